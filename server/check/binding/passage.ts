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
    const passage = new Reading(record);
    known.set(record.id, passage, record.text.length);
    return passage;
  };
}

/** A class, since there are many thousands: what is worked out late costs nothing before. */
class Reading implements ReadPassage {
  readonly id: number;
  readonly sourceId: string;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly region: PassageRecord['region'];
  readonly locator: PassageRecord['locator'];
  #terms: readonly string[] | undefined;
  #termSet: ReadonlySet<string> | undefined;
  #tokens: readonly Token[] | undefined;
  #mentions: readonly Mention[] | undefined;

  constructor({ id, sourceId, ordinal, start, end, text, region, locator }: PassageRecord) {
    this.id = id;
    this.sourceId = sourceId;
    this.ordinal = ordinal;
    this.start = start;
    this.end = end;
    this.text = text;
    this.region = region;
    this.locator = locator;
  }

  get terms(): readonly string[] {
    this.#terms ??= contentTerms(this.text);
    return this.#terms;
  }

  get termSet(): ReadonlySet<string> {
    this.#termSet ??= new Set(this.terms);
    return this.#termSet;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokens(this.text);
    return this.#tokens;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= scan(this.text);
    return this.#mentions;
  }
}
