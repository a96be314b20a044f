import { ThemeColor, ThemeIcon } from 'vscode';
import type { ClaimView } from '../../server/lsp/protocol.ts';

/** What a claim is listed under: where a person left it, else its verdict. */
export type Heading = ClaimView['verdict'] | 'reopened' | 'verified';

interface Face {
  readonly words: string;
  readonly icon: string;
  readonly colour: string;
}

/** Every heading, in the order in which somebody has to look at it. Colours are those of the theme. */
const FACES: Readonly<Record<Heading, Face>> = {
  contradicted: { words: 'contradicted', icon: 'error', colour: 'list.errorForeground' },
  unsupported: { words: 'not supported', icon: 'warning', colour: 'list.warningForeground' },
  disputed: { words: 'disputed', icon: 'git-compare', colour: 'charts.purple' },
  reopened: { words: 'to be verified again', icon: 'history', colour: 'list.warningForeground' },
  unchecked: { words: 'not checked', icon: 'circle-slash', colour: 'disabledForeground' },
  supported: { words: 'supported', icon: 'pass', colour: 'testing.iconPassed' },
  verified: { words: 'verified', icon: 'verified-filled', colour: 'charts.blue' },
};

export const HEADINGS = Object.keys(FACES) as readonly Heading[];

export const headingOf = ({ standing, verdict }: ClaimView): Heading =>
  standing === 'open' ? verdict : standing;

export const wordsOf = (heading: Heading): string => FACES[heading].words;

export const iconOf = (heading: Heading): ThemeIcon =>
  new ThemeIcon(FACES[heading].icon, new ThemeColor(FACES[heading].colour));

/** "3 of 31 claims open". */
export function countWords(claims: readonly ClaimView[]): string {
  const open = claims.filter((claim) => claim.open).length;
  const all = claims.length === 1 ? '1 claim' : `${claims.length} claims`;
  return open === 0 ? all : `${open} of ${all} open`;
}

/** Why a mark does not hold any more. */
export const changeWords = ({ changed }: ClaimView): string | undefined =>
  changed &&
  (changed === 'sentence' ? 'The sentence has changed since.' : 'What the sources say has changed since.');
