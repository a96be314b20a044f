import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passages } from '../../server/sources/passages.ts';
import { lines, passagesOf, read } from './helper.ts';

const cases: readonly (readonly [string, string, string])[] = [
  [
    'a sentence is a passage',
    'The water rose. Nobody slept.\n\nBy noon it fell.',
    `
    body: The water rose.
    body: Nobody slept.
    body: By noon it fell.`,
  ],
  [
    'wrapped lines are joined',
    `
    The ferry left the island at nine with
    forty people and a piano on board, and
    it came back for the rest of them when
    the wind had dropped a little. Then it
    stayed.`,
    `
    body: The ferry left the island at nine with ⏎ forty people and a piano on board, and ⏎ it came back for the rest of them when ⏎ the wind had dropped a little.
    body: Then it ⏎ stayed.`,
  ],
  [
    'lines that are paragraphs are not joined',
    `
    Ferry stays in port
    The ferry stayed in port on Friday since its captain, who is seventy, could not see the harbour light from the bridge of his own ship, and said so on the radio.
    It will sail on Sunday
    Tickets remain valid, the company said in a message to all who had booked, and the piano will travel free of charge as a sign of good will towards the choir.`,
    `
    body: Ferry stays in port
    body: The ferry stayed in port on Friday since its captain, who is seventy, could not see the harbour light from the bridge of his own ship, and said so on the radio.
    body: It will sail on Sunday
    body: Tickets remain valid, the company said in a message to all who had booked, and the piano will travel free of charge as a sign of good will towards the choir.`,
  ],
  [
    'bullets and the numbers of a list are left out',
    '1. Sand for 40 bags.\n2. Rope.\n\n- Tea\n\n12. May was dry.',
    `
    body: Sand for 40 bags.
    body: Rope.
    body: Tea
    body: 12. May was dry.`,
  ],
];

for (const [what, input, expected] of cases) {
  test(what, async () => assert.equal(await passagesOf('a.txt', lines(input)), lines(expected)));
}

test('a passage says its line', async () => {
  const found = passages(await read('a.txt', 'One.\r\n\r\nTwo. Three.\nFour.'));
  assert.deepEqual(
    found.map((p) => p.locator.line),
    [1, 3, 3, 4],
  );
});
