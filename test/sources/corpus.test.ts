import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseBibliography } from '../../server/sources/bibliography/bibliography.ts';
import { joinBibliography } from '../../server/sources/bibliography/join.ts';
import { citationKeys } from '../../server/sources/bibliography/keys.ts';
import { passages } from '../../server/sources/passages.ts';
import { readSource } from '../../server/sources/read.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);

const SOURCES = await Promise.all(
  readdirSync(CORPUS)
    .filter((name) => !name.endsWith('.bib'))
    .sort()
    .map(async (id) => ({
      id,
      ...(await readSource(id, readFileSync(new URL(id, CORPUS)), { maxBytes: 1_000_000 })),
    })),
);

const evidence = SOURCES.flatMap((source) =>
  passages(source).map((p) => source.text.slice(p.start, p.end)),
).join('\n');

test('every source of the sample has a key, a date and an outlet', async () => {
  const bib = await parseBibliography(
    'references.bib',
    readFileSync(new URL('references.bib', CORPUS), 'utf8'),
  );
  assert.deepEqual(bib.problems, []);
  const joined = joinBibliography(bib.entries, SOURCES);
  const keys = citationKeys(joined);
  assert.deepEqual(
    joined.map(({ id, key, metadata }) => [
      key ?? keys.get(id),
      metadata.date,
      metadata.publisher ?? metadata.author,
    ]),
    [
      ['estmarkpublicradio2031spillway', '2031-03-15', 'Estmark Public Radio'],
      ['courier2031lower', '2031-03-18', 'Lindhavn Courier'],
      ['strand2031dam', '2031-04-02', 'Harbour Review'],
      ['maas2031rapid', '2031-03-27', 'Institute for River Research'],
      ['korrehydro2031korre', '2031-03-16', 'Korre Hydro'],
      ['lanternrelief2031korre', '2031-03-21', 'Lantern Relief'],
      ['ministry2031statement', '2031-03-19', 'Ministry of the Interior of Estmark'],
      ['northwire2031boats', '2031-03-18', 'Northwire'],
      ['lamp2031night', '2031-03-20', 'The Valley Lamp'],
    ],
  );
});

test('nothing of the pages around the articles is evidence', () => {
  const frame =
    '£14m|31 goals|2,600 signatures|£90|400 years|eight weeks|prueba|suscriptor|214 partners|5,300 readers|46 years|two-year-old bull|parking fee|Since 1922|All rights reserved|4 times a month|River Papers|Weir Press|pp. 101';
  for (const words of frame.split('|')) assert.ok(!evidence.includes(words), words);
});

test('the articles are evidence from first to last sentence', () => {
  const article =
    'The last of the people trapped|will begin on 7 April.|A ferryman, a nurse|to look for the signs.|Houses before 88 | Destroyed 81|This update covers|within ninety days.|It is a rule of the engineering|with the next 23 reports|The next statement will be published on 22 March.|Press office: Agnete Lunde|15 March | Rain 4 mm | Reservoir 89% full | Outflow 2,900 m³/s|The field campaign began';
  for (const words of article.split(/\|(?! )(?<! \|)/)) assert.ok(evidence.includes(words), words);
});

test('no passage of the sample is lost while reading', () => {
  assert.deepEqual(
    SOURCES.flatMap((source) => source.losses),
    [],
  );
});
