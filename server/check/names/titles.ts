import type { Claim } from '../../claims/claim.ts';
import type { NameMention } from '../../mentions/mention.ts';
import type { Span } from '../../text/span.ts';
import { wordsOf } from '../wording.ts';
import type { KnownName } from './forms.ts';
import type { KnownNames } from './known.ts';
import type { Place } from './ladder.ts';

const MEN = new Set(['mr', 'mister', 'sir']);
const WOMEN = new Set(['mrs', 'ms', 'miss', 'dame', 'madam']);

/** A form of address that the sources contradict. */
export interface OtherTitle {
  /** Title and name in the text of the claim's paragraph. */
  readonly claimed: Span;
  /** Title and name in a source. */
  readonly place: Place;
}

/**
 * Where the sources call a person of this family name Mr and the draft says Mrs, or the other way round. Undefined when a source has the
 * draft's own title, or two people of the name, who may be man and wife.
 */
export function findOtherTitle(
  { mention, text }: Claim & { readonly mention: NameMention },
  paragraph: string,
  known: readonly KnownNames[],
): OtherTitle | undefined {
  const family = wordsOf(text).at(-1);
  const ours = titleOf(mention.role, paragraph);
  if (!ours || family === undefined) return undefined;
  const bearers = known.flatMap(({ titled }) => titled.get(family) ?? []);
  const others = bearers.filter((name) => titleIn(name) !== undefined);
  if (others.length === 0 || others.some((name) => titleIn(name) === ours)) return undefined;
  if (known.some((source) => areSeveral(source.having.get(family) ?? [], family))) return undefined;
  const { passage, mention: theirs } = others[0]!;
  return {
    claimed: { start: mention.role!.start, end: mention.end },
    place: { passage, span: { start: theirs.role!.start, end: theirs.end } },
  };
}

const titleIn = ({ passage, mention }: KnownName): 'man' | 'woman' | undefined =>
  titleOf(mention.role, passage.text);

function titleOf(role: Span | undefined, text: string): 'man' | 'woman' | undefined {
  const title = role && wordsOf(text.slice(role.start, role.end)).at(-1);
  if (title === undefined) return undefined;
  return MEN.has(title) ? 'man' : WOMEN.has(title) ? 'woman' : undefined;
}

/** Two given names before one family name. */
const areSeveral = (names: readonly KnownName[], family: string): boolean =>
  new Set(
    names.filter(({ words }) => words.length > 1 && words.at(-1) === family).map(({ words }) => words[0]),
  ).size > 1;
