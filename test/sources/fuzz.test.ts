import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { NoSource, SourceError } from '../../server/sources/errors.ts';
import { passages } from '../../server/sources/passages.ts';
import { readSource } from '../../server/sources/read.ts';
import { EVIDENCE, type ReadSource } from '../../server/sources/source.ts';
import { random } from '../index/generate.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
const FILES = readdirSync(FIXTURES)
  .filter((name) => statSync(new URL(name, FIXTURES)).isFile())
  .map((name) => ({ name, bytes: readFileSync(new URL(name, FIXTURES)) }));

const MUTATIONS = 2000;
/** CPU seconds that no mutated fixture may take: they are all below 50 KB. */
const LIMIT = 5;

type Change = (bytes: Uint8Array<ArrayBuffer>, next: () => number) => Uint8Array<ArrayBuffer>;

const at = (bytes: Uint8Array, next: () => number): number => Math.floor(next() * bytes.length);

const CHANGES: readonly Change[] = [
  (bytes, next) => {
    for (let i = 0; i < 1 + next() * 12; i++) bytes[at(bytes, next)] = Math.floor(next() * 256);
    return bytes;
  },
  (bytes, next) => bytes.slice(0, at(bytes, next)),
  (bytes, next) => bytes.slice(at(bytes, next)),
  (bytes, next) => {
    const from = at(bytes, next);
    return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + Math.floor(next() * 2000))]);
  },
  (bytes, next) => {
    const [from, to] = [at(bytes, next), at(bytes, next)];
    bytes.copyWithin(to, from, from + Math.floor(next() * 500));
    return bytes;
  },
  (bytes, next) => bytes.fill(Math.floor(next() * 256), at(bytes, next), at(bytes, next)),
];

function holds(
  { text, regions, locators }: ReadSource,
  found = passages({ text, regions, locators } as ReadSource),
): void {
  assert.equal(regions.at(-1)?.end ?? 0, text.length);
  assert.ok(locators.every((mark, i) => i === 0 || mark.at >= locators[i - 1]!.at));
  assert.ok(found.every((p) => p.start < p.end && p.end <= text.length && EVIDENCE.has(p.region)));
}

async function readOrRefuse(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const source = await readSource(name, bytes, { maxBytes: 1_000_000 });
    holds(source);
    return source.format;
  } catch (error) {
    assert.ok(
      error instanceof SourceError || error instanceof NoSource,
      `${name}: ${(error as Error).stack}`,
    );
    return 'refused';
  }
}

test(`${MUTATIONS} mutated files are read or refused, each within ${LIMIT} seconds`, async () => {
  const next = random(7);
  const outcomes = new Map<string, number>();
  for (let i = 0; i < MUTATIONS; i++) {
    const { name, bytes } = FILES[i % FILES.length]!;
    const change = CHANGES[Math.floor(next() * CHANGES.length)]!;
    const start = process.cpuUsage();
    const outcome = await readOrRefuse(name, change(Uint8Array.from(bytes), next));
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < LIMIT * 1e6, `${name}, mutation ${i}`);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // A fuzz test whose every file is refused at the door would test nothing.
  for (const format of [
    'docx',
    'xlsx',
    'epub',
    'pdf',
    'html',
    'mail',
    'json',
    'csv',
    'transcript',
    'refused',
  ]) {
    assert.ok((outcomes.get(format) ?? 0) > 0, format);
  }
});

/** A ZIP file of one part, as its directory has it. */
function zipOf(name: string, packed: Uint8Array, size: number): Uint8Array {
  const title = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(title.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + title.length + packed.length, 16);
  return Buffer.concat([local, title, packed, entry, title, end]);
}

const BOMB = deflateRawSync(Buffer.alloc(90_000_000, 0x20), { level: 1 });

const hostile: readonly (readonly [what: string, name: string, bytes: Uint8Array, message: RegExp])[] = [
  [
    'a part that unfolds to 90 MB',
    'a.epub',
    zipOf('META-INF/container.xml', BOMB, 90_000_000),
    /unfolds to more than 64 MB/,
  ],
  [
    'one that lies about it',
    'a.epub',
    zipOf('META-INF/container.xml', BOMB, 100),
    /unfolds to more than 64 MB/,
  ],
  [
    'names that lead out of the archive',
    'a.docx',
    zipOf('../../etc/passwd', deflateRawSync('x'), 1),
    /ZIP file without a text/,
  ],
  ['an empty archive', 'a.docx', zipOf('a.txt', deflateRawSync('x'), 1), /ZIP file without a text/],
  [
    'half an archive',
    'a.xlsx',
    readFileSync(new URL('displaced.xlsx', FIXTURES)).subarray(0, 3000),
    /damaged or cut off/,
  ],
  [
    'half a PDF',
    'a.pdf',
    readFileSync(new URL('report.pdf', FIXTURES)).subarray(0, 300),
    /damaged|text layer/,
  ],
  ['deep JSON', 'a.json', Buffer.from('['.repeat(100_000)), /nested deeper/],
  ['deep JSON in lines', 'a.jsonl', Buffer.from(`${'{"a":'.repeat(5000)}\n`), /nested deeper/],
];

for (const [what, name, bytes, message] of hostile) {
  test(`${what} is refused`, async () => {
    await assert.rejects(readSource(name, bytes, { maxBytes: 1e7 }), { name: 'SourceError', message });
  });
}
