import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../server/sources/dates.ts';
import { isSidecar, readSidecar, sidecarNames } from '../../server/sources/sidecar.ts';
import type { Metadata } from '../../server/sources/source.ts';
import { read } from './helper.ts';

const dates: readonly (readonly [string, string | undefined])[] = [
  ['2031-05-17T23:59:00+02:00', '2031-05-17'],
  ['Monday, 17 May 2031, 18:40', '2031-05-17'],
  ['17th of May, 2031', '2031-05-17'],
  ['May 17, 2031', '2031-05-17'],
  ['Sept. 3 2031', '2031-09-03'],
  ['17.05.2031', '2031-05-17'],
  ['March 2031', '2031-03'],
  ['2031-03', '2031-03'],
  ['2031', '2031'],
  ['03/04/2031', undefined],
  ['31 February 2031', undefined],
  ['2031-13-01', undefined],
  ['room 2031 is free', undefined],
  ['', undefined],
];

for (const [written, expected] of dates) {
  test(`the date in ${JSON.stringify(written)}`, () => assert.equal(isoDate(written), expected));
}

const PROSE =
  'The water reached the second lock of the canal on Monday and rose until noon.\nThen it fell again.';

const plain: readonly (readonly [string, string, string, Metadata])[] = [
  [
    'title, byline, outlet and date',
    'a.txt',
    `Water reaches the second lock\nBy Ada Berg and Ole Lund, in Orre\nThe Lamp | Monday, 17 May 2031, 18:40\n\n${PROSE}`,
    {
      title: 'Water reaches the second lock',
      author: 'Ada Berg and Ole Lund',
      publisher: 'The Lamp',
      date: '2031-05-17',
    },
  ],
  [
    'labelled lines',
    'a.txt',
    `Title: Water at the lock\nPublished: 17 May 2031\nURL: https://lamp.example/1\n\n${PROSE}`,
    { title: 'Water at the lock', date: '2031-05-17', url: 'https://lamp.example/1' },
  ],
  [
    'a dateline',
    '2031-water.txt',
    `ORRE, 17 May 2031 (Northwire) — ${PROSE}`,
    { title: '2031 water', date: '2031-05-17', publisher: 'Northwire' },
  ],
  [
    'a file name with a date',
    'x/2031-05-17-water-at-the-lock.txt',
    PROSE,
    { title: 'water at the lock', date: '2031-05-17' },
  ],
  [
    'the edition a notice names',
    'lock.txt',
    `${PROSE}\nThis story is from the May 17, 2031 edition of Orre Courier.`,
    { title: 'lock', date: '2031-05-17', publisher: 'Orre Courier' },
  ],
  [
    'a place before the date is no outlet',
    'lock.txt',
    `Orre, 17 May 2031\n\n${PROSE}`,
    { title: 'lock', date: '2031-05-17' },
  ],
  [
    'a date in the prose is not the publication date',
    'lock.txt',
    `${PROSE} It was 3 May 2030.`,
    { title: 'lock' },
  ],
];

for (const [what, name, text, expected] of plain) {
  test(`plain text: ${what}`, async () =>
    assert.deepEqual({ ...(await read(name, text)).metadata }, expected));
}

test('sidecar files', () => {
  assert.deepEqual(sidecarNames('a/report.txt'), ['a/report.txt.stet.yaml', 'a/report.stet.yaml']);
  assert.ok(isSidecar('a/report.stet.yaml'));
  assert.deepEqual(readSidecar('date: 2031-05-17\nOutlet: The Lamp\nauthors: [Ada Berg, Ole Lund]'), {
    metadata: { author: 'Ada Berg and Ole Lund', publisher: 'The Lamp', date: '2031-05-17' },
  });
  assert.match(readSidecar('titel: x').problem ?? '', /^unknown field "titel"; known are title/);
  assert.match(readSidecar('a: [').problem ?? '', /^is not valid YAML/);
  assert.match(readSidecar('- a').problem ?? '', /^must be a mapping/);
  assert.deepEqual(readSidecar(''), { metadata: {} });
});
