/** The custom part of the protocol between Stet's server and its editors. The only server file that a client imports. */

/**
 * Where a workspace folder stands. `off`: nothing configured; `no-corpus`: the configured folder is missing or empty; `stopped`: the
 * reading of the sources was called off.
 */
export interface Status {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly state: 'off' | 'no-corpus' | 'indexing' | 'stopped' | 'ready' | 'error';
  /** Files indexed so far and in all, while indexing. */
  readonly done?: number;
  readonly total?: number;
  /** Sources in the index, when ready. */
  readonly sources?: number;
  readonly message?: string;
}

/** Server to client, on every change of state. */
export const STATUS = 'stet/status';

/** Client to server: read every source again. No parameters, answers null when done. */
export const REINDEX = 'stet/reindex';

/** A place as the protocol has it. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** Server to client: claims or sources may have changed though no document has. No parameters. */
export const CHANGED = 'stet/changed';

/** Client to server: the claims of an open draft. Takes `{ uri }`, answers `DraftClaims`, or null for what is no draft. */
export const CLAIMS = 'stet/claims';

/** The claims of one version of a draft, in order. */
export interface DraftClaims {
  readonly uri: string;
  readonly version: number;
  readonly claims: readonly ClaimView[];
}

/** A claim with its verdict and where it stands in the ledger. */
export interface ClaimView {
  /** The same as long as claim and sentence are. */
  readonly id: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
  readonly kind: string;
  readonly sentence: string;
  readonly verdict: 'supported' | 'contradicted' | 'unsupported' | 'disputed' | 'unchecked';
  /** What is to be said of the verdict, if anything. */
  readonly note?: string;
  /** The sources that support or contradict it, best first. */
  readonly sources: readonly string[];
  readonly standing: 'verified' | 'reopened' | 'open';
  /** Somebody has to look at it: it is reported, or was reopened, and nobody has verified it. */
  readonly open: boolean;
  /** What reopened it. */
  readonly changed?: 'sentence' | 'sources';
  /** How it was verified. */
  readonly verified?: string;
}

/** Client to server: a person stands for a claim. Takes `MarkParams`, answers null; fails when it cannot be kept. */
export const MARK = 'stet/mark';

/** Client to server: takes that back. Takes `MarkParams`. */
export const UNMARK = 'stet/unmark';

export interface MarkParams {
  readonly uri: string;
  /** `ClaimView.id`. */
  readonly id: string;
  readonly note?: string;
}

/** Client to server: what the corpora hold. No parameters, answers `FolderSources[]`. */
export const SOURCES = 'stet/sources';

/** The sources of one project. */
export interface FolderSources {
  /** URI. */
  readonly folder: string;
  /** By citation key. */
  readonly sources: readonly SourceView[];
  readonly unreadable: readonly UnreadableView[];
}

export interface SourceView {
  readonly id: string;
  readonly uri: string;
  readonly key: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly format: string;
  readonly passages: number;
  readonly losses: readonly string[];
  /** How many claims of open drafts it supports. */
  readonly claims: number;
}

/** A file that is not evidence, or not wholly. */
export interface UnreadableView {
  readonly uri: string;
  readonly message: string;
  /** From 1. */
  readonly line?: number;
}

/** Client to server: the edit that cites a source for the sentence at a place. Takes `CiteParams`, answers `CiteAnswer`. */
export const CITE = 'stet/cite';

export interface CiteParams {
  readonly uri: string;
  readonly position: Place;
  /** `SourceView.id`. */
  readonly source: string;
}

/** A `WorkspaceEdit` of the protocol, or why there is none. */
export interface CiteAnswer {
  readonly edit?: unknown;
  readonly reason?: string;
}

/** Client to server: the report on an open draft as a page of HTML. Takes `ReportParams`, answers `ReportAnswer`, or null. */
export const REPORT = 'stet/report';

export interface ReportParams {
  readonly uri: string;
  /** Links to sources are of this command, with URI and line (from 1) as arguments; without it they are addresses. */
  readonly command?: string;
  /** URI of the file that the page is going to be, where its links start from; beside the draft unless given. */
  readonly file?: string;
}

export interface ReportAnswer {
  readonly title: string;
  readonly html: string;
}

/** Client to server: a stet.json that fits a folder. Takes `{ folder }`, a URI, answers `NewConfig`. */
export const NEW_CONFIG = 'stet/newConfig';

export interface NewConfig {
  /** URI of the file. */
  readonly uri: string;
  /** What it should hold; absent when there are settings already. */
  readonly text?: string;
}

/** Documents of this scheme are extracted texts of sources: `stet-source:///path/of/report.pdf.txt`. */
export const SOURCE_SCHEME = 'stet-source';

/** Documents of this scheme explain the verdict on one claim. */
export const EXPLAIN_SCHEME = 'stet-explain';

/**
 * Client to server, for clients without `workspace/textDocumentContent`: the text of a document of one of the two schemes.
 * Takes `{ uri }`, answers `{ text }` or null.
 */
export const VIRTUAL_TEXT = 'stet/virtualText';

/** What the check of all drafts answers with: how many were not open, and what was found in them. */
export interface CheckedDrafts {
  readonly drafts: number;
  readonly findings: number;
}

/** Commands of `workspace/executeCommand`. */
export const SERVER_COMMANDS = {
  /** Reads every source again. */
  reindex: 'stet.server.reindex',
  /** Calls off the reading of sources that is under way; what has been read stays. */
  stopReading: 'stet.server.stopReading',
  /** Checks all drafts of the workspace, opened or not; with URIs as arguments only those. */
  checkWorkspace: 'stet.server.checkWorkspace',
  /** Arguments `(uri, position)`: answers with Markdown that says how the verdict on the claim there came about, and shows it. */
  explain: 'stet.server.explain',
  /** Arguments `(uri, range)`: shows a place. */
  open: 'stet.server.open',
} as const;
