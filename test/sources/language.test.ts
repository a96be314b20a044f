import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../server/sources/language.ts';

const cases: readonly (readonly [string, string | undefined])[] = [
  ['The water rose in the night and nobody had been told of it.', 'en'],
  ['El agua subió por la noche y nadie lo sabía.', 'es'],
  ["L'eau est montée dans la nuit et les gens sont partis.", 'fr'],
  ['Das Wasser stieg in der Nacht und niemand war gewarnt worden.', 'de'],
  ["L'acqua è salita nella notte e la gente non sapeva che fare.", 'it'],
  ['A água subiu durante a noite e os vizinhos não foram avisados.', 'pt'],
  ['Het water steeg in de nacht en niemand was gewaarschuwd.', 'nl'],
  ['Вода поднялась ночью.', 'cyrillic'],
  ['水が夜に上がったのです。', 'japanese'],
  ['水在夜里涨了。', 'chinese'],
  ['Calder, Ruth: 38 m', undefined],
  ['', undefined],
];

for (const [text, language] of cases) {
  test(`${JSON.stringify(text)} is ${language}`, () => assert.equal(languageOf(text), language));
}
