import assert from 'node:assert/strict';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers as they come
export type Json = any;

/** Any message of JSON-RPC 2.0. */
export interface Message {
  readonly jsonrpc?: string;
  readonly id?: number;
  readonly method?: string;
  readonly params?: Json;
  readonly result?: Json;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A language client of our own: frames, requests, and waiting for what the server says. */
export class TestClient {
  /** Everything the server sent, in order. */
  readonly received: Message[] = [];
  /** Bytes on the server's output that are no message. */
  stray = '';
  readonly #input: Writable;
  readonly #waiting = new Set<() => void>();
  #chunks: Buffer[] = [];
  /** Bytes in the chunks, and how many it takes to make a message whole. */
  #held = 0;
  #needed = 0;
  #seen = 0;
  #nextId = 1;

  constructor(output: Readable, input: Writable) {
    this.#input = input;
    output.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Sends a request; the id is there for cancelling. */
  request(method: string, params: unknown): { readonly id: number; readonly answer: Promise<Message> } {
    const id = this.#nextId++;
    this.#send({ id, method, params });
    return { id, answer: this.#until(() => this.received.find((m) => m.id === id && !m.method)) };
  }

  async ask(method: string, params: unknown): Promise<Json> {
    const { error, result } = await this.request(method, params).answer;
    assert.equal(error, undefined, `${method}: ${error?.message}`);
    return result;
  }

  /** The next message (each is given once, in order) that passes the test. */
  next(method: string, test: (params: Json) => boolean = () => true): Promise<Json> {
    const find = () => {
      for (let i = this.#seen; i < this.received.length; i++) {
        const message = this.received[i]!;
        if (message.method !== method || !test(message.params)) continue;
        this.#seen = i + 1;
        return message;
      }
      return undefined;
    };
    return this.#until(find).then((message) => message.params);
  }

  sent(method: string): readonly Json[] {
    return this.received.filter((message) => message.method === method).map(({ params }) => params);
  }

  /** Initializes for some folders; `capabilities` are added to those of a capable client. */
  async start(
    folders: readonly string[],
    capabilities: object = {},
    settings: object = EAGER,
  ): Promise<Json> {
    const workspaceFolders = folders.map((path) => ({ uri: uriOf(path), name: path }));
    const all = { ...CAPABILITIES, ...capabilities };
    const result = await this.ask('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders,
      capabilities: all,
      initializationOptions: { settings },
    });
    this.notify('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  /** Replaces the whole text, or with a range that part of it. */
  change(uri: string, version: number, text: string, range?: object): void {
    const contentChanges = [range ? { range, text } : { text }];
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#input.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#input.write(body);
  }

  /** Chunks are put together once a message is whole: a long one comes in many. */
  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    if (this.#held < this.#needed) return;
    let buffer = Buffer.concat(this.#chunks);
    this.#needed = 0;
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      if (end < 0) break;
      const header = buffer.subarray(0, end).toString('latin1');
      const length = /^Content-Length: (\d+)$/m.exec(header);
      const next = end + 4 + Number(length?.[1] ?? 0);
      if (buffer.length < next) {
        this.#needed = next;
        break;
      }
      this.stray += length ? header.slice(0, Math.max(0, header.indexOf('Content-Length'))) : header;
      if (length) this.#receive(JSON.parse(buffer.subarray(end + 4, next).toString('utf8')));
      buffer = buffer.subarray(next);
    }
    this.#chunks = [buffer];
    this.#held = buffer.length;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Requests of the server (registration, progress) are granted. */
  #receive(message: Message): void {
    this.received.push(message);
    if (message.method && message.id !== undefined) this.#send({ id: message.id, result: null });
  }

  #until<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}

export const uriOf = (path: string): string => pathToFileURL(path).href;

/** Settings under which findings come at once, also in the line being written. */
const EAGER = { debounce: 0, quietLine: false };

const CAPABILITIES = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
  window: { workDoneProgress: true },
};
