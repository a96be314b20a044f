import type { PassageRecord } from '../../index/port.ts';
import type { Mention } from '../../mentions/mention.ts';
import { scan } from '../../mentions/scan.ts';
import { recent } from '../../text/recent.ts';
import { contentTerms, type Token, tokens } from '../../text/tokens.ts';

/** A passage with what checking needs to know of its text, each worked out when it is first asked for. */
export interface ReadPassage extends PassageRecord {
  readonly terms: readonly string[];
  readonly termSet: ReadonlySet<string>;
  /** Offsets of tokens and mentions are in the passage's own text. */
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

/** Reads passages: one that is read again while it is among those used last is the same as before; `room` is in characters. */
export function passageReader(room: number): (record: PassageRecord) => ReadPassage {
  const known = recent<number, ReadPassage>(room);
  return (record) => {
    const seen = known.get(record.id);
    if (seen) return seen;
    const passage = readPassage(record);
    known.set(record.id, passage, record.text.length);
    return passage;
  };
}

function readPassage(record: PassageRecord): ReadPassage {
  let terms: readonly string[] | undefined;
  let distinct: ReadonlySet<string> | undefined;
  let mentions: readonly Mention[] | undefined;
  let words: readonly Token[] | undefined;
  return {
    ...record,
    get terms() {
      terms ??= contentTerms(record.text);
      return terms;
    },
    get termSet() {
      distinct ??= new Set(this.terms);
      return distinct;
    },
    get tokens() {
      words ??= tokens(record.text);
      return words;
    },
    get mentions() {
      mentions ??= scan(record.text);
      return mentions;
    },
  };
}
