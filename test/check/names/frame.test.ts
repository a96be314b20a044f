import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings } from '../helper.ts';

const courier = `Tom Brenn, a 37-year-old father of three, was carried to the ferry at dawn.
The keeper Ada Tarn waited at the quay of Varn for her son.
Lamps for the tower came from Osterwerk, and lamps for the quay came from Vilbau.
Home Secretary Rosa May said the ferry would lead a new life.
Sir Hugh Orde said the ferry would lead to quarrels.`;

/** A draft in which the names marked «» are reported, and no other. */
const CASES: readonly (readonly [what: string, draft: string])[] = [
  [
    'another name with the same around it',
    '«Ada Tarn», a 37-year-old father of three, was carried to the ferry at dawn.',
  ],
  ['a place', 'The keeper Ada Tarn waited at the quay of «Osterwerk» for her son.'],
  [
    'the other of two alike',
    'Lamps for the tower came from «Vilbau», and lamps for the quay came from Vilbau.',
  ],
  ['the name itself, with another in much the same frame', 'Rosa May said the ferry would lead a new life.'],
  ['a shorter form', 'Brenn, a 37-year-old father of three, was carried to the ferry at dawn.'],
];

for (const [what, marked] of CASES)
  test(`in the frame of a source: ${what}`, async () => {
    const expected = [...marked.matchAll(/«([^»]*)»/g)].map(([, name]) => `name-misplaced «${name}»`);
    assert.equal(await findings({ courier }, marked.replace(/[«»]/g, '')), expected.join('\n'));
  });
