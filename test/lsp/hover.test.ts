import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CheckedClaim, Evidence, Relation, Report, SourceSummary } from '../../server/check/report.ts';
import { hoverAt, plainText } from '../../server/lsp/hover.ts';

/** Evidence for the value marked «» in a passage. */
function evidence(relation: Relation, marked: string, sourceId = 'a.md'): Evidence {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const passage = { start: 0, end: text.length, text, locator: { line: 4 } };
  return { sourceId, relation, value: text.slice(start, end), start, end, passage };
}

const BASE: CheckedClaim = {
  kind: 'number',
  text: '53',
  norm: '53',
  verdict: 'supported',
  start: 10,
  end: 12,
  core: { start: 10, end: 12 },
  sentence: { start: 0, end: 20 },
  evidence: [],
};

const SOURCES = [
  { id: 'a.md', key: 'tarn2031', title: 'Pumps back', publisher: 'Tarn Gazette', date: '2031-05-17' },
  { id: 'c.md', key: 'ferry2031' },
];

function hover(claim: Partial<CheckedClaim>, cited: readonly SourceSummary[] = []): readonly string[] {
  const report: Report = {
    claims: [{ ...BASE, ...claim }],
    findings: [],
    suppressed: [],
    sources: SOURCES,
    complete: true,
  };
  return hoverAt(report, 11, { link: ({ sourceId }) => `file:///c/${sourceId}#L4`, cited: () => cited })!
    .markdown.split(/\n\n|(?<= {2})\n/)
    .map((line) => line.trimEnd());
}

const FROM = '[Pumps back](file:///c/a.md#L4) · Tarn Gazette · 2031-05-17 · line 4 · `@tarn2031`';

it('says the verdict in words', () => {
  const table: readonly (readonly [claim: Partial<CheckedClaim>, words: string])[] = [
    [{ tier: 'exact' }, '**Supported**, as written'],
    [{ tier: 'rounded' }, '**Supported**, rounded'],
    [{ tier: 'derived', note: '264 = 53 + 211' }, '**Supported**, calculated: 264 = 53 + 211'],
    [{ verdict: 'unchecked', note: 'a question' }, '**Not checked**: a question'],
    [{ verdict: 'unsupported' }, '**Not found**'],
    [{ verdict: 'contradicted', suggestion: '47' }, '**Contradicted**'],
  ];
  for (const [claim, words] of table) assert.deepEqual(hover(claim), [words]);
});

it('shows the best passages with the value in bold and where they stand', () => {
  const support = evidence('supports', 'By noon «53» pumps ran.');
  assert.deepEqual(hover({ tier: 'exact', evidence: [support] }), [
    '**Supported**, as written',
    'By noon **53** pumps ran.',
    FROM,
  ]);
  const third = evidence('supports', 'Again «53» pumps.');
  assert.equal(hover({ evidence: [support, support, third] }).length, 5);
  const against = evidence('contradicts', 'In truth «47» pumps ran.', 'b.md');
  assert.deepEqual(hover({ verdict: 'disputed', evidence: [support, third, against] }), [
    '**Disputed**: one source for it, one source against',
    'By noon **53** pumps ran.',
    FROM,
    'In truth **47** pumps ran.',
    '[b.md](file:///c/b.md#L4) · line 4',
  ]);
});

it('names who else agrees or not, and what is cited', () => {
  const [a, b, c] = ['a.md', 'b.md', 'c.md'].map((id) => evidence('supports', '«53» pumps ran.', id));
  const against = evidence('contradicts', '«47» pumps ran.', 'c.md');
  const b2 = { id: 'b.md', key: 'lamp2031' };
  const silent = { id: 'd.md', key: 'dredge2031' };
  const [agree, , from, , , others] = hover({ tier: 'exact', evidence: [a!, b!, c!] }, [SOURCES[0]!]);
  assert.equal(agree, '**Supported**, as written · 3 sources agree');
  assert.equal(from, `${FROM} cited`);
  assert.equal(others, 'Also: `@ferry2031`');
  const lines = hover({ evidence: [a!, { ...a!, sourceId: 'a.md' }, against] }, [silent, b2]);
  assert.equal(lines.at(-1), 'Against: `@ferry2031` · Cited, but silent on this: `@dredge2031`, `@lamp2031`');
});

it('says that a value stands elsewhere', () => {
  const elsewhere = evidence('elsewhere', '«53» goats were led out.');
  const [words, passage] = hover({ verdict: 'unsupported', evidence: [elsewhere] });
  assert.match(words!, /^\*\*Not found\*\* for this; about something else:$/);
  assert.equal(passage, '**53** goats were led out.');
});

it('keeps the words of a source from acting as markup', () => {
  const table: readonly (readonly [marked: string, shown: string])[] = [
    ['- *All* of [them](x): «5_3» <b>', '\\- \\*All\\* of \\[them\\](x): **5\\_3** \\<b\\>'],
    ['3. Then «53» pumps', '3\\. Then **53** pumps'],
    ['| «53» | pumps |', '\\| **53** \\| pumps \\|'],
    ['about« 53 »pumps', 'about **53** pumps'],
  ];
  for (const [marked, shown] of table)
    assert.equal(hover({ evidence: [evidence('supports', marked)] })[1], shown);
});

it('can do without markup', () => {
  const [words, passage, from] = hover({
    tier: 'exact',
    evidence: [evidence('supports', 'By *noon* «53» ran.')],
  });
  const plain = plainText([words, passage, from].join('\n\n'));
  const source = 'Pumps back · Tarn Gazette · 2031-05-17 · line 4 · @tarn2031';
  assert.equal(plain, `Supported, as written\n\nBy *noon* 53 ran.\n\n${source}`);
});

it('answers for the narrowest claim, and only where there is one', () => {
  const quote = { ...BASE, kind: 'quotation' as const, verdict: 'unsupported' as const, start: 0, end: 40 };
  const report: Report = { claims: [quote, BASE], findings: [], suppressed: [], sources: [], complete: true };
  const at = (offset: number) => hoverAt(report, offset, { link: () => '', cited: () => [] })?.markdown;
  assert.equal(at(12), '**Supported**');
  assert.match(at(3)!, /Not found/);
  assert.equal(at(41), undefined);
});
