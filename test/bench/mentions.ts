/**
 * Measures the scanner and the enrichment of a draft: `npm run bench -- mentions [megabytes]`. All times are CPU times of
 * this process, warm.
 */
import { type KnownParagraphs, knownFrom, type PieceReading, readPiece } from '../../server/claims/read.ts';
import type { Draft } from '../../server/markdown/draft.ts';
import { parseDraft } from '../../server/markdown/parse.ts';
import { scan } from '../../server/mentions/scan.ts';
import { story } from './text-stories.ts';

const ARTICLE = 3000;
const ROUNDS = 8;
const HOSTILE = [
  '7',
  'A',
  'Ab ',
  '"',
  "'",
  'a-a-a-',
  '1,1,1,',
  '$1$1',
  '1-',
  'Mr. ',
  'one and ',
  '(("',
  'A.',
  'May 1 ',
];

/** CPU seconds that `work` takes in this process, the least of some rounds. */
function seconds(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** The least that any reader of text must do: look at each code and end words at spaces. */
function bareWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (letter && !inside) words++;
    inside = letter;
  }
  return words;
}

const line = (what: string, figure: string): void => console.log(`${what.padEnd(48)}${figure}`);
const megabytes = Number(process.argv[2] ?? 8);
const texts = Array.from({ length: Math.ceil((megabytes * 1e6) / ARTICLE) }, (_, i) => story(i + 1, ARTICLE));
const size = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;

let found = 0;
const scanTime = seconds(() => {
  found = 0;
  for (const text of texts) found += scan(text).length;
});
let words = 0;
const bareTime = seconds(() => {
  words = 0;
  for (const text of texts) words += bareWords(text);
});
line(
  `scan, ${size.toFixed(1)} MB, ${texts.length} texts, ${found} mentions`,
  `${(size / scanTime).toFixed(1)} MB/s`,
);
line(
  `bare words, ${words}`,
  `${(size / bareTime).toFixed(1)} MB/s, scan takes ${(scanTime / bareTime).toFixed(1)} times as long`,
);

const long = story(1, 1e6);
const ordinary = seconds(() => void scan(long));
line('one text of 1 MB', `${(1 / ordinary).toFixed(1)} MB/s`);
for (const piece of HOSTILE) {
  const text = piece.repeat(Math.ceil(1e6 / piece.length));
  const time = seconds(() => void scan(text));
  line(`1 MB of ${JSON.stringify(piece)}`, `${(time / ordinary).toFixed(2)} times ordinary text`);
}

/** Milliseconds of CPU time that `work` takes for each of some things, without the first hundred. */
function perPiece<T>(pieces: readonly T[], work: (piece: T) => void): readonly number[] {
  const times = pieces.map((piece) => {
    const start = process.cpuUsage();
    work(piece);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.slice(WARM_UP).sort((a, b) => a - b);
}

const WARM_UP = 100;
const milliseconds = (times: readonly number[]): string =>
  `median ${times[times.length >> 1]!.toFixed(2)} ms, 95 % under ${times[Math.floor(times.length * 0.95)]!.toFixed(2)} ms`;

const drafts = texts
  .slice(0, 150)
  .flatMap((text) => text.split('\n\n'))
  .map((paragraph) => parseDraft(paragraph));
const length = texts.slice(0, 150).join('').length / drafts.length;
line(
  `a new paragraph of a draft, ${Math.round(length)} characters`,
  milliseconds(perPiece(drafts, (draft) => readDraft(draft))),
);
const known = drafts.map((draft) => knownFrom(readDraft(draft)));
line(
  'a paragraph with a sentence more',
  milliseconds(
    perPiece([...drafts.keys()], (at) =>
      readDraft(parseDraft(`${drafts[at]!.text} Some 12 of them came from Oslo.`), known[at]),
    ),
  ),
);

function readDraft({ chunks, text }: Draft, known?: KnownParagraphs): readonly PieceReading[] {
  return chunks.map(({ start, end, reading }) =>
    readPiece(reading, text.slice(start, end), undefined, known),
  );
}
