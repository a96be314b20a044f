import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { mostOf } from '../../server/lsp/most.ts';

/** A finding for each digit: its severity; they stand in lines of their own. */
const found = (severities: string): readonly Diagnostic[] =>
  [...severities].map((severity, line) => ({
    range: { start: { line, character: 0 }, end: { line, character: 1 } },
    severity: Number(severity) as 1 | 2 | 3,
    message: String(line),
  }));

/** The lines that are shown of at most three findings, and whether the rest is spoken of. */
function shown(severities: string, near: number): string {
  const all = mostOf(found(severities), near, 3);
  const [first] = all;
  const told = first !== undefined && /^Of \d+ findings the 3 most serious/.test(String(first.message));
  return `${all
    .slice(told ? 1 : 0)
    .map(({ message }) => message)
    .join('')}${told ? ' and more' : ''}`;
}

it('shows all findings while they are few', () => {
  assert.equal(shown('', 0), '');
  assert.equal(shown('222', 9), '012');
});

it('shows those near the last change before others, in order', () => {
  assert.equal(shown('2222222', 0), '012 and more');
  assert.equal(shown('2222222', 4), '345 and more');
  assert.equal(shown('2222222', 99), '456 and more');
});

it('shows the most serious ones wherever they stand', () => {
  assert.equal(shown('1222222', 6), '056 and more');
  assert.equal(shown('3332111', 0), '456 and more');
  assert.equal(shown('3132331', 0), '136 and more');
});
