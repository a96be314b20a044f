import { RULES, type RuleId, type Severity } from '../config/rules.ts';
import { type Settings, severityOf } from '../config/settings.ts';
import type { Directive, Draft } from '../markdown/draft.ts';
import { type LineIndex, lastUpTo, lineIndex } from '../text/lines.ts';
import { byPlace, overlaps, type Span } from '../text/span.ts';
import type { UnknownKey } from './citations/library.ts';
import type { Leaf, Reported } from './leaf.ts';
import { inconsistencyMessage } from './messages.ts';
import type { Figure, Slips } from './numbers/inconsistent.ts';
import type { Page } from './pages.ts';
import type { Finding, Suppressed } from './report.ts';
import { type Suppression, suppression } from './suppress.ts';

/** A finding before its severity is known. */
interface Report extends Span {
  readonly rule: RuleId;
  readonly message: string;
  readonly claim?: number;
  readonly suggestion?: string;
}

/** A leaf where it stands in the draft, with what is reported of it that hangs on the rest of the draft. */
interface Placed extends Span {
  readonly leaf: Leaf;
  readonly more: Report[];
}

type SeverityOf = (rule: RuleId) => Severity;

/** Verdicts, unknown citation keys, slips and ignore comments to findings, piece by piece. */
export function pagesFor(
  draft: Draft,
  leaves: readonly Leaf[],
  slips: Slips,
  settings: Settings,
): readonly Page[] {
  const severity = severities(settings);
  const comments = suppression(draft);
  const placed = leaves.map((leaf, at): Placed => {
    const { start, end } = draft.chunks[at]!;
    return { leaf, start, end, more: [] };
  });
  addSlips(draft, placed, slips);
  addBareKeys(placed);
  const levels = Object.keys(RULES).map((rule) => severity(rule as RuleId));
  const pages = placed.map((one): Page => {
    const { leaf, start, more } = one;
    const reported =
      more.length === 0 && !comments.reach(one)
        ? leaf.reported(levels, () => report(ownReports(leaf), severity))
        : report([...ownReports(leaf), ...more], severity, (rule, span) =>
            comments.hiding(rule, moved(span, start)),
          );
    return { start, claims: leaf.claims, ...reported };
  });
  return withFaults(pages, comments, severity);
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Gives reports their severity, and puts aside what a comment hides. */
function report(
  reports: readonly Report[],
  severity: SeverityOf,
  hiding: Suppression['hiding'] = () => undefined,
): Reported {
  const findings: Finding[] = [];
  const hidden: Suppressed[] = [];
  for (const one of reports) {
    const level = severity(one.rule);
    if (level === 'off') continue;
    const comment = hiding(one.rule, one);
    if (comment) hidden.push(suppressed({ ...one, severity: level }, comment));
    else findings.push({ ...one, severity: level });
  }
  return { findings: findings.sort(byPlaceAndRule), suppressed: hidden.sort(byPlaceAndRule) };
}

const byPlaceAndRule = (a: Finding, b: Finding): number =>
  byPlace(a, b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

const suppressed = (finding: Finding, { reason }: Directive): Suppressed => ({
  ...finding,
  by: 'directive',
  ...(reason === undefined ? {} : { reason }),
});

/** What is wrong with the comments themselves, where they stand. */
function withFaults(pages: readonly Page[], comments: Suppression, severity: SeverityOf): readonly Page[] {
  const faults = [...comments.unknown.map(unknownReport), ...comments.unused().map(unusedReport)];
  if (faults.length === 0) return pages;
  const all = [...pages];
  const starts = pages.map(({ start }) => start);
  for (const fault of faults) {
    const at = lastUpTo(starts, fault.start);
    const page = all[at]!;
    const { findings } = report([{ ...fault, ...moved(fault, -page.start) }], severity);
    all[at] = { ...page, findings: [...page.findings, ...findings].sort(byPlaceAndRule) };
  }
  return all;
}

const unknownReport = ({ start, end, name }: Span & { readonly name: string }): Report => ({
  rule: 'directive-unknown',
  start,
  end,
  message: `There is no rule “${name}”; the rules are ${Object.keys(RULES).join(', ')}.`,
});

const unusedReport = ({ start, end }: Span): Report => ({
  rule: 'directive-unused',
  start,
  end,
  message: 'This comment hides nothing; remove it.',
});

/** What a leaf says by itself; offsets and claims count from its beginning. */
const ownReports = ({ told, piece }: Leaf): readonly Report[] => [
  ...told.flatMap(({ claim, breaks }, at) =>
    breaks.map(
      ({ rule, message }): Report => ({ rule, start: claim.start, end: claim.end, claim: at, message }),
    ),
  ),
  ...piece.unknown.filter(({ bare }) => !bare).map(keyReport),
];

/** A bare `@name` is a key only in a draft that cites by key; elsewhere it is a handle. */
function addBareKeys(placed: readonly Placed[]): void {
  if (!placed.some(({ leaf }) => leaf.piece.keyed)) return;
  for (const { leaf, more } of placed)
    more.push(...leaf.piece.unknown.filter(({ bare }) => bare).map(keyReport));
}

/** A figure in its place in the draft, with the claim that it is, if it is one. */
interface PlacedFigure extends Span {
  readonly text: string;
  readonly of: Placed;
  /** Place among the claims of its leaf. */
  readonly claim: number;
}

/** Both figures are reported, each with the place of the other; nothing where the sources give both or settle which one is right. */
function addSlips(draft: Draft, placed: readonly Placed[], slips: Slips): void {
  const pairs = [...slips.values()].flatMap((group) => group.slips);
  if (pairs.length === 0) return;
  const lines = lineIndex(draft.text);
  const find = figureFinder(placed);
  for (const pair of pairs) {
    const [first, second] = [find(pair[0]), find(pair[1])];
    if (!isOpen([first, second])) continue;
    first.of.more.push(slipReport(first, second, lines));
    second.of.more.push(slipReport(second, first, lines));
  }
}

function isOpen(pair: readonly PlacedFigure[]): boolean {
  const verdicts = pair.map(({ of, claim }) => of.leaf.told[claim]?.claim.verdict);
  return !verdicts.includes('contradicted') && !verdicts.includes('supported');
}

const slipReport = (one: PlacedFigure, other: PlacedFigure, lines: LineIndex): Report => ({
  rule: 'draft-inconsistent',
  ...moved(one, -one.of.start),
  ...(one.claim < 0 ? {} : { claim: one.claim }),
  message: inconsistencyMessage(one.text, other.text, lines.position(other.start).line + 1),
});

/** Finds where figures of the draft stand. */
function figureFinder(placed: readonly Placed[]): (figure: Figure) => PlacedFigure {
  const owners = new Map(
    placed.flatMap((one) => one.leaf.piece.figures.map((figure) => [figure, one] as const)),
  );
  return (figure) => {
    const of = owners.get(figure)!;
    const { start, end, text } = figure.claim;
    const claim = of.leaf.told.findIndex(({ claim }) => overlaps(claim, { start, end }));
    return { ...moved({ start, end }, of.start), text, of, claim };
  };
}

const keyReport = ({ start, end, key, nearest }: UnknownKey): Report => ({
  ...(nearest && { suggestion: nearest }),
  rule: 'citation-unknown',
  start,
  end,
  message: `Neither a source nor a bibliography has the key “${key}”.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
});

/** The severity of each rule, worked out once. */
function severities(settings: Settings): SeverityOf {
  const known = new Map<RuleId, Severity>();
  return (rule) => {
    const severity = known.get(rule) ?? severityOf(rule, settings);
    known.set(rule, severity);
    return severity;
  };
}
