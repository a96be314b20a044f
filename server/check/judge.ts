import type { Claim } from '../claims/claim.ts';
import type { NameMention } from '../mentions/mention.ts';
import { foldWord } from '../text/fold.ts';
import type { Binding } from './binding/bind.ts';
import type { CorpusView } from './binding/corpus.ts';
import { judgeDate } from './dates/dates.ts';
import { judgeTime } from './dates/times.ts';
import { type Judgement, unchecked } from './judgement.ts';
import { judgeName } from './names/names.ts';
import { judgeNumber } from './numbers/numbers.ts';
import { judgeQuotation } from './quotations/quotations.ts';
import type { Trace } from './trace.ts';

/** What judging needs besides the claim: the corpus, and what the draft and its settings say. */
export interface Court {
  readonly view: CorpusView;
  /** The draft's own date (ISO), from its front matter. */
  readonly draftDate?: string;
  /** Accepted names, folded. */
  readonly names: ReadonlySet<string>;
  /** Hears what is tried, when somebody asked. */
  readonly trace?: Trace;
}

/** Judges a claim. One whose form leaves doubt may be supported, and is never warned about. */
export async function judge(claim: Claim, binding: Binding, court: Court): Promise<Judgement> {
  if (claim.unchecked) return unchecked(claim.unchecked);
  const judgement = await judgeKind(claim, binding, court);
  return claim.doubt && judgement.verdict !== 'supported' ? unchecked(claim.doubt) : judgement;
}

/** The one place that decides by kind how a claim is judged. */
async function judgeKind(claim: Claim, binding: Binding, court: Court): Promise<Judgement> {
  const { mention } = claim;
  switch (mention.kind) {
    case 'name':
      if (isAccepted({ ...claim, mention }, binding, court.names))
        return unchecked('it is among the accepted names');
      return judgeName({ ...claim, mention }, binding, court.view, court.trace);
    case 'date':
      return judgeDate({ ...claim, mention }, binding, court.view, court.draftDate, court.trace);
    case 'time':
      return judgeTime({ ...claim, mention }, binding, court.view);
    case 'quotation':
      return judgeQuotation(claim, binding.sentence.segment.text, court.view, court.trace);
    default:
      return judgeNumber({ ...claim, mention }, binding, court.view, court.trace);
  }
}

/** By itself or with its title: "Quell", "Ms Quell". */
function isAccepted(
  { text, mention }: Claim & { readonly mention: NameMention },
  { sentence }: Binding,
  names: ReadonlySet<string>,
): boolean {
  const { start, end } = { ...mention, ...(mention.role && { start: mention.role.start }) };
  return names.has(foldWord(text)) || names.has(foldWord(sentence.segment.text.slice(start, end)));
}
