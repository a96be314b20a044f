import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/check/citations/verify.ts';
import { citeAll, fixesAt } from '../../../server/check/fixes.ts';
import { parseSettings } from '../../../server/config/layers.ts';
import { parseDraft } from '../../../server/markdown/parse.ts';
import { check, findings, fixed } from '../helper.ts';

const sources = {
  herald: {
    title: 'Fire at the docks',
    url: 'https://herald.example/fire',
    text: 'Rescue teams took 53 badly burned dockers to the hospital in Varn. The fire destroyed 12 cranes.',
  },
  courier: {
    title: 'Ferry to Oster',
    text: 'Another 211 dockers were brought to Oster by ferry. The harbour of Varn stayed closed.',
  },
};

const CHANGES: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'a bare group',
    'Teams took 5|3 dockers to hospital [@courier].',
    'Teams took 53 dockers to hospital [@herald].',
  ],
  [
    'a group with a page, which was of the old source',
    'Teams took 5|3 dockers to hospital [see @courier, p. 3].',
    'Teams took 53 dockers to hospital [see @herald].',
  ],
  [
    'a key in the text',
    'As @courier [p. 3] says, teams took 5|3 dockers to hospital.',
    'As @herald says, teams took 53 dockers to hospital.',
  ],
  [
    'a wiki link',
    'Teams took 5|3 dockers to hospital [[courier|x]].',
    'Teams took 53 dockers to hospital [[herald|x]].',
  ],
  [
    'a footnote',
    'Teams took 5|3 dockers to hospital.[^1]\n\n[^1]: @courier',
    'Teams took 53 dockers to hospital.[^herald]\n\n[^1]: @courier\n[^herald]: [Fire at the docks](https://herald.example/fire).\n',
  ],
  [
    'not where the source says something else in the sentence',
    'Teams took 5|3 dockers to hospital and another 211 dockers to Oster by ferry [@courier].',
    'no such fix',
  ],
];

for (const [what, before, after] of CHANGES)
  test(`the citation is changed to the source that says it: ${what}`, async () =>
    assert.equal(await fixed(/^Change the citation/, sources, before), after));

test('a source that does not say it is reported, unless something that Stet cannot read stands beside it', async () => {
  const off = { rules: { 'citation-unknown': 'off' } };
  const draft = 'Teams took 53 dockers to hospital [@courier].';
  assert.equal(await findings(sources, draft, off), 'citation-mismatch «53»');
  assert.equal(await findings(sources, draft.replace(']', '; @book]'), off), '');
  assert.equal(await findings(sources, draft.replace(']', '; @herald]'), off), '');
});

test('the nearest key is offered for one that names nothing', async () => {
  assert.equal(await fixed('replace', sources, 'It rained [@her|ld].'), 'It rained [@herald].');
  assert.equal(
    await fixed('ignore', sources, 'It rained [@her|ld].'),
    'It rained [@herld]. <!-- stet-disable-line citation-unknown -- reason -->',
  );
});

const PARAGRAPH =
  'Teams took 5|3 dockers to hospital. The fire destroyed 12 cranes. Another 211 dockers went to Oster by ferry.';

test('all supported claims of a paragraph are cited at once', async () => {
  assert.equal(
    await fixed(/this paragraph$/, sources, PARAGRAPH),
    'Teams took 53 dockers to hospital [@herald]. The fire destroyed 12 cranes [@herald]. Another 211 dockers went to Oster by ferry [@courier].',
  );
});

test('what is cited at the end of a paragraph need not be cited before', async () => {
  assert.equal(
    await fixed(
      /this paragraph$/,
      sources,
      'Teams took 5|3 dockers to hospital. The fire destroyed 12 cranes [@herald].',
    ),
    'no such fix',
  );
});

async function allCited(draft: string, settings: object): Promise<string> {
  const report = await check(sources, draft, settings);
  const fix = citeAll(parseDraft(draft), report, parseSettings(settings));
  return fix ? applyEdits(draft, fix.edits) : draft;
}

test('all supported claims of a draft are cited at once, each new footnote defined once', async () => {
  const draft = 'Teams took 53 dockers to hospital.\n\n- The fire destroyed 12 cranes.\n- Nobody spoke.\n';
  const settings = { citationStyle: 'footnote' };
  const after = await allCited(draft, settings);
  assert.equal(
    after,
    'Teams took 53 dockers to hospital.[^herald]\n\n- The fire destroyed 12 cranes.[^herald]\n- Nobody spoke.\n\n[^herald]: [Fire at the docks](https://herald.example/fire).\n',
  );
  assert.equal(await allCited(after, settings), after);
});

test('the entry of a source that the bibliography lacks goes with its citation', async () => {
  const draft = 'Teams took 53 dockers to hospital.';
  const report = await check(sources, draft);
  const home = { path: '/lit/refs.bib', text: '@misc{a, title={A}}\n' };
  const settings = parseSettings({});
  const at = { start: 12, end: 12 };
  const [fix] = fixesAt(parseDraft(draft), report, at, settings, undefined, home);
  assert.equal(applyEdits(draft, fix!.edits), 'Teams took 53 dockers to hospital [@herald].');
  assert.equal(fix!.other?.path, home.path);
  assert.equal(
    applyEdits(home.text, fix!.other!.edits),
    `${home.text}
@online{herald,
  title = {{Fire at the docks}},
  url = {https://herald.example/fire},
  file = {herald}
}
`,
  );
  const listed = {
    ...report,
    sources: report.sources.map((source) => ({ ...source, listed: true as const })),
  };
  assert.equal(fixesAt(parseDraft(draft), listed, at, settings, undefined, home)[0]!.other, undefined);
});
