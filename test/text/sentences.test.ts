import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentences } from '../../server/text/sentences.ts';

/** The text with a bar where one sentence ends and the next begins. */
const split = (text: string): string =>
  sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ');

/** Each line is a paragraph; the bars are the only breaks. */
const CASES = `
One. | Two! | Three? | Four
Dr. Ruiz met Mr. Orlov and Gov. Ana Lind. | They left.
J. B. Pritzker spoke. | A. Lind did not.
A.M. Tillier met P.M. Lind.
The U.S. Senate voted. | It left the U.S. | The vote was close.
It fell 5.3 percent to 12.5. | Then it rose.
See No. 10 and pp. 3–4, e.g. Fig. 2 of vol. 3. | No. | The rest is vague.
On Jan. 6 it began. | It ended in Dec. | Nobody noticed.
At 9 a.m. Monday they met. | They left at 5 p.m. | The hall was empty.
“We won.” | Then he left.
“We won,” he said. | “Go!” he cried. | “Why?” Ruiz asked. | She left.
“Stop.” said the man.
(He left.) | She stayed (for now). | End.
It was left.\ufffc | The rest followed. \ufffc | Another one \ufffc. | \ufffc says so.
It was left.[1][12] | The rest followed.[note 3] | End.
Well... | The rest is silence. | He said ... The rest … is lost… and so on.
Apple Inc. rose. | He works at Lind Inc. | He is rich.
Acme Corp. Chairman Lee spoke to Orlov Jr. and others, etc. and left.
Smith et al. (2020) agree. | Smith et al. disagree.
It was World War I. | It ended.
1. First item. | 2. Second item.
Is it so?! | Yes.
In Springfield, Ill. | The river rose. | In Springfield, Ill., it rained.
St. Ives is on Main St. | The shop is shut.
They came at last. | 20 soldiers died. | $5 was lost. | “So what?”
It is in example.org. | Node.js is not.
The end ."  | Next one.
これは。 | それは。
¿Qué? | ¡No!
Ruiz, 53, said so. | — Orlov
`;

for (const line of CASES.trim().split('\n')) {
  const paragraph = line.replaceAll(' | ', ' ').replace('。 ', '。').replace('  ', ' ');
  const expected = line.replace('  |', ' |');
  test(paragraph, () => assert.equal(split(paragraph), expected));
}

test('line ends are spaces', () => assert.equal(split(' One\r\ntwo.\n\nThree. '), 'One\r\ntwo. | Three.'));

const pieces = fc.constantFrom(
  ...'One|two|.|. |! |? |… |...|“|”|"|(|)|[1]|\ufffc|U.S.|Dr. |J. |5.3|\n|  |\ud800|。|a.m. |No. 5'.split(
    '|',
  ),
);

test('sentences are trimmed, in order, and leave out nothing but spaces', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let rest = '';
      let at = 0;
      for (const { start, end } of sentences(text)) {
        assert.ok(start >= at && end > start);
        assert.equal(text.slice(start, end).trim(), text.slice(start, end));
        rest += text.slice(at, start);
        at = end;
      }
      assert.equal((rest + text.slice(at)).trim(), '');
    }),
    { seed: 6, numRuns: 500 },
  );
});
