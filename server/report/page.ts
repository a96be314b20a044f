import type { CheckedClaim, Finding, Report } from '../check/report.ts';
import { RULE_SUMMARIES } from '../config/rules.ts';
import { lineIndex } from '../text/lines.ts';
import { contains, type Span } from '../text/span.ts';
import { cardOf, type LinkTo, VERDICT_WORDS } from './card.ts';
import { html } from './escape.ts';
import { STYLE } from './style.ts';

/** A draft with its report, ready to be shown. */
export interface ShownDraft {
  /** As the reader should see it. */
  readonly path: string;
  readonly text: string;
  readonly report: Report;
  readonly linkTo?: LinkTo;
  /** How claims were verified by a person, by their position in the report. */
  readonly verified?: ReadonlyMap<number, string>;
}

/** One self-contained page: each draft on the left with its claims marked, what the sources say of them on the right. */
export function reportPage(drafts: readonly ShownDraft[], notes: readonly string[] = []): string {
  const title = drafts.length === 1 ? drafts[0]!.path : `${drafts.length} drafts`;
  const problems = notes.map((note) => `<li>${html(note)}</li>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Stet: ${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#drafts">Skip to the draft</a>
<header>
<h1>What the sources say of ${html(title)}</h1>
<p class="legend">${legend()}</p>
</header>
<main id="drafts" tabindex="-1">
${drafts.map(draftSection).join('\n')}
</main>
${problems === '' ? '' : `<footer aria-labelledby="unread"><h2 id="unread">Sources that could not be read</h2><ul>\n${problems}\n</ul></footer>\n`}</body>
</html>
`;
}

const legend = (): string =>
  Object.entries(VERDICT_WORDS)
    .map(([verdict, words]) => `<span class="mark ${verdict}">${words}</span>`)
    .join(' ');

function draftSection(draft: ShownDraft, at: number): string {
  const { path, text, report } = draft;
  const rows = blocksOf(text).map((block) => rowOf(block, draft, at));
  return `<section aria-labelledby="d${at}">
<h2 id="d${at}">${html(path)}</h2>
<p class="counts">${countsOf(report)}</p>
${rows.join('\n')}
</section>`;
}

function countsOf({ claims }: Report): string {
  const counted = Object.entries(VERDICT_WORDS).map(
    ([verdict, words]) => [claims.filter((claim) => claim.verdict === verdict).length, words] as const,
  );
  const parts = counted.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

/** Runs of lines between blank lines. */
function blocksOf(text: string): readonly Span[] {
  const lines = lineIndex(text);
  const blocks: { start: number; end: number }[] = [];
  let open = false;
  for (let at = 0; at < lines.lineCount; at++) {
    const { start, end } = lines.line(at);
    const blank = text.slice(start, end).trim() === '';
    if (!blank && open) blocks.at(-1)!.end = end;
    else if (!blank) blocks.push({ start, end });
    open = !blank;
  }
  return blocks;
}

function rowOf(block: Span, { text, report, linkTo, verified }: ShownDraft, draft: number): string {
  const inside = report.claims.flatMap((claim, at) => (contains(block, claim) ? [{ claim, at }] : []));
  const loose = report.findings.filter((finding) => finding.claim === undefined && contains(block, finding));
  const shown = new Set(apart(inside, block.start));
  const cards = inside.map((one) => {
    const { claim, at } = one;
    const findings = report.findings.filter((finding) => finding.claim === at);
    const person = verified?.get(at);
    return cardOf({
      claim,
      findings,
      id: `${draft}-${at}`,
      marked: shown.has(one),
      sources: report.sources,
      ...(linkTo ? { linkTo } : {}),
      ...(person === undefined ? {} : { verified: person }),
    });
  });
  const kind = kindOf(text, block);
  const evidence = [...cards, ...loose.map(looseCard)].join('\n');
  const group = evidence === '' ? '' : ' role="group" aria-label="What the sources say"';
  return `<div class="row">
<div class="draft${kind}">${marked(block, text, [...shown], draft)}</div>
<div class="evidence"${group}>${evidence}</div>
</div>`;
}

interface Placed {
  readonly claim: CheckedClaim;
  readonly at: number;
}

/** Of claims that overlap, the first. */
function apart(claims: readonly Placed[], from: number): readonly Placed[] {
  let done = from;
  return claims.filter(({ claim }) => {
    const free = claim.start >= done;
    if (free) done = claim.end;
    return free;
  });
}

/** Front matter is there, but nobody has to read it. */
function kindOf(text: string, { start }: Span): string {
  if (start === 0 && /^---\s*\n/.test(text)) return ' front';
  return /^#{1,6}\s/.test(text.slice(start, start + 8)) ? ' heading' : '';
}

const looseCard = ({ rule, severity, message }: Finding): string =>
  `<div class="card ${severity}"><p>${html(message)}</p><p class="rule">${html(rule)}: ${html(RULE_SUMMARIES[rule])}</p></div>`;

/** The text of a block, its claims as marks that lead to their cards, from which a link leads back. */
function marked(block: Span, text: string, claims: readonly Placed[], draft: number): string {
  let done = block.start;
  let out = '';
  for (const { claim, at } of claims) {
    const words = VERDICT_WORDS[claim.verdict];
    const said = html(text.slice(claim.start, claim.end));
    const id = `${draft}-${at}`;
    out += html(text.slice(done, claim.start));
    out += `<a class="mark ${claim.verdict}" id="m${id}" href="#c${id}" title="${words}" aria-label="${said}, ${words}">${said}</a>`;
    done = claim.end;
  }
  return out + html(text.slice(done, block.end));
}
