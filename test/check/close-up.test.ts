import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeUp, closeUpFrom, judgedAs } from '../../server/check/close-up.ts';
import type { Sentence } from '../../server/claims/claim.ts';
import { readPiece } from '../../server/claims/read.ts';
import { parseDraft } from '../../server/markdown/parse.ts';

/** The sentence of a paragraph that has a word. */
function sentenceWith(word: string, paragraph: string): Sentence {
  const [chunk] = parseDraft(paragraph).chunks;
  return readPiece(chunk!.reading, paragraph).sentences.find(({ text }) => text.includes(word))!;
}

const FAR = 'It had rained in the hills since the morning of the day before, and the river had come up. ';
const PUMPS = 'Crews restored 53 pumps in Tarn. ';
const same = (word: string, a: string, b: string): boolean =>
  judgedAs(sentenceWith(word, a)) === judgedAs(sentenceWith(word, b));

test('a sentence is judged alike wherever it stands in its paragraph, as long as what is close to it is the same', () => {
  assert.ok(same('pumps', FAR + PUMPS + FAR, `Then. ${FAR}${PUMPS}${FAR}`));
  assert.ok(same('pumps', FAR + PUMPS + FAR, `${FAR}${PUMPS}${FAR}And then.`));
  assert.ok(!same('pumps', FAR + PUMPS, `${FAR}Soon. ${PUMPS}`));
  assert.ok(!same('pumps', FAR + PUMPS + FAR, `${FAR}${PUMPS.replace('53', '54')}${FAR}`));
});

test('what a sentence adds up belongs to it', () => {
  const total = `${FAR}That makes 64 in all.`;
  assert.ok(!same('in all', `53 left. 11 stayed. ${total}`, `53 left. 12 stayed. ${total}`));
});

test('the speaker of a quotation may stand anywhere in the paragraph', () => {
  const said = '“We will open the road on Monday,” she said.';
  assert.ok(!same('Monday', `The mayor spoke. ${FAR}${said}`, `The minister spoke. ${FAR}${said}`));
});

test('mentions count from where the close-up begins', () => {
  const sentence = sentenceWith('pumps', `${FAR}By Mr Osterling. ${PUMPS}${FAR}`);
  const near = closeUp(sentence);
  assert.ok(closeUpFrom(sentence) > 0);
  assert.equal(near.segment.text.slice(near.span.start, near.span.end), sentence.text);
  for (const [at, { mention, text }] of near.claims.entries()) {
    assert.equal(near.segment.text.slice(mention.start, mention.end), text);
    assert.equal(sentence.claims[at]!.start, near.claims[at]!.start);
  }
  assert.deepEqual(
    near.names.map(({ start, end }) => near.segment.text.slice(start, end)),
    ['Tarn'],
  );
});
