import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readParagraph } from '../../server/claims/paragraph.ts';
import { term } from '../../server/text/tokens.ts';

/** `text with «figures» → head, head`: the noun that each figure counts, as written in a dictionary; "-" for none. */
function heads(lines: string): void {
  for (const line of lines.split('\n').filter((each) => each.trim() !== '')) {
    test(line, () => {
      const [marked, answers] = line.split(' → ') as [string, string];
      const figures = [...marked.matchAll(/«([^»]*)»/g)].map(([, figure]) => figure!);
      const text = marked.replace(/[«»]/g, '');
      const claims = readParagraph({ kind: 'paragraph', text, row: '' }).sentences.flatMap(
        (sentence) => sentence.claims,
      );
      const found = figures.map((figure) => claims.find((claim) => claim.text === figure)?.head ?? '-');
      const expected = answers.split(', ').map((word) => (word === '-' ? '-' : term(word)));
      assert.deepEqual(found, expected);
    });
  }
}

// The noun behind the figure, past its modifiers.
heads(`
They evacuated «53» badly-wounded soldiers. → soldiers
They evacuated «53» badly wounded soldiers on Monday. → soldiers
The town has «264» new council houses. → houses
«Two dozen» small fishing boats sank. → boats
«35%» of all adult voters agreed. → voters
Fire took «more than 80%» of the coast and «90%» of the city. → coast, city
«One in five» older patients waited. → patients
A «$35 million» grant paid for it. → grant
She leads «about 40» of the firm's engineers. → engineers
«Three» of the «nine» judges dissented. → judges, judges
«12,000» people and «300» cattle were moved. → people, cattle
The crew saved «211» of them. → -
`);

// Behind a quotation, where offsets of whole sentences go wrong, and in later sentences.
heads(`
“We lost the mill,” she said, and «53» houses burnt. → houses
He called it "a quiet war" of «14» long days and «6» villages. → days, villages
He said: “The «72» lamps failed.” Then «19» pumps stopped. → lamps, pumps
It rained. (It always does.) Then «19» pumps stopped. → pumps
`);

// The predicate, or the noun before, where none follows.
heads(`
The death toll rose to «264». → toll
Five died and «11» are missing. → missing
The bill came to «£40». → bill
`);

// What came on top is more of the same; a noun of another sentence is not counted.
heads(`
A dozen buses left the yard. «Seven» more followed. → buses
They took 53 dockers to Oster. «Another 211» reached Varn. → dockers
The yard lies 55 miles north of the city. That makes «264» in all. → -
`);

// Ranges have no empty words that swallow the noun.
heads(`
Between 1,000 and 1,500 people came and «12» left. → people
«30-40» lamps broke. → lamps
«Between 30 and 40» old lamps broke. → lamps
«10-12 per cent» of growers sold up. → growers
`);

/** Names and other claims that sentences give, and why some stay unchecked. */
function claims(text: string): readonly string[] {
  return readParagraph({ kind: 'paragraph', text, row: '' }).sentences.flatMap((sentence) =>
    sentence.claims.map((claim) => `${claim.text}${claim.unchecked ? ' (unchecked)' : ''}`),
  );
}

test('a question claims no figure, and the statement beside it does', () => {
  assert.deepEqual(claims('Did 53 pumps fail? No, 54 did.'), ['53 (unchecked)', '54']);
});

test('verbs and adverbs that open a sentence are no names', () => {
  assert.deepEqual(claims('Swimming helps. Suddenly it stopped. Shearer agreed.'), ['Shearer']);
});

test('a negated or reported figure is a claim like any other', () => {
  assert.deepEqual(claims('It was not 53. Oskar Lind said 54 failed.'), ['53', 'Oskar Lind', '54']);
});
