import assert from 'node:assert/strict';
import { type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { suite, test } from 'mocha';
import { notes } from '../notes.ts';
import { stet } from './desk.ts';

suite('activation', () => {
  test('loads, sets up, and asks the server, in this order', async () => {
    await stet();
    const [load, activate, request] = ['stet:load', 'stet:activate', 'stet:request'].map(
      (name) => performance.getEntriesByName(name)[0],
    );
    assert.ok(load && activate && request);
    assert.ok(load.startTime < activate.startTime && activate.startTime < request.startTime);
    const wall = (from: PerformanceEntry) => `${(request.startTime - from.startTime).toFixed(0)} ms`;
    const cpu = `${(cpuOf(request) - cpuOf(activate)).toFixed(0)} ms`;
    const how = performance.getEntriesByName('stet:kept').length > 0 ? 'later' : 'first';
    notes.push(
      `  ${how} activation: ${cpu} of processor time and ${wall(activate)} to the first request, ${wall(load)} from the first line`,
    );
  });

  test('keeps what was compiled for the next time', async () => {
    await stet();
    await new Promise<void>((done) => {
      const observer = new PerformanceObserver((list) => {
        if (list.getEntriesByName('stet:kept').length === 0) return;
        observer.disconnect();
        done();
      });
      observer.observe({ type: 'mark', buffered: true });
    });
  });
});

/** Milliseconds that the process had used, all its threads together. */
function cpuOf(mark: PerformanceEntry): number {
  const { user, system } = (mark as PerformanceEntry & { readonly detail: NodeJS.CpuUsage }).detail;
  return (user + system) / 1000;
}
