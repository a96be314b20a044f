/** A stretch of speech with the time at which it begins, as the file writes it but for fractions: "01:02:03". */
export interface Cue {
  readonly time: string;
  /** Seconds from the start. */
  readonly start: number;
  readonly end: number;
  /** Who speaks, where the file says so. */
  readonly speaker?: string;
  readonly text: string;
}

const TIMES =
  /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;

/** True when a text begins as a WebVTT or SubRip file does. */
export const isTranscript = (start: string): boolean =>
  /^WEBVTT(?:[ \t\r\n]|$)/.test(start) ||
  (/^\s*\d{1,6}\s*\r?\n/.test(start) && TIMES.test(start.replace(/^\s*\d{1,6}\s*\r?\n/, '')));

/** The cues of a SubRip or WebVTT file, and how many blocks are none. Notes and styles are left out. */
export function cuesOf(text: string): { readonly cues: readonly Cue[]; readonly broken: number } {
  const cues: Cue[] = [];
  let broken = 0;
  for (const block of text.split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)+/)) {
    const lines = block.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
    if (lines.length === 0 || /^(?:WEBVTT|NOTE|STYLE|REGION)\b/.test(lines[0]!)) continue;
    const at = lines.slice(0, 2).findIndex((line) => TIMES.test(line));
    if (at < 0) broken++;
    else cues.push(...spoken(lines[at]!, lines.slice(at + 1)));
  }
  return { cues, broken };
}

function spoken(times: string, lines: readonly string[]): readonly Cue[] {
  const [, h1, m1, s1, , h2, m2, s2] = TIMES.exec(times)!;
  const start = seconds(h1, m1!, s1!);
  const time = [Number(h1 ?? 0), Number(m1), Number(s1)].map((n) => String(n).padStart(2, '0')).join(':');
  const timed = { time, start, end: seconds(h2, m2!, s2!) };
  return lines.map((line) => ({ ...timed, ...speech(line) })).filter(({ text }) => text !== '');
}

const seconds = (hours: string | undefined, minutes: string, rest: string): number =>
  Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(rest);

/** The words of a line without markup and sounds ("[applause]"), and who says them. */
function speech(line: string): { readonly text: string; readonly speaker?: string } {
  const voice = /<v(?:\.[\w.]*)?\s+([^<>]{1,80})>/.exec(line)?.[1]?.trim();
  const plain = line
    .replace(/<[^<>]{0,100}>|\{\\[^{}]{0,40}\}/g, '')
    .replace(/\[[^[\]]{0,60}\]|♪[^♪]*♪?/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim();
  const turn = /^(?:>>|[-–])\s*(?:([\p{Lu}][\p{L} .'’-]{1,40}):\s+)?(.*)$/u.exec(plain);
  const named = /^([\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,3}):\s+(.*)$/u.exec(plain);
  if (voice !== undefined) return { text: plain, speaker: voice };
  if (turn) return { text: turn[2]!, speaker: turn[1] ?? '' };
  return named ? { text: named[2]!, speaker: named[1]! } : { text: plain };
}
