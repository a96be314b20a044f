import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { notes } from '../notes.ts';
import { stet } from './desk.ts';

suite('activation', () => {
  test('loads, sets up, and asks the server, in this order', async () => {
    await stet();
    const [load, activated, request] = ['stet:load', 'stet:activated', 'stet:request'].map(
      (name) => performance.getEntriesByName(name)[0]?.startTime,
    );
    assert.ok(load !== undefined && activated !== undefined && request !== undefined);
    assert.ok(load < activated && activated < request);
    const ms = (from: number, to: number) => `${(to - from).toFixed(0)} ms`;
    notes.push(
      `  activation: own work of the extension host ${ms(load, activated)}, first request after ${ms(load, request)}`,
    );
  });
});
