import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Casing, Mention } from '../../server/mentions/mention.ts';
import { norm, publicKind } from '../../server/mentions/norm.ts';
import { scan } from '../../server/mentions/scan.ts';

/** Kinds a table looks at; a mention of these kinds that carries no marks fails its line. */
export type Family = 'value' | 'name' | 'quotation';

const VALUES = new Set(['number', 'ordinal', 'percent', 'money', 'quantity', 'duration', 'date', 'time']);

const familyOf = (mention: Mention): Family =>
  VALUES.has(mention.kind) ? 'value' : mention.kind === 'name' ? 'name' : 'quotation';

/** `text with «marks» → KIND norm; KIND norm`: one entry for each mark, in order. */
function parse(line: string): { readonly text: string; readonly expected: readonly string[] } {
  const [marked, answers] = line.split(' → ') as [string, string | undefined];
  const labels = answers?.split(';').map((answer) => answer.trim()) ?? [];
  const surfaces = [...marked.matchAll(/«([^»]*)»/g)].map((match) => match[1]!);
  const text = marked.replace(/[«»]/g, '');
  return { text, expected: surfaces.map((surface, index) => `«${surface}» ${labels[index] ?? ''}`.trim()) };
}

/** What the scanner finds in a text, written like the tables. Names show their role in brackets. */
export function describe(text: string, family: Family, casing?: Casing): readonly string[] {
  return scan(text, casing ? { casing } : {})
    .filter((mention) => familyOf(mention) === family)
    .map((mention) => `«${text.slice(mention.start, mention.end)}» ${detail(mention, text)}`.trim());
}

function detail(mention: Mention, text: string): string {
  if (mention.kind === 'name')
    return (
      publicKind(mention) + (mention.role ? ` [${text.slice(mention.role.start, mention.role.end)}]` : '')
    );
  if (mention.kind === 'quotation')
    return [mention.scare ? 'scare' : '', mention.closed ? '' : 'open'].filter(Boolean).join(' ');
  return `${publicKind(mention)} ${norm(mention, text)}`;
}

/** One test for each line of a table. `\n` in a line stands for a line break. */
export function table(family: Family, lines: string): void {
  for (const line of lines.split('\n').filter((each) => each.trim() !== '')) {
    test(line, () => {
      const { text, expected } = parse(line.trim().replaceAll('\\n', '\n'));
      assert.deepEqual(describe(text, family), expected);
    });
  }
}
