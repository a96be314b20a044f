import { passageReader } from '../../../server/check/binding/passage.ts';
import { type Cast, readCast } from '../../../server/check/names/cast/cast.ts';
import { type Gap, gapIn } from '../../../server/check/names/gap.ts';

/** The cast of passages, one a line. */
export function readLines(text: string): Cast {
  const read = passageReader(100);
  let start = 0;
  const passages = text.split('\n').map((line, ordinal) => {
    const passage = read({
      id: ordinal,
      sourceId: 'one',
      ordinal,
      start,
      end: start + line.length,
      text: line,
      locator: {},
      region: 'body',
    });
    start += line.length + 1;
    return passage;
  });
  return readCast(passages);
}

/** The gap at the mark «» of a sentence, every word of which is as rare as the others. */
export function gapAt(marked: string): Promise<Gap> {
  const span = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
  return gapIn(marked.replace(/[«»]/g, ''), span, {
    passageCount: 100,
    idf: async (terms) => new Map(terms.map((term) => [term, 3])),
  });
}
