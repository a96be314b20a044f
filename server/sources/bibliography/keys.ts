import type { Metadata } from '../source.ts';

interface Keyed {
  readonly id: string;
  readonly metadata: Metadata;
}

/**
 * A citation key for each source, by id: publisher (or author, or title), year, first word of the title that tells
 * something, as in `northshoreherald2031rescue`. ASCII letters and digits, unique, and independent of the order of the
 * input. Of those that would be alike the earliest, by date and then id, has the key itself, the others add `b`, `c`, …:
 * what is published later takes no key from what was there.
 */
export function citationKeys(sources: readonly Keyed[]): ReadonlyMap<string, string> {
  const groups = Map.groupBy(sources, ({ id, metadata }) => baseKey(id, metadata));
  const taken = new Set(groups.keys());
  const keys = new Map<string, string>();
  for (const base of [...groups.keys()].sort(byCode)) {
    const [first, ...others] = groups.get(base)!.toSorted(byAge);
    keys.set(first!.id, base);
    let n = 1;
    for (const { id } of others) {
      let key = base + letters(n++);
      while (taken.has(key)) key = base + letters(n++);
      taken.add(key);
      keys.set(id, key);
    }
  }
  return keys;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those without a date come last. */
const byAge = (a: Keyed, b: Keyed): number =>
  byCode(a.metadata.date ?? '~', b.metadata.date ?? '~') || byCode(a.id, b.id);

/** a, b, …, z, aa, ab, … */
function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last;
}

const STOP = new Set(
  'a an the of on in at to for and or by from with as is are was were how why what who when after before over under more than no not der die das le la les el los un une il'.split(
    ' ',
  ),
);

function baseKey(id: string, metadata: Metadata): string {
  const title = words(metadata.title ?? stem(id)).filter((w) => !STOP.has(w));
  const who = words(metadata.publisher ?? '').filter((w) => w !== 'the');
  const name = (who.length > 0 ? who : surname(metadata.author)).join('').slice(0, 30);
  const year = /^\d{4}/.exec(metadata.date ?? '')?.[0] ?? '';
  const first = title.find((w) => /[a-z]{3}/.test(w)) ?? title[0] ?? '';
  const parts = name === '' ? [title.slice(0, 2).join(''), year] : [name, year, first];
  return parts.join('') || `source${hash(id)}`;
}

const stem = (id: string): string => id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

/** "Ada Berg and Ole Lund" → berg; "Berg, Ada" → berg. */
function surname(author: string | undefined): readonly string[] {
  const first = (author ?? '').split(/;|\band\b|&/)[0] ?? '';
  const last = first.includes(',') ? first.split(',')[0]! : (first.trim().split(/\s+/).at(-1) ?? '');
  return words(last);
}

const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

/** Lower-case ASCII words; apostrophes join ("Miner's" → miners), letters without an ASCII form are left out. */
function words(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[ßæœøđłþðı]/g, (c) => SPECIAL[c] ?? '');
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** FNV-1a, for a source whose name has no ASCII letter at all. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h.toString(36);
}
