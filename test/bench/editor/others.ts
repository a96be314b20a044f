/** What other checkers of Markdown take to look at a draft again: the language service of VS Code's own Markdown support, and Harper. */
import { installPackages } from '../cli/packages.ts';

/** Looks at a text; each call is another version of the same draft. */
export type Look = (text: string) => Promise<unknown>;

interface Service {
  computeDiagnostics(document: object, options: object, token: object): Promise<unknown>;
}

interface Packages {
  readonly service: { createLanguageService(init: object): Service };
  readonly markdownIt: { default: new () => { parse(text: string, env: object): readonly Token[] } };
  readonly documents: { TextDocument: { create(...parts: readonly unknown[]): { getText(): string } } };
  readonly uris: { URI: { file(path: string): { toString(): string } } };
  readonly harper: { LocalLinter: new (init: object) => Harper };
  readonly binary: { binary: object };
}

/** What the service reads of a token of markdown-it. */
interface Token {
  readonly type: string;
}

interface Harper {
  setup(): Promise<void>;
  lint(text: string, options: object): Promise<unknown>;
}

const NAMES = {
  service: 'vscode-markdown-languageservice',
  markdownIt: 'markdown-it',
  documents: 'vscode-languageserver-textdocument',
  uris: 'vscode-uri',
  harper: 'harper.js',
  binary: 'harper.js/binary',
} satisfies Record<keyof Packages, string>;

/** By names in variables, since nobody else installs these packages. */
async function load(): Promise<Packages> {
  installPackages();
  const entries = Object.entries(NAMES).map(async ([part, name]) => [part, await import(name)]);
  return Object.fromEntries(await Promise.all(entries)) as Packages;
}

/** Each ready to look. */
export async function otherCheckers(): Promise<Readonly<Record<string, Look>>> {
  const packages = await load();
  return { 'vscode-markdown-languageservice': markdownService(packages), harper: await harperOf(packages) };
}

const ALL = Object.fromEntries(
  [
    'validateReferences',
    'validateFragmentLinks',
    'validateFileLinks',
    'validateMarkdownFileLinkFragments',
    'validateUnusedLinkDefinitions',
    'validateDuplicateLinkDefinitions',
  ].map((rule) => [rule, 'warning']),
);

function markdownService({ service, markdownIt, documents, uris }: Packages): Look {
  const uri = uris.URI.file('/draft.md');
  const parser = new markdownIt.default();
  const changes = events();
  let document = documents.TextDocument.create(uri.toString(), 'markdown', 0, '');
  let version = 0;
  const none = () => ({ dispose() {} });
  const languages = service.createLanguageService({
    logger: { level: 0, log() {} },
    parser: {
      slugifier: { fromHeading: slug, fromFragment: slug, createBuilder: () => ({ add: slug }) },
      tokenize: async (one: { getText(): string }) => parser.parse(one.getText(), {}),
    },
    workspace: {
      workspaceFolders: [],
      onDidChangeMarkdownDocument: changes.on,
      onDidCreateMarkdownDocument: none,
      onDidDeleteMarkdownDocument: none,
      getAllMarkdownDocuments: async () => [document],
      hasMarkdownDocument: () => true,
      openMarkdownDocument: async () => document,
      stat: async () => undefined,
      readDirectory: async () => [],
    },
  });
  const token = { isCancellationRequested: false, onCancellationRequested: none };
  return async (text) => {
    document = documents.TextDocument.create(uri.toString(), 'markdown', ++version, text);
    changes.fire(document);
    return languages.computeDiagnostics(document, { ...ALL, ignoreLinks: [] }, token);
  };
}

const slug = (value: string) => ({ value, equals: (other: { value: string }) => other.value === value });

function events() {
  const listeners = new Set<(one: unknown) => void>();
  return {
    on: (listener: (one: unknown) => void, self?: unknown) => {
      const bound = listener.bind(self);
      listeners.add(bound);
      return { dispose: () => void listeners.delete(bound) };
    },
    fire(one: unknown) {
      for (const listener of listeners) listener(one);
    },
  };
}

async function harperOf({ harper, binary }: Packages): Promise<Look> {
  const linter = new harper.LocalLinter(binary);
  await linter.setup();
  return (text) => linter.lint(text, { language: 'markdown' });
}
