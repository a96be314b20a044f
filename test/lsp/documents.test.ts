import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { documentFactory } from '../../server/lsp/documents.ts';

const factory = documentFactory(
  (text) => ({ text, segments: [], citations: [], footnotes: [], directives: [], chunks: [] }),
  'utf-16',
);

const URI = 'file:///w/draft.md';

interface Change {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** A change the plain way, line by line. */
function changed(text: string, { range, text: inserted }: Change): string {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const offset = ({ line, character }: Place): number => {
    const start = lines.slice(0, line).join('').length;
    return start + Math.min(character, (lines[line] ?? '').replace(/[\r\n]+$/, '').length);
  };
  return text.slice(0, offset(range.start)) + inserted + text.slice(offset(range.end));
}

it('follows edits as the protocol counts lines', () => {
  const line = fc.constantFrom('', '47 pumps', '😀 é', '\n', '\r\n', '\r', 'Tarn\n');
  const text = fc.array(line, { maxLength: 8 }).map((parts) => parts.join(''));
  const place = fc.record({ line: fc.nat({ max: 9 }), character: fc.nat({ max: 12 }) });
  const change = fc.tuple(place, place, text).map(([a, b, inserted]) => {
    const [start, end] =
      a.line < b.line || (a.line === b.line && a.character <= b.character) ? [a, b] : [b, a];
    return { range: { start, end }, text: inserted };
  });
  fc.assert(
    fc.property(text, fc.array(change, { maxLength: 5 }), (before, changes) => {
      const ours = factory.update(factory.create(URI, 'markdown', 1, before), changes, 2);
      assert.equal(ours.text, changes.reduce(changed, before));
      assert.equal(ours.version, 2);
    }),
    { seed: 1, numRuns: 500 },
  );
});

it('never changes an older version, and parses each version once', () => {
  const first = factory.create(URI, 'markdown', 1, 'a');
  const second = factory.update(first, [{ text: 'b' }], 2);
  assert.deepEqual([first.text, second.text], ['a', 'b']);
  assert.equal(first.draft(), first.draft());
  assert.notEqual(first.draft(), second.draft());
});

it('has a path only where there is a file', () => {
  assert.equal(factory.create('untitled:Untitled-1', 'markdown', 1, '').path, undefined);
  assert.equal(factory.create('file:///w/a%20b.md', 'markdown', 1, '').path, '/w/a b.md');
});
