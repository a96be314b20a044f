import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../helper.ts';

const sources = {
  herald: `The harbour of Varn was closed on Monday.
“Nobody will be left on the quay while the fire burns,” the deputy harbour minister, Ilsa Morvane, told reporters in Oster.
The spokesman of the port, Anton Sarne, would not say when the ferries return.
He added: “We guarantee that every docker will be paid for the whole of May.”
“We won the time that we needed to bring the boats home,” harbour masters went on.
“The grain is lost,” said Mayor Perdita Quell. “What we can still save is the old lighthouse.”
“It was the loudest night of my life,” the baker said.
Tom Brill of the union asked: “Who will pay for the nets that were burnt?”`,
};

const QUAY = 'Nobody will be left on the quay while the fire burns';
const PAID = 'We guarantee that every docker will be paid for the whole of May';
const BOATS = 'We won the time that we needed to bring the boats home';
const LIGHTHOUSE = 'What we can still save is the old lighthouse';
const NIGHT = 'It was the loudest night of my life';
const NETS = 'Who will pay for the nets that were burnt?';

/** What a draft says, and who says the words in the source if not the one whom the draft names. */
const CASES: readonly (readonly [draft: string, other: string])[] = [
  [`“${QUAY},” Ilsa Morvane said.`, ''],
  [`“${QUAY},” said the deputy minister, Morvane.`, ''],
  [`“${QUAY},” Deputy Minister Morvane told the Herald.`, ''],
  [`“${QUAY},” Anton Sarne said.`, 'Ilsa Morvane'],
  [`Perdita Quell said: “${QUAY}.”`, 'Ilsa Morvane'],
  [`According to Perdita Quell “${QUAY}”.`, 'Ilsa Morvane'],
  [`“${QUAY},” she said.`, ''],
  [`“${QUAY},” the mayor said.`, ''],
  [`“${QUAY},” a lawyer for Anton Sarne said.`, ''],
  [`Anton Sarne was at the quay. “${QUAY}.”`, ''],
  [`“${PAID},” Anton Sarne said.`, ''],
  [`“${PAID},” Perdita Quell said.`, 'Anton Sarne'],
  [`“${BOATS},” Ilsa Morvane said.`, 'harbour masters'],
  [`“${BOATS},” the harbour masters said.`, ''],
  [`“${LIGHTHOUSE},” Perdita Quell added.`, ''],
  [`“${LIGHTHOUSE},” Anton Sarne added.`, 'Perdita Quell'],
  [`“${NIGHT},” Perdita Quell said.`, ''],
  [`Tom Brill asked: “${NETS}”`, ''],
  [`Anton Sarne asked: “${NETS}”`, 'Tom Brill'],
];

for (const [draft, other] of CASES)
  test(`speaker: ${draft}`, async () => {
    const { claims } = await check(sources, draft);
    const { verdict, evidence } = claims.find(({ kind }) => kind === 'quotation')!;
    const against = evidence.filter(({ relation }) => relation === 'contradicts').map(({ value }) => value);
    assert.equal(against.join(), other);
    assert.equal(verdict, other === '' ? 'supported' : 'contradicted');
  });

test('the message names the one who said it, and the words stay as they are', async () => {
  const { findings, claims } = await check(sources, `“${QUAY},” Anton Sarne said.`);
  const { rule, message, claim } = findings.find(({ rule }) => rule.startsWith('quote'))!;
  assert.equal(rule, 'quote-altered');
  assert.equal(message, 'These words are not said by Anton Sarne: herald has them from “Ilsa Morvane”.');
  assert.equal(claims[claim!]!.suggestion, undefined);
});

test('words that one of two sources gives to the person are theirs', async () => {
  const two = { ...sources, courier: `“${QUAY},” Anton Sarne said in the evening.` };
  const { claims } = await check(two, `“${QUAY},” Anton Sarne said.`);
  assert.equal(claims.find(({ kind }) => kind === 'quotation')!.verdict, 'supported');
});
