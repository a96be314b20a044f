import { inflateRawSync } from 'node:zlib';
import { megabytes, SourceError } from '../errors.ts';

/** What one file may unfold to, in bytes: a part of it, and all parts that are read of it together. */
const LARGEST_PART = 64_000_000;
const LARGEST_SUM = 160_000_000;
/** No office document or book has more parts. */
const MOST_PARTS = 20_000;

/** The parts of a ZIP file. Nothing is written anywhere, so that their names can lead nowhere. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part, or undefined when there is none of that name. Throws `SourceError` when it is damaged or too large. */
  part(name: string): Uint8Array | undefined;
  /** As `part`, decoded from UTF-8 or, with a byte order mark, UTF-16. */
  text(name: string): string | undefined;
}

export const isZip = (start: string): boolean => start.startsWith('PK\u0003\u0004');

interface Entry {
  readonly offset: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
}

/** Opens a ZIP file by its directory (APPNOTE 6.3). Throws `SourceError` for one that is damaged or locked. */
export function openZip(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => directory(view));
  let sum = 0;
  const part = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    const unpacked = guarded(() => unpack(view, entry));
    sum += unpacked.length;
    if (sum > LARGEST_SUM) throw bomb(LARGEST_SUM);
    return unpacked;
  };
  return {
    names: [...entries.keys()],
    part,
    text: (name) => {
      const found = part(name);
      return found && decoded(found);
    },
  };
}

const decoded = (bytes: Uint8Array): string => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  return new TextDecoder(wide ?? 'utf-8').decode(bytes);
};

const damaged = (): SourceError => new SourceError('is damaged or cut off; save it again or exclude it');
const bomb = (limit: number): SourceError =>
  new SourceError(`unfolds to more than ${megabytes(limit)}; exclude it or split it`);

/** Reading past the end of the file means that it is damaged. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb(LARGEST_PART) : damaged();
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

function directory(view: DataView): ReadonlyMap<string, Entry> {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new SourceError(`has more than ${MOST_PARTS} parts; exclude it`);
  const found = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw damaged();
    if (view.getUint16(at + 8, true) & 1)
      throw new SourceError('is locked with a password; save it without one');
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, length));
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    // Of two parts with one name readers differ on which counts; the first is as good as any.
    if (!found.has(name)) found.set(name, entry);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

/** The end of the directory stands last, before a comment of at most 64 KB. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

const STORED = 0;
const DEFLATED = 8;

function unpack(view: DataView, { offset, packed, size, method }: Entry): Uint8Array {
  if (size > LARGEST_PART) throw bomb(LARGEST_PART);
  if (view.getUint32(offset, true) !== LOCAL) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  if (start + packed > view.byteLength) throw damaged();
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new SourceError('is packed in a way that is not known; save it again');
  // The size that the directory states may be a lie.
  return inflateRawSync(data, { maxOutputLength: LARGEST_PART });
}
