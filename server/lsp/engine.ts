import type { Home } from '../check/citations/cite.ts';
import type { LinkTo } from '../check/citations/marks.ts';
import type { Explanation } from '../check/explain.ts';
import type { Memo } from '../check/memo.ts';
import type { Fix, Report } from '../check/report.ts';
import type { Settings } from '../config/settings.ts';
import type { FolderIndex, FolderOptions } from '../index/folder.ts';
import type { Index } from '../index/port.ts';
import type { Draft } from '../markdown/draft.ts';
import type { Span } from '../text/span.ts';

/** What the server asks of the rest of Stet; a port, so that protocol tests can do without a corpus. */
export interface Engine {
  /** Throws `IndexError` when there is no corpus or nothing in it. */
  openIndex(options: FolderOptions): Promise<FolderIndex>;
  parse(text: string): Draft;
  /** Throws `Cancelled` once `cancelled` answers true. `memo` is that of the document. */
  check(
    draft: Draft,
    index: Index,
    settings: Settings,
    cancelled: () => boolean,
    memo: Memo,
  ): Promise<Report>;
  memo(): Memo;
  fixes(
    draft: Draft,
    report: Report,
    span: Span,
    settings: Settings,
    linkTo: LinkTo,
    home?: Home,
  ): readonly Fix[];
  citeAll(
    draft: Draft,
    report: Report,
    settings: Settings,
    linkTo: LinkTo,
    span?: Span,
    home?: Home,
  ): Fix | undefined;
  /** How the claims that a span touches came by their verdicts. */
  explain(draft: Draft, index: Index, settings: Settings, span: Span): Promise<readonly Explanation[]>;
}
