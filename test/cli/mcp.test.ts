import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { folderWith, RIGHT, SOURCE, WRONG } from './run.ts';

const MAIN = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));

/** A client of the official SDK, connected to `stet mcp` as a process of its own. */
async function connected(t: TestContext): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [MAIN, 'mcp'],
    cwd: folderWith({ 'corpus/pumps.md': SOURCE }),
    env: process.env as Record<string, string>,
    stderr: 'inherit',
  });
  await client.connect(transport);
  t.after(() => client.close());
  return client;
}

const call = async (client: Client, name: string, args: Record<string, unknown>) => {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
  return { data: structuredContent as Record<string, unknown>, content, isError };
};

describe('stet mcp', () => {
  it('lets an agent check what it writes', async (t) => {
    const client = await connected(t);
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).sort(), ['check_draft', 'find_evidence', 'list_sources']);

    const wrong = await call(client, 'check_draft', { markdown: WRONG });
    const [finding] = wrong.data.findings as readonly Record<string, unknown>[];
    assert.deepEqual(
      [finding!.rule, finding!.line, finding!.column, finding!.text, finding!.replacement],
      ['number-contradicted', 1, 20, '47', '53'],
    );
    assert.match(JSON.stringify(finding!.passages), /Engineers restored 53 pumps/);
    assert.deepEqual((await call(client, 'check_draft', { markdown: RIGHT })).data.findings, []);

    const found = await call(client, 'find_evidence', { statement: 'pumps restored in Tarnwick', limit: 1 });
    assert.match(JSON.stringify(found.data), /Engineers restored 53 pumps in Tarnwick by noon/);
    const listed = await call(client, 'list_sources', {});
    assert.match(JSON.stringify(listed.data), /"path":"corpus\/pumps\.md","title":"Pumps back in Tarnwick"/);
    assert.deepEqual(JSON.parse((listed.content as readonly { text: string }[])[0]!.text), listed.data);

    const bad = await call(client, 'find_evidence', { statement: '' });
    assert.equal(bad.isError, true);
  });
});
