import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  applyBaseline,
  type Baseline,
  baselineText,
  entriesFor,
  identitiesOf,
  readBaseline,
} from '../../server/check/baseline.ts';
import type { Finding, Report } from '../../server/check/report.ts';

/** A report with a finding at every place marked «». */
function marked(source: string): { readonly text: string; readonly report: Report } {
  const findings: Finding[] = [];
  let text = '';
  for (const [at, part] of source.split(/[«»]/).entries()) {
    const start = text.length;
    text += part;
    if (at % 2 === 1)
      findings.push({
        rule: 'number-unsupported',
        severity: 'warning',
        message: '',
        start,
        end: text.length,
      });
  }
  return { text, report: { claims: [], findings, suppressed: [], sources: [], complete: true } };
}

const entriesOf = (source: string) => {
  const { text, report } = marked(source);
  return identitiesOf(text, report.findings);
};

describe('a baseline', () => {
  const table: readonly (readonly [
    what: string,
    before: string,
    after: string,
    left: number,
    stale: number,
  ])[] = [
    ['hides what it knows', 'By noon «53» pumps ran.', 'By noon «53» pumps ran.', 0, 0],
    ['knows it after a move', 'By noon «53» pumps ran.', 'New.\n\nAt noon they had «53» pumps.', 0, 0],
    ['reports what is new', '«53» pumps.', '«53» pumps, «47» wells.', 1, 0],
    ['reports a second one of the same words', '«53» pumps.', '«53» pumps, «53» wells.', 1, 0],
    ['tells what is gone', '«53» pumps, «47» wells.', '«53» pumps.', 0, 1],
    ['tells an edited figure from the old one', '«53» pumps.', '«54» pumps.', 1, 1],
    ['does not mind how a line is broken', '«two  hundred» pumps', '«two\nhundred» pumps', 0, 0],
  ];
  for (const [what, before, after, left, stale] of table) {
    it(what, () => {
      const { text, report } = marked(after);
      const result = applyBaseline(text, report, entriesOf(before));
      assert.equal(result.report.findings.length, left);
      assert.equal(result.stale.length, stale);
      assert.equal(result.report.suppressed.length + left, report.findings.length);
    });
  }

  it('goes with a draft under another name', () => {
    const baseline: Baseline = { drafts: { 'old.md': entriesOf('«53»'), 'other.md': entriesOf('«47»') } };
    const there = (path: string) => path === 'other.md';
    assert.deepEqual(entriesFor(baseline, 'other.md', there), { entries: entriesOf('«47»'), renamed: false });
    assert.deepEqual(entriesFor(baseline, 'new.md', there), { entries: entriesOf('«53»'), renamed: true });
  });

  it('is written and read back, one finding per line', () => {
    const baseline: Baseline = {
      drafts: { 'b.md': entriesOf('«a "b"»'), 'a.md': entriesOf('«53» «53»'), 'c.md': [] },
    };
    const text = baselineText(baseline);
    assert.equal(text.split('\n').filter((line) => line.includes('"rule"')).length, 3);
    assert.deepEqual(Object.keys(readBaseline(text)!.drafts), ['a.md', 'b.md']);
    assert.equal(baselineText(readBaseline(text)!), text);
    assert.equal(baselineText({ drafts: {} }), '{\n  "version": 1,\n  "drafts": {}\n}\n');
  });

  it('says no to what is no baseline', () => {
    for (const text of [
      '',
      '[]',
      'null',
      '{"version": 2, "drafts": {}}',
      '{"version": 1, "drafts": {"a": [1]}}',
    ])
      assert.equal(readBaseline(text), undefined, text);
  });
});
