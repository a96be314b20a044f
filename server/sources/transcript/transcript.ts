import type { Decoded } from '../decode.ts';
import { SourceError } from '../errors.ts';
import { fileMetadata } from '../metadata.ts';
import { assemble, type Piece } from '../pieces.ts';
import type { LocatorMark, Loss, ReadSource } from '../source.ts';
import { type Cue, cuesOf } from './cues.ts';

/** Silence, in seconds, after which a paragraph begins at a new sentence. */
const PAUSE = 3;
/** Longer paragraphs are split at the next sentence. */
const LONG = 600;

/** Subtitles in SubRip or WebVTT: what is said in paragraphs, each cue with its time. */
export function readTranscript(name: string, { text }: Decoded): ReadSource {
  const { cues, broken } = cuesOf(text);
  if (cues.length === 0) throw new SourceError('has no subtitles that can be read; save it as SRT or VTT');
  const s = broken === 1 ? 'block has' : 'blocks have';
  const losses: readonly Loss[] =
    broken === 0 ? [] : [{ message: `${broken} ${s} no times and were left out` }];
  return { format: 'transcript', ...assemble(paragraphs(cues)), metadata: fileMetadata(name), losses };
}

/** Sentences run over cues; a paragraph ends where the speaker changes, or with a sentence before a pause. */
function paragraphs(cues: readonly Cue[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: Cue[] = [];
  let length = 0;
  let speaker: string | undefined;
  const close = (): void => {
    if (open.length > 0) pieces.push(paragraph(open, speaker));
    open = [];
    length = 0;
  };
  for (const cue of cues) {
    const last = open.at(-1);
    // Two languages, or two styles, may show one line twice.
    if (last && last.start === cue.start && last.text === cue.text) continue;
    const turned = cue.speaker !== undefined && cue.speaker !== speaker;
    const ended = last !== undefined && /[.!?…]["”’')]*$/.test(last.text);
    if (turned || (ended && (cue.start - last.end > PAUSE || length > LONG))) close();
    if (cue.speaker !== undefined) speaker = cue.speaker;
    open.push(cue);
    length += cue.text.length;
  }
  close();
  return pieces;
}

function paragraph(cues: readonly Cue[], speaker: string | undefined): Piece {
  let text = speaker ? `${speaker}: ` : '';
  const marks: LocatorMark[] = [];
  for (const [i, cue] of cues.entries()) {
    if (i > 0) {
      text += ' ';
      marks.push({ at: text.length, locator: { time: cue.time } });
    }
    text += cue.text;
  }
  return { kind: 'body', text, locator: { time: cues[0]!.time }, marks };
}
