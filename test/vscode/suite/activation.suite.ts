import assert from 'node:assert/strict';
import type { PerformanceEntry } from 'node:perf_hooks';
import { suite, test } from 'mocha';
import { notes } from '../notes.ts';
import { stet } from './desk.ts';

suite('activation', () => {
  test('loads, sets up, and asks the server, in this order', async () => {
    await stet();
    const [load, activated, request] = ['stet:load', 'stet:activated', 'stet:request'].map(
      (name) => performance.getEntriesByName(name)[0],
    );
    assert.ok(load && activated && request);
    assert.ok(load.startTime < activated.startTime && activated.startTime < request.startTime);
    const wall = (to: PerformanceEntry) => `${(to.startTime - load.startTime).toFixed(0)} ms`;
    const cpu = `${(cpuOf(activated) - cpuOf(load)).toFixed(0)} ms`;
    notes.push(
      `  activation: own work of the extension host ${cpu} of processor time (${wall(activated)}), first request after ${wall(request)}`,
    );
  });
});

/** Milliseconds that the process had used, all its threads together. */
function cpuOf(mark: PerformanceEntry): number {
  const { user, system } = (mark as PerformanceEntry & { readonly detail: NodeJS.CpuUsage }).detail;
  return (user + system) / 1000;
}
