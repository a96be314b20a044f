import type { Span } from '../../text/span.ts';
import { FLAG } from '../lexicon.ts';
import type { NameLabel } from '../mention.ts';
import { flagsAt, GAP, SMALL, type Tokens, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';

const OFFICES = wordSet(
  'president premier minister secretary chancellor chairman chairwoman chair governor mayor senator congressman congresswoman representative speaker ambassador envoy commissioner councillor general colonel captain commander sheriff chief judge prosecutor ombudsman director spokesman spokeswoman spokesperson coach manager striker midfielder goalkeeper defender author actor actress singer economist analyst founder guitarist drummer bassist chef novelist poet painter photographer biologist physicist editor engineer broadcaster teacher writer journalist presenter producer campaigner activist lawyer scientist historian researcher columnist commentator correspondent screenwriter filmmaker playwright barrister solicitor surgeon pianist violinist composer conductor sculptor architect designer entrepreneur billionaire philanthropist theologian philosopher mathematician chemist astronomer astronaut footballer cricketer golfer swimmer sprinter cyclist jockey referee comedian rapper lawmaker backbencher leader detective inspector superintendent sergeant professor',
);
const BEFORE_OFFICE = wordSet(
  'deputy vice prime foreign defence defense finance interior health home education environment transport trade treasury energy agriculture labour culture economy permanent chief general attorney detective assistant head executive managing',
);
const LONGEST = 4;

/**
 * The office in lower case before a person's name: "deputy defence minister" before "Hanna Maliar". Undefined before names of
 * organisations and places, and where another name stands between ("Oster mayor Hanna Maliar" gives "mayor").
 */
export function smallRole(tokens: Tokens, first: number, label: NameLabel): Span | undefined {
  const last = first - 1;
  if (last < 0 || tokens.gap[first] !== GAP || !isSmall(tokens, last) || !isOneOf(tokens, last, OFFICES))
    return undefined;
  if ((flagsAt(tokens, first) & (FLAG.place | FLAG.org | FLAG.demonym)) !== 0) return undefined;
  if (label === 'organisation' || label === 'place') return undefined;
  let start = last;
  while (
    start > 0 &&
    last - start < LONGEST - 1 &&
    tokens.gap[start] === GAP &&
    isSmall(tokens, start - 1) &&
    isOneOf(tokens, start - 1, BEFORE_OFFICE)
  )
    start--;
  return { start: tokens.start[start]!, end: tokens.end[last]! };
}

const isSmall = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === WORD && tokens.shape[index] === SMALL;
