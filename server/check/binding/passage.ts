import type { PassageRecord } from '../../index/port.ts';
import type { Mention } from '../../mentions/mention.ts';
import { scan } from '../../mentions/scan.ts';
import { contentTerms, type Token, tokens } from '../../text/tokens.ts';

/** A passage with what checking needs to know of its text, each worked out when it is first asked for. */
export interface ReadPassage extends PassageRecord {
  readonly terms: readonly string[];
  readonly termSet: ReadonlySet<string>;
  /** Offsets of tokens and mentions are in the passage's own text. */
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

/** Reads passages: one that is read again while it is among the last `room` characters is the same as before. */
export function passageReader(room: number): (record: PassageRecord) => ReadPassage {
  const known = new Map<number, ReadPassage>();
  let taken = 0;
  const drop = (passage: ReadPassage): void => {
    taken -= passage.text.length;
    known.delete(passage.id);
  };
  return (record) => {
    const passage = known.get(record.id) ?? readPassage(record);
    if (known.delete(record.id)) taken -= record.text.length;
    known.set(record.id, passage);
    taken += record.text.length;
    for (const oldest of known.values()) {
      if (taken <= room) break;
      drop(oldest);
    }
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
