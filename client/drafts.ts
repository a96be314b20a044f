import { type Disposable, EventEmitter, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { DraftClaims } from '../server/lsp/protocol.ts';

/** Milliseconds without a change before the claims are asked for again; somewhat after the check itself. */
const QUIET_MS = 300;

/** Asks the server for the claims of a document; null when it is no draft. Rejects when a newer state overtook it. */
export type AskClaims = (uri: string) => Promise<DraftClaims | null>;

/**
 * The claims of the draft in front. When a source or any other file is in front they are those of the last draft, as long as
 * it is open, so that a writer who looks something up does not lose their place.
 */
export class DraftStore implements Disposable {
  readonly #ask: AskClaims;
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: readonly Disposable[];
  #draft: TextDocument | undefined;
  #claims: DraftClaims | undefined;
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;

  readonly onDidChange = this.#changed.event;

  constructor(ask: AskClaims) {
    this.#ask = ask;
    const ledger = workspace.createFileSystemWatcher('**/.stet/ledger.jsonl');
    const refresh = () => this.refresh();
    this.#listeners = [
      ledger,
      ledger.onDidChange(refresh),
      ledger.onDidCreate(refresh),
      ledger.onDidDelete(refresh),
      window.onDidChangeActiveTextEditor((editor) => this.#front(editor)),
      workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)),
      workspace.onDidSaveTextDocument((document) => {
        if (document === this.#draft) refresh();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#draft) this.#forget();
      }),
    ];
  }

  /** The draft whose claims these are. */
  get document(): TextDocument | undefined {
    return this.#claims && this.#draft;
  }

  get claims(): DraftClaims | undefined {
    return this.#claims;
  }

  /** True while the draft is newer than its claims and is not being checked. */
  get stale(): boolean {
    return !checksOnType() && this.#claims !== undefined && this.#draft?.version !== this.#claims.version;
  }

  /** Asks again, at once. What comes out the same changes nothing. */
  async refresh(document = this.#candidate()): Promise<void> {
    clearTimeout(this.#timer);
    if (!document) return;
    const turn = ++this.#asked;
    const found = await this.#ask(document.uri.toString()).catch(() => undefined);
    // overtaken, by another question or by a newer version that will be asked about
    if (turn !== this.#asked || found === undefined) return;
    if (found) this.#set(document, found);
    else if (document === this.#draft || !this.#claims) this.#forget();
  }

  /** The server is gone, and what it said with it. */
  clear(): void {
    this.#forget();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }

  #front(editor: TextEditor | undefined): void {
    const document = editor?.document;
    if (document && isMarkdown(document) && document !== this.#draft) void this.refresh(document);
    else this.#changed.fire();
  }

  #candidate(): TextDocument | undefined {
    const front = window.activeTextEditor?.document;
    return front && isMarkdown(front) ? front : this.#draft;
  }

  #edited(document: TextDocument): void {
    if (document !== this.#draft) return;
    clearTimeout(this.#timer);
    if (checksOnType()) this.#timer = setTimeout(() => void this.refresh(document), QUIET_MS);
    else this.#changed.fire();
  }

  #set(document: TextDocument, claims: DraftClaims): void {
    const same = document === this.#draft && JSON.stringify(claims) === JSON.stringify(this.#claims);
    this.#draft = document;
    this.#claims = claims;
    if (!same) this.#changed.fire();
  }

  #forget(): void {
    const had = this.#claims !== undefined;
    this.#draft = undefined;
    this.#claims = undefined;
    if (had) this.#changed.fire();
  }
}

const isMarkdown = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'markdown' && ['file', 'untitled'].includes(uri.scheme);

const checksOnType = (): boolean =>
  workspace.getConfiguration('stet').get<string>('run', 'onType') === 'onType';
