import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, findings, fixed } from './helper.ts';

/** What Stet says of the name marked «» in a draft: verdict, tier, the words of the source, and what it suggests. */
async function verdictOn(marked: string, source: string): Promise<string> {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const { claims } = await check({ one: source }, marked.replace(/[«»]/g, ''));
  const claim = claims.find((one) => one.kind === 'name' && one.start === start && one.end === end);
  if (!claim) return `no such name among ${claims.map(({ text }) => text).join(', ')}`;
  const { verdict, tier, evidence, suggestion } = claim;
  return [verdict, tier, evidence[0] && `“${evidence[0].value}”`, suggestion && `→ ${suggestion}`]
    .filter(Boolean)
    .join(' ');
}

type Case = readonly [what: string, source: string, draft: string, expected: string];

const FORMS: readonly Case[] = [
  [
    'Mac for Mc',
    'Bunny McTarrow played the mother.',
    '«Bunny MacTarrow» played the mother.',
    'supported folded “Bunny McTarrow”',
  ],
  [
    'a state abbreviated',
    'The horse died in Red Lodge, Mont., in 1981.',
    'The horse died in «Montana» in 1981.',
    'supported folded “Mont”',
  ],
  [
    'a teaching for those who hold it',
    'Crowds jeered the Marxists in Varn.',
    'Crowds jeered «Marxism» in Varn.',
    'supported folded “Marxists”',
  ],
  [
    'the beginnings of its words',
    'Six young members enter LegCo in May.',
    'Six young members enter the «Legislative Council» in May.',
    'supported folded “LegCo”',
  ],
  [
    'an end that two names share',
    'Police held David and Louise Tarrow on Monday.',
    'Police held «David Tarrow» on Monday.',
    'supported folded “David and Louise Tarrow”',
  ],
  [
    'an end that two titles share',
    'The Duke and Duchess of Varnmouth were there.',
    'The «Duke of Varnmouth» was there.',
    'supported folded “Duke and Duchess of Varnmouth”',
  ],
  [
    'another form where nothing speaks of the sentence',
    'ISIS fighters were seen near the old fort.',
    'There were reports of «ISIL».',
    'supported folded “ISIS”',
  ],
  [
    'as written',
    'Ilsa Morvane spoke in Varn.',
    '«Ilsa Morvane» spoke in Varn.',
    'supported exact “Ilsa Morvane”',
  ],
  ['other diacritics', 'Zoë Brandt spoke in Varn.', '«Zoe Brandt» spoke.', 'supported folded “Zoë Brandt”'],
  [
    'another romanisation',
    'Deputy Petro Halynskyy spoke in Varn.',
    'Deputy «Petro Halynsky» spoke in Varn.',
    'supported folded “Petro Halynskyy”',
  ],
  [
    'a country for its people',
    'The Kenyan runners won.',
    'Runners from «Kenya» won.',
    'supported folded “Kenyan”',
  ],
  [
    'a people for its country',
    'The sculptor lives in Britain.',
    'The «British» sculptor won.',
    'supported folded “Britain”',
  ],
  ['an exonym', 'The train to Kyiv was late.', 'The train to «Kiev» was late.', 'supported folded “Kyiv”'],
  [
    'an acronym of a long form',
    'Transport for Oster Region runs the ferry to the island.',
    'The ferry to the island is run by «TOR».',
    'supported folded “Transport for Oster Region”',
  ],
  [
    'a long form of an acronym',
    'The HFC closed the quay at noon.',
    'The «Harbour Fire Council» closed the quay at noon.',
    'supported folded “HFC”',
  ],
  [
    'a middle initial less',
    'Judge Tomas K. Verrin opened the case.',
    'Judge «Tomas Verrin» opened the case.',
    'supported folded “Tomas K. Verrin”',
  ],
  [
    'one of a group',
    'The Harbour Commandos held the quay.',
    'A «Harbour Commando» held the quay.',
    'supported folded “Harbour Commandos”',
  ],
  [
    'clipped words',
    'The match at Marlchester United was drawn.',
    'The match at «Marl Utd» was drawn.',
    'supported folded “Marlchester United”',
  ],
  [
    'a short given name',
    'Steven Ferrand left the board in May.',
    '«Steve Ferrand» left the board in May.',
    'supported folded “Steven Ferrand”',
  ],
  [
    'a name in two parts',
    'Lidia tried the door first. “It was locked,” Ostrava said.',
    '«Lidia Ostrava» tried the door first.',
    'supported folded “Ostrava”',
  ],
  [
    'a body in two parts',
    'The Harriers won at home. Oster has waited for years for such a win.',
    'The «Oster Harriers» won at home.',
    'supported folded “Oster”',
  ],
  [
    'words in another order',
    'It was found in the north west of Brenland last year.',
    'It was found in «North West Brenland» last year.',
    'supported folded “Brenland”',
  ],
];

for (const [what, source, draft, expected] of FORMS)
  test(`name: ${what}`, async () => assert.equal(await verdictOn(draft, source), expected));

const STRANGERS: readonly Case[] = [
  [
    'Niger is not Nigeria',
    'The Nigerian army crossed the river.',
    'The army of «Niger» crossed the river.',
    'unsupported “Nigerian” → Nigerian',
  ],
  [
    'a Roman is no Romanian',
    'The Romanian museum owns the coin.',
    'The museum owns the «Roman» coin.',
    'unsupported “Romanian” → Romanian',
  ],
  [
    'Davie is not Davies',
    'Charlotte Davies posted the film.',
    '«Charlotte Davie» posted the film.',
    'unsupported “Charlotte Davies” → Charlotte Davies',
  ],
  [
    'given name and family name of two people',
    'President Volen Zarik met the deputy minister Hanna Maliv. Zarik thanked Maliv.',
    'President «Volen Maliv» spoke.',
    'unsupported',
  ],
  [
    'a rival of the same head',
    'The case was heard at Teesmouth Youth Court. The Crown did not object.',
    'The case was heard at «Teesmouth Crown Court».',
    'unsupported',
  ],
  [
    'a numeral tells names apart',
    'Songs of the First World War (WWI) were sung.',
    'Songs of «World War II» were sung.',
    'unsupported',
  ],
  [
    'an acronym of other words',
    'The book by Be Calmer was read aloud in the hall.',
    'The book was read aloud on the «BBC».',
    'unsupported',
  ],
  [
    'another house number',
    'Her star is on Hallwood Boulevard.',
    'Her star is at «6157 Hallwood Boulevard».',
    'unsupported',
  ],
];

for (const [what, source, draft, expected] of STRANGERS)
  test(`name: ${what}`, async () => assert.equal(await verdictOn(draft, source), expected));

const SWIM = `Former swimmer Edmund Solwick proposed to his girlfriend Nadja Bastin in Kirovale on Monday.
He swam for Brenland and now teaches in Oster. The news was given out by his club.
Rika Stein, his first wife, won two medals in Perrin.`;

const ELSEWHERE: readonly Case[] = [
  [
    'the right name in its place',
    SWIM,
    'Edmund Solwick proposed to girlfriend «Nadja Bastin» in Kirovale on Monday.',
    'supported exact “Nadja Bastin”',
  ],
  [
    'another person of the same source',
    SWIM,
    'Edmund Solwick proposed to girlfriend «Rika Stein» in Kirovale on Monday.',
    'unsupported “Nadja Bastin” → Nadja Bastin',
  ],
  [
    'another place of the same source',
    SWIM,
    'Former swimmer Edmund Solwick proposed to his girlfriend in «Perrin» on Monday.',
    'unsupported “Kirovale” → Kirovale',
  ],
  [
    'a place that stands beside other words',
    SWIM,
    'Edmund Solwick, who proposed to his girlfriend on Monday, teaches in «Oster».',
    'supported exact “Oster”',
  ],
  [
    'the one that a source is about',
    'Tilda Brask studied chemistry in Varn. Brask moved to Oster. In 2031 she won the Harbour Prize for her work on salt, ahead of Jon Elmer.',
    'In 2031 «Tilda Brask» won the Harbour Prize for her work on salt.',
    'supported exact “Tilda Brask”',
  ],
];

for (const [what, source, draft, expected] of ELSEWHERE)
  test(`name in its place: ${what}`, async () => assert.equal(await verdictOn(draft, source), expected));

test('a name in the place of another is reported as misplaced, with the one that the source has', async () => {
  const draft = 'Edmund Solwick proposed to girlfriend Rika Stein in Kirovale on Monday.';
  const report = await check({ herald: SWIM }, draft);
  assert.deepEqual(
    report.findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`),
    [
      'information name-misplaced: Where the sources say this they do not name “Rika Stein”: herald has “Nadja Bastin”.',
    ],
  );
});

const MATCH = 'Marlow beat Rendall in the harbour regatta on Sunday before a large crowd.';

const SWAPS: readonly Case[] = [
  ['the same order', MATCH, '«Marlow» beat Rendall in the harbour regatta.', 'supported exact “Marlow”'],
  ['the other order', MATCH, '«Rendall» beat Marlow in the harbour regatta.', 'unsupported “Marlow”'],
  [
    'the other order, second',
    MATCH,
    'Rendall beat «Marlow» in the harbour regatta.',
    'unsupported “Rendall”',
  ],
  [
    'a passive of the same',
    'Marlow defeated Rendall in the harbour regatta on Sunday.',
    '«Rendall» was defeated by Marlow in the harbour regatta.',
    'supported exact “Rendall”',
  ],
  [
    'a passive of the other',
    'Marlow defeated Rendall in the harbour regatta on Sunday.',
    '«Marlow» was defeated by Rendall in the harbour regatta.',
    'unsupported “Rendall”',
  ],
  [
    'a word that says the same of both',
    'Marlow met Rendall at the harbour regatta on Sunday.',
    '«Rendall» met Marlow at the harbour regatta.',
    'supported exact “Rendall”',
  ],
  [
    'what stands beside each',
    'The most reliable was Tovey, with Marlow second and Rendall in third place.',
    'Most reliable was Tovey, with «Rendall» second and Marlow in third place.',
    'unsupported “Marlow”',
  ],
  [
    'what stands beside each, in another order',
    'The most reliable was Tovey, with Marlow second and Rendall in third place.',
    'Most reliable was Tovey, with «Rendall» third and Marlow second.',
    'supported exact “Rendall”',
  ],
  [
    'more between the two in the source',
    'Marlow climbed to third place in the league after exacting sweet revenge on arch-rivals Rendall on Sunday.',
    '«Rendall» exact revenge on Marlow in the league on Sunday.',
    'unsupported “Marlow”',
  ],
  [
    'more between the two, in the same order',
    'Marlow climbed to third place in the league after exacting sweet revenge on arch-rivals Rendall on Sunday.',
    '«Marlow» exact revenge on Rendall in the league on Sunday.',
    'supported exact “Marlow”',
  ],
  [
    'a list',
    'Marlow, Rendall and Tovey won the harbour regatta on Sunday.',
    '«Rendall», Marlow and Tovey won the harbour regatta.',
    'supported exact “Rendall”',
  ],
];

for (const [what, source, draft, expected] of SWAPS)
  test(`two names: ${what}`, async () => assert.equal(await verdictOn(draft, source), expected));

test('of several sources only one that says the rest of the sentence warrants a name', async () => {
  const sources = {
    herald: 'The mill in Tarnwick burnt down in the night after lightning struck its roof. Nobody was hurt.',
    gazette: 'Perdita Quell opened a bakery in Oster. The bakery is in an old mill by the river.',
  };
  const report = await check(
    sources,
    'Perdita Quell saw the mill in Tarnwick burn after lightning struck its roof.',
  );
  const claim = report.claims.find(({ text }) => text === 'Perdita Quell');
  assert.equal(claim?.verdict, 'unsupported');
  const rules = report.findings.map(({ rule, message }) => `${rule}: ${message}`);
  assert.deepEqual(rules, [
    'name-misplaced: The sources about this do not name “Perdita Quell”; it stands in gazette.',
  ]);
});

const CALL =
  'Agent: Am I speaking with Mr. Smith? Client: Yes, this is he. Agent: I can offer you a plan, Mr. Smith.';

const TITLES: readonly (readonly [what: string, source: string, draft: string, expected: string])[] = [
  ['another title', CALL, 'The agent offered Mrs. Smith a plan.', 'name-misplaced «Mrs. Smith»'],
  ['the same title', CALL, 'The agent offered Mr. Smith a plan.', ''],
  [
    'another title of the same sense',
    CALL.replaceAll('Mr.', 'Ms'),
    'The agent offered Mrs. Smith a plan.',
    '',
  ],
  ['an office', CALL, 'The agent offered Dr. Smith a plan.', ''],
  [
    'two people of a name',
    `${CALL} Tilda Smith and Jon Smith live here.`,
    'Mrs. Smith was offered a plan.',
    '',
  ],
];

for (const [what, source, draft, expected] of TITLES)
  test(`form of address: ${what}`, async () =>
    assert.equal(await findings({ one: source }, draft), expected));

test('form of address: the title of the sources is offered, and a title can be accepted', async () => {
  const draft = 'The agent offered Mrs. Smith a plan.';
  assert.equal(
    await fixed('replace', { one: CALL }, draft.replace('Mrs', '|Mrs')),
    draft.replace('Mrs', 'Mr'),
  );
  assert.equal(await findings({ one: CALL }, draft, { names: ['Mrs. Smith'] }), '');
});

const VESSEL = `Officers in Oster said they had arrested one Venezuelan and two Spanish citizens who were aboard the vessel off Perrin.
The harbour master praised them in the evening. Nobody was hurt. An American plane had seen the ship some days before.`;

const AMID: readonly Case[] = [
  [
    'another people',
    VESSEL,
    'Officers arrested one «American» and two Spanish citizens aboard the vessel.',
    'unsupported “Venezuelan” → Venezuelan',
  ],
  [
    'the same people',
    VESSEL,
    'Officers arrested one «Venezuelan» and two Spanish citizens aboard the vessel.',
    'supported exact “Venezuelan”',
  ],
  [
    'other words',
    VESSEL,
    'Days before, an «American» plane had seen the ship with the two Spanish citizens.',
    'supported exact “American”',
  ],
  [
    'other figures',
    'A survey of 54 schools found that prescriptions for children rose by a half in France. In Spain, a survey of 30 schools found, they rose a little.',
    'A survey of 30 schools found that prescriptions for children rose in «Spain».',
    'supported exact “Spain”',
  ],
];

for (const [what, source, draft, expected] of AMID)
  test(`amid the same words: ${what}`, async () => assert.equal(await verdictOn(draft, source), expected));

const SIGNING = `Peter Marlow feels at home in the first team of Oster Rovers at last. Marlow has scored twice this month.
The 29-year-old moved to Tarn Road in June 2031 from Varn Athletic, and it took time for Marlow to settle at the club.
He likes the sea and the food. The season ends in May. Rovers are fourth.
The captain of Perrin is Hugo Lorne.`;

const REFERRED: readonly Case[] = [
  [
    'one that another is meant by',
    SIGNING,
    '«Hugo Lorne» moved to Tarn Road in June 2031 from Varn Athletic and took time to settle.',
    'unsupported “The 29-year-old” → Peter Marlow',
  ],
  [
    'the one that is meant',
    SIGNING,
    '«Peter Marlow» moved to Tarn Road in June 2031 from Varn Athletic and took time to settle.',
    'supported exact “Peter Marlow”',
  ],
];

for (const [what, source, draft, expected] of REFERRED)
  test(`said of “the 29-year-old”: ${what}`, async () =>
    assert.equal(await verdictOn(draft, source), expected));

test('said of “the 29-year-old”: the message tells who is probably meant', async () => {
  const draft = 'Hugo Lorne moved to Tarn Road in June 2031 from Varn Athletic and took time to settle.';
  const report = await check({ herald: SIGNING }, draft);
  assert.deepEqual(
    report.findings.map(({ message }) => message),
    [
      'Where the sources say this they do not name “Hugo Lorne”: herald has “The 29-year-old”, probably Peter Marlow.',
    ],
  );
});

const LANDS: readonly Case[] = [
  [
    'a state of it',
    'A man in Mississippi flew the flag.',
    'A man in the «US» flew the flag.',
    'supported derived “Mississippi”',
  ],
  [
    'a town of it',
    'The play opened in Glasgow in May.',
    'The play opened in a «British» town in May.',
    'supported derived “Glasgow”',
  ],
  ['a town of another', 'The play opened in Toronto.', 'The play opened in a «British» town.', 'unsupported'],
];

for (const [what, source, draft, expected] of LANDS)
  test(`a land: ${what}`, async () => assert.equal(await verdictOn(draft, source), expected));
