/** English function words, folded. They bind a sentence together and say nothing of what it is about. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a about above after again against all almost along already also although always am among an and another any
  anyone anything are aren't around as at away be because been before being below between both but by can can't
  cannot could couldn't did didn't do does doesn't doing don't done down during each either else ever every few for
  from further get gets got had hadn't has hasn't have haven't having he he'd he'll her here hers herself him himself
  his how however i i'd i'll i'm i've if in into is isn't it it'd it'll its itself just let may me might more most
  much must mustn't my myself neither no nor not now of off on once only onto or other others our ours ourselves out
  over own per rather s same shall shan't she she'd she'll should shouldn't since so some such t than that the their
  theirs them themselves then there these they they'd they'll they're they've this those though through thus to too
  toward towards under until up upon us very was wasn't we we'd we'll we're we've were weren't what when where whether
  which while who whom whose why will with within without won't would wouldn't yet you you'd you'll you're you've your
  yours yourself yourselves`.split(/\s+/),
);
