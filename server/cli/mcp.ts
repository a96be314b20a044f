import { resolve } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import * as z from 'zod';
import { archiveOf } from '../check/archive.ts';
import { searchPassages } from '../check/binding/search.ts';
import { version } from '../config/package.ts';
import type { Settings } from '../config/settings.ts';
import type { FolderIndex } from '../index/folder.ts';
import { sourcePath } from '../index/scope.ts';
import { checkText, type Memos } from './check/judge.ts';
import type { CheckedDraft } from './check/result.ts';
import { type CorpusFlags, openIndex, settingsFor } from './corpus.ts';
import { shown } from './failure.ts';
import { problemsOf } from './formats/problems.ts';
import { CLEAN, type Io } from './io.ts';

/** What the tools work with. */
interface Desk {
  readonly index: FolderIndex;
  readonly settings: Settings;
  readonly memos: Memos;
  readonly cwd: string;
}

/**
 * `stet mcp`: serves a writing agent by the Model Context Protocol over standard input and output, so that it can check what it writes.
 * Ends with the input.
 */
export async function mcp(flags: CorpusFlags, io: Io): Promise<number> {
  const settings = await settingsFor(io.cwd, flags, io);
  const index = await openIndex(settings, io, flags.cacheLocation);
  try {
    const server = createServer({ index, settings, memos: new Map(), cwd: io.cwd });
    const ended = new Promise<void>((done) => {
      server.server.onclose = done;
      process.stdin.once('end', done);
    });
    await server.connect(new StdioServerTransport());
    await ended;
    await server.close();
    return CLEAN;
  } finally {
    await index.close();
  }
}

function createServer(desk: Desk): McpServer {
  const server = new McpServer({ name: 'stet', version: version() }, { instructions: INSTRUCTIONS });
  addCheck(server, desk);
  addSearch(server, desk);
  addSources(server, desk);
  return server;
}

const INSTRUCTIONS =
  'Stet checks the numbers, dates, names and quotations of a Markdown draft against a folder of sources. Check a draft after writing it; ' +
  'replace what the sources contradict, look for evidence of what they do not support, and cite sources by their keys as [@key].';

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

const passage = z.object({
  source: z.string().describe('Citation key'),
  path: z.string(),
  line: z.number().optional(),
  page: z.number().optional(),
  text: z.string(),
});

const FINDINGS = {
  claims: z.number().describe('Claims found'),
  supported: z.number(),
  unchecked: z.number().describe('Claims that could not be judged'),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.string(),
      line: z.number(),
      column: z.number(),
      text: z.string().describe("The draft's words"),
      message: z.string(),
      replacement: z.string().optional().describe('What the sources have instead'),
      passages: z.array(passage),
    }),
  ),
};

function addCheck(server: McpServer, desk: Desk): void {
  const inputSchema = {
    markdown: z.string().describe('The draft'),
    path: z.string().optional().describe('Path of the draft, for settings that hold for some drafts only'),
  };
  server.registerTool(
    'check_draft',
    {
      title: 'Check a draft',
      description:
        'Says which numbers, dates, names and quotations of a Markdown draft the sources contradict or do not support.',
      inputSchema,
      outputSchema: FINDINGS,
      annotations: READ_ONLY,
    },
    async ({ markdown, path = 'draft.md' }) => {
      const job = { path: resolve(desk.cwd, path), text: markdown, settings: desk.settings };
      return answer(checkResult(await checkText(job, desk.index, desk.cwd, desk.memos), desk));
    },
  );
}

function checkResult(draft: CheckedDraft, desk: Desk) {
  const { claims } = draft.report;
  const problems = problemsOf({ drafts: [draft], unreadable: [], sources: 0 }).filter(
    (one) => !one.suppressed,
  );
  return {
    claims: claims.length,
    supported: claims.filter(({ verdict }) => verdict === 'supported').length,
    unchecked: claims.filter(({ verdict }) => verdict === 'unchecked').length,
    findings: problems.map(({ rule, severity, place, text = '', message, replacement, passages }) => ({
      rule,
      severity,
      line: place?.line ?? 1,
      column: place?.column ?? 1,
      text,
      message,
      ...(replacement ? { replacement: replacement.text } : {}),
      passages: passages.map(({ evidence, source }) => ({
        source: source?.key ?? evidence.sourceId,
        path: pathOf(evidence.sourceId, desk),
        ...placeOf(evidence.passage.locator),
        text: evidence.passage.text,
      })),
    })),
  };
}

function addSearch(server: McpServer, desk: Desk): void {
  server.registerTool(
    'find_evidence',
    {
      title: 'Find evidence',
      description: 'Finds the passages of the sources that speak of a statement, best first.',
      inputSchema: {
        statement: z.string().min(1).describe('A sentence, or the words to look for'),
        limit: z.number().int().min(1).max(50).optional().describe('Most passages to return; 5 unless given'),
      },
      outputSchema: { passages: z.array(passage) },
      annotations: READ_ONLY,
    },
    async ({ statement, limit = 5 }) => {
      const sources = new Map((await desk.index.sources()).map((source) => [source.id, source]));
      const { view } = await archiveOf(desk.index);
      const hits = await searchPassages(statement, view, limit);
      const passages = [];
      for (const { sourceId, start, end } of hits) {
        const text = (await desk.index.text(sourceId)) ?? '';
        const source = sources.get(sourceId)?.key ?? sourceId;
        passages.push({ source, path: pathOf(sourceId, desk), text: text.slice(start, end) });
      }
      return answer({ passages });
    },
  );
}

function addSources(server: McpServer, desk: Desk): void {
  server.registerTool(
    'list_sources',
    {
      title: 'List the sources',
      description: 'Lists the sources with the keys to cite them by.',
      inputSchema: {},
      outputSchema: {
        sources: z.array(
          z.object({
            key: z.string(),
            path: z.string(),
            title: z.string().optional(),
            publisher: z.string().optional(),
            date: z.string().optional(),
            passages: z.number(),
          }),
        ),
      },
      annotations: READ_ONLY,
    },
    async () => {
      const sources = await desk.index.sources();
      return answer({
        sources: sources.map(({ id, key, title, publisher, date, passages }) => ({
          key,
          path: pathOf(id, desk),
          ...(title === undefined ? {} : { title }),
          ...(publisher === undefined ? {} : { publisher }),
          ...(date === undefined ? {} : { date }),
          passages,
        })),
      });
    },
  );
}

const pathOf = (id: string, { settings, cwd }: Desk): string => shown(sourcePath(id, settings.corpus), cwd);

const placeOf = ({ line, page }: { readonly line?: number; readonly page?: number }) => ({
  ...(line === undefined ? {} : { line }),
  ...(page === undefined ? {} : { page }),
});

/** The same twice: for clients that read structures, and for those that read text. */
const answer = (structuredContent: Record<string, unknown>) => ({
  structuredContent,
  content: [{ type: 'text' as const, text: JSON.stringify(structuredContent, null, 2) }],
});
