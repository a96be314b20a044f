import { resolve } from 'node:path';
import { archiveOf } from './check/archive.ts';
import { type Hit, searchPassages } from './check/binding/search.ts';
import { checkDraft } from './check/check.ts';
import { createMemo } from './check/memo.ts';
import type { Report } from './check/report.ts';
import { parseSettings } from './config/layers.ts';
import type { Settings } from './config/settings.ts';
import { openFolderIndex } from './index/folder.ts';
import { openMemoryIndex } from './index/memory.ts';
import type { Index, SourceRecord } from './index/port.ts';
import type { Draft } from './markdown/draft.ts';
import { parseDraft } from './markdown/parse.ts';
import { norm, type PublicKind, publicKind } from './mentions/norm.ts';
import { scan } from './mentions/scan.ts';

export type { Hit } from './check/binding/search.ts';
export type {
  CheckedClaim,
  ClaimKind,
  Evidence,
  EvidencePassage,
  Finding,
  Relation,
  Report,
  SourceSummary,
  Suppressed,
  Tier,
  Verdict,
} from './check/report.ts';
export type { RuleId, Severity } from './config/rules.ts';
export type { SourceRecord } from './index/port.ts';
export type { PublicKind } from './mentions/norm.ts';
export type { Locator, Loss, Metadata } from './sources/source.ts';

/** A source held in memory. Offsets in reports are offsets in `text`. */
export interface MemorySource {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** Publication date, ISO 8601; anchors "on Monday" and the like. */
  readonly date?: string;
  readonly url?: string;
  /** Citation key; made from the metadata when absent. */
  readonly key?: string;
}

/** What a corpus is made of: sources in memory, or one or more folders. */
export type CorpusOptions = (
  | { readonly sources: readonly MemorySource[] }
  | { readonly folder: string | readonly string[]; readonly cache?: string }
) & {
  /** As in stet.json; `corpus` is ignored. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly bytes: number;
    readonly totalBytes: number;
    readonly secondsLeft?: number;
  }) => void;
};

export interface Corpus {
  /** Checks a Markdown draft. Waits until a folder is indexed. Rejects with an `AbortError` when `signal` is aborted. */
  check(markdown: string, options?: { readonly signal?: AbortSignal }): Promise<Report>;
  /** Passages that speak of `text`, best first; at most `limit` (10). */
  search(text: string, options?: { readonly limit?: number }): Promise<readonly Hit[]>;
  /** Every source that was read, by id. */
  sources(): Promise<readonly SourceRecord[]>;
  /** Lets go of files and workers. The corpus cannot be used afterwards. */
  close(): Promise<void>;
}

/**
 * Opens a corpus of sources. Sources in memory touch no file; a folder is indexed in a worker, into the user's cache
 * folder or `cache`. Throws an `IndexError` when a folder is missing or has nothing to read, and a `ZodError` for
 * settings that are none.
 */
export async function openCorpus(options: CorpusOptions): Promise<Corpus> {
  const settings = parseSettings(options.settings ?? {});
  const { index, ready } = await openIndex(options, settings);
  const memo = createMemo();
  let draft: Draft | undefined;
  return {
    check: async (markdown, { signal } = {}) => {
      await ready;
      signal?.throwIfAborted();
      draft = parseDraft(markdown, draft);
      try {
        return await checkDraft(draft, index, settings, () => signal?.aborted ?? false, memo);
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      }
    },
    search: async (text, { limit = 10 } = {}) => {
      await ready;
      const { view } = await archiveOf(index);
      return searchPassages(text, view, limit);
    },
    sources: async () => {
      await ready;
      return index.sources();
    },
    close: () => index.close(),
  };
}

async function openIndex(
  options: CorpusOptions,
  settings: Settings,
): Promise<{ index: Index; ready: Promise<void> }> {
  if ('sources' in options)
    return { index: await openMemoryIndex(options.sources), ready: Promise.resolve() };
  const folders = typeof options.folder === 'string' ? [options.folder] : options.folder;
  const index = await openFolderIndex({
    roots: folders.map((folder) => resolve(folder)),
    exclude: settings.exclude,
    gitignore: settings.gitignore,
    bibliography: settings.bibliography.map((file) => resolve(file)),
    maxBytes: settings.maxSourceMegabytes * 1_000_000,
    ...(options.cache ? { cache: options.cache } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  return { index, ready: index.ready };
}

/** A mention as `mentions` returns it; see docs/mentions.md for `kind` and `norm`. */
export interface FoundMention {
  readonly kind: PublicKind;
  /** UTF-16 offsets in `text`, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly norm: string;
}

/** Every number, date, time, name and quotation of a plain text, in order, each with its normal form. */
export function mentions(text: string): readonly FoundMention[] {
  return scan(text).map((mention) => ({
    kind: publicKind(mention),
    start: mention.start,
    end: mention.end,
    text: text.slice(mention.start, mention.end),
    norm: norm(mention, text),
  }));
}
