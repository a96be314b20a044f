import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDraft } from '../../server/markdown/parse.ts';

/** "action rule,rule (reason)" for each directive; rules are read from the draft by their spans. */
const show = (draft: string): string =>
  parseDraft(draft)
    .directives.map(({ action, rules, reason, start, end }) => {
      assert.match(draft.slice(start, end), /^<!--[\s\S]*-->$/);
      for (const rule of rules) assert.equal(draft.slice(rule.start, rule.end), rule.name);
      const names = rules.map(({ name }) => name).join(',');
      return [action, names, reason && `(${reason})`].filter(Boolean).join(' ');
    })
    .join('; ');

const cases: readonly [draft: string, directives: string][] = [
  ['<!-- stet-disable-line -->', 'disable-line'],
  [
    'one <!-- stet-disable-line number-unsupported -- by phone --> two',
    'disable-line number-unsupported (by phone)',
  ],
  ['<!-- stet-disable-next-line a, b-c d -->\none', 'disable-next-line a,b-c,d'],
  ['<!--stet-disable-->\none\n\n<!--stet-enable a-->', 'disable; enable a'],
  ['<!-- stet-disable-file -- why -- so -->', 'disable-file (why -- so)'],
  ['- one\n  <!-- stet-disable\n  a -->\n\n> <!-- stet-enable -->', 'disable a; enable'],
  ['| a <!-- stet-disable-line --> |\n|---|\n| b |', 'disable-line'],
  ['# One <!-- stet-disable-line a -->', 'disable-line a'],
  ['<!-- stet-disable --> one\ntwo', 'disable'],
  ['[^a]: one <!-- stet-disable-line --> two', 'disable-line'],
  ['<!-- stet-disabled --> <!-- disable --> `<!-- stet-disable -->` \\<!-- stet-disable -->', ''],
  ['```\n<!-- stet-disable -->\n```', ''],
  ['<!-- stet-disable\na --> one', 'disable a'],
  ['one\r\n<!-- stet-disable-line -->\r\ntwo', 'disable-line'],
];

for (const [draft, directives] of cases) {
  test(JSON.stringify(draft), () => assert.equal(show(draft), directives));
}
