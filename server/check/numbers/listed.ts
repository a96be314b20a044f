import type { Claim } from '../../claims/claim.ts';
import type { NumberMention } from '../../mentions/mention.ts';
import type { Binding } from '../binding/bind.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { evidenceAt, type Judgement, supported } from '../judgement.ts';

/** Lists longer than this are rarely counted in prose. */
const LONGEST = 30;

/** A list of a source: where its first item stands, and how many there are. */
interface List {
  readonly start: number;
  readonly count: number;
}

/** "four products" where a bound source lists four: the count of the items of one of its lists, numbered or bulleted. */
export async function judgeListed(
  claim: Claim & { readonly mention: NumberMention },
  binding: Binding,
  view: CorpusView,
): Promise<Judgement | undefined> {
  const { kind, quantity } = claim.mention;
  if (kind !== 'number' || quantity.operator !== '=' || quantity.low !== quantity.high) return undefined;
  if (quantity.low < 2 || quantity.low > LONGEST || quantity.increment || claim.mention.against !== undefined)
    return undefined;
  for (const source of binding.sources) {
    const list = listsOf(await view.text(source)).find(({ count }) => count === quantity.low);
    const passage = list && (await view.all(source)).find(({ end }) => end > list.start);
    if (passage) {
      const evidence = evidenceAt(passage, { start: 0, end: passage.text.length }, 'supports');
      return supported('derived', [evidence], `a list of ${quantity.low} begins here`);
    }
  }
  return undefined;
}

/** Runs of lines that begin with 1, 2, 3 … or with one kind of bullet; blank and continued lines may stand between. */
function listsOf(text: string): readonly List[] {
  const lists: List[] = [];
  let open: { start: number; count: number; bullet: string } | undefined;
  const close = (): void => {
    if (open && open.count > 1) lists.push({ start: open.start, count: open.count });
    open = undefined;
  };
  for (const { index, groups } of text.matchAll(
    /^[ \t]*(?:(?<number>\d{1,2})[.)]|(?<bullet>[-*•–]))[ \t]+\S/gm,
  )) {
    const bullet = groups?.bullet ?? '1';
    const goesOn = open?.bullet === bullet && (bullet !== '1' || Number(groups?.number) === open.count + 1);
    if (goesOn && open) open.count++;
    else {
      close();
      if (bullet !== '1' || Number(groups?.number) === 1) open = { start: index, count: 1, bullet };
    }
  }
  close();
  return lists;
}
