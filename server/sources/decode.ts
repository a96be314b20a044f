import { SourceError } from './errors.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'declared';

/** `text` has no byte order mark; `bom` says whether there was one. `damaged` counts the bytes that made no character. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly damaged: number;
}

/**
 * The characters of a text file: byte order mark, strict UTF-8, UTF-16 by its pattern of zeros, UTF-8 with a few broken
 * bytes, the charset an HTML page declares, else Windows-1252. Throws `SourceError` for binary files.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return decodeWide(bytes, wide);
  const strict = decodeUtf8(bytes);
  if (strict && !looksBinary(strict.text)) return strict;
  refuseBinary(bytes);
  return nearlyUtf8(bytes) ?? declared(bytes) ?? decodeWindows1252(bytes);
}

/** The text of a file that is valid UTF-8, or undefined when it is not: what a draft must be. */
export function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    const text = UTF_8.decode(bytes);
    const bom = text.charCodeAt(0) === 0xfeff;
    return { text: bom ? text.slice(1) : text, encoding: 'utf-8', bom, damaged: 0 };
  } catch {
    return undefined;
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

type Wide = 'utf-16le' | 'utf-16be';

function wideEncoding(bytes: Uint8Array): Wide | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return wideByZeros(bytes);
}

/** Latin text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function wideByZeros(bytes: Uint8Array): Wide | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

function decodeWide(bytes: Uint8Array, encoding: Wide): Decoded {
  const even = bytes.subarray(0, bytes.length & ~1);
  const little = encoding === 'utf-16le' ? even : swapped(even);
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(little);
  if (looksBinary(text)) throw binary(bytes);
  const bom = text.charCodeAt(0) === 0xfeff;
  const damaged = count(text, '\ufffd') + (bytes.length - even.length);
  return { text: bom ? text.slice(1) : text, encoding, bom, damaged };
}

function swapped(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i += 2) {
    out[i] = bytes[i + 1]!;
    out[i + 1] = bytes[i]!;
  }
  return out;
}

/** A file cut in mid-character, or with one bad byte, is still UTF-8 when its other non-ASCII characters are sound. */
function nearlyUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const damaged = count(text, '\ufffd');
  let sound = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) sound++;
  if (sound - damaged < damaged * 4) return undefined;
  const bom = text.charCodeAt(0) === 0xfeff;
  return { text: bom ? text.slice(1) : text, encoding: 'utf-8', bom, damaged };
}

function declared(bytes: Uint8Array): Decoded | undefined {
  const head = latin1(bytes.subarray(0, 2048));
  const label = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1];
  if (!label || /^(?:utf-?(?:8|16)|windows-1252|iso-8859-1|latin-?1|us-ascii)/i.test(label)) return undefined;
  try {
    const text = new TextDecoder(label).decode(bytes);
    return { text, encoding: 'declared', bom: false, damaged: count(text, '\ufffd') };
  } catch {
    return undefined;
  }
}

/** Bytes 0x80 to 0x9f of Windows-1252 (WHATWG encoding standard); kept here since small ICU builds of Node lack it. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): Decoded {
  const text = latin1(bytes).replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);
  return { text, encoding: 'windows-1252', bom: false, damaged: 0 };
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

function refuseBinary(bytes: Uint8Array): void {
  const sample = latin1(bytes.subarray(0, 65536));
  if (looksBinary(sample)) throw binary(bytes);
}

/** A zero, or more than one control character in a hundred, does not happen in writing. */
function looksBinary(text: string): boolean {
  const length = Math.min(text.length, 65536);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0) return true;
    if (c < 0x20 && c !== 9 && c !== 10 && c !== 12 && c !== 13 && c !== 0x1b) controls++;
  }
  return controls * 100 > length;
}

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or office document'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['SQLite format 3', 'an SQLite database'],
  ['\u001f\u008b', 'a gzip archive'],
];

function binary(bytes: Uint8Array): SourceError {
  const head = latin1(bytes.subarray(0, 16));
  const kind = MAGIC.find(([magic]) => head.startsWith(magic))?.[1];
  return new SourceError(`binary file${kind ? ` (${kind})` : ''}: exclude it or convert it to text`);
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
