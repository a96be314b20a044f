import type { PassageRecord } from '../../index/port.ts';
import type { Mention } from '../../mentions/mention.ts';
import { scan } from '../../mentions/scan.ts';
import { contentTerms, type Token, tokens } from '../../text/tokens.ts';

/** A passage with what checking needs to know of its text, worked out once. */
export interface ReadPassage extends PassageRecord {
  readonly terms: readonly string[];
  readonly termSet: ReadonlySet<string>;
  /** Offsets of tokens and mentions are in the passage's own text. */
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

/** A view may live as long as a draft is edited: what it knows is dropped when it grows past this. */
const MOST_PASSAGES = 50_000;

/** Reads passages, each once. */
export function passageReader(): (record: PassageRecord) => ReadPassage {
  const known = new Map<number, ReadPassage>();
  return (record) => {
    const seen = known.get(record.id);
    if (seen) return seen;
    const terms = contentTerms(record.text);
    let distinct: ReadonlySet<string> | undefined;
    let mentions: readonly Mention[] | undefined;
    let words: readonly Token[] | undefined;
    const passage: ReadPassage = {
      ...record,
      terms,
      get termSet() {
        distinct ??= new Set(terms);
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
    if (known.size >= MOST_PASSAGES) known.clear();
    known.set(record.id, passage);
    return passage;
  };
}
