import type { Report } from '../check/report.ts';
import type { Settings } from '../config/settings.ts';
import type { DraftIndex } from '../index/overlay.ts';
import type { OpenDocument } from './documents.ts';
import type { Project } from './project.ts';
import type { SourceText } from './sourceText.ts';

/** A document with its report, all of one version. */
export interface Checked {
  readonly document: OpenDocument;
  readonly project: Project;
  /** Those of the project as they hold for this document. */
  readonly settings: Settings;
  readonly report: Report;
  readonly texts: Texts;
  /** The index as this draft sees it, with the bibliographies of its own. */
  readonly own: DraftIndex;
}

/** Extracted texts by the id of their source, where a passage can be shown only there. */
export type Texts = ReadonlyMap<string, SourceText>;
