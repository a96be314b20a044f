import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchNumbers } from '../../server/check/numbers/match.ts';
import type { NumberMention } from '../../server/mentions/mention.ts';
import { scan } from '../../server/mentions/scan.ts';

function match(claim: string, found: string): string {
  const number = (text: string): NumberMention =>
    scan(text).find((mention): mention is NumberMention => 'quantity' in mention)!;
  const [a, b] = [number(claim), number(found)];
  return matchNumbers(a, claim.slice(a.start, a.end), b, found.slice(b.start, b.end));
}

/** The draft's words, the source's, and the rung on which they meet. */
const TABLE = `
53 boats | 53 boats | exact
fifty-three boats | 53 boats | equal
two dozen boats | 24 boats | equal
53 boats | 54 boats | differs
85% | 85.19% | rounded
85% | 85.6% | differs
$1.2bn | $1.23 billion | rounded
20,000 boats | 19,871 boats | rounded
20,000 boats | 24,100 boats | differs
10% | 15% | differs
10% | 10.4% | differs
2% | 1.8% | rounded
250 boats | 253 boats | differs
more than 260 boats | 264 boats | approximate
more than 264 boats | 264 boats | differs
more than 260 boats | about 260 boats | differs
exactly 12 boats | about a dozen boats | incomparable
exactly 12 boats | 12 boats | equal
more than 24,121 boats | 30,900 boats | differs
600 boats | 630 boats | differs
4 boats | 2–4 boats | incomparable
20 to 30 boats | 25 boats | incomparable
up to 10 boats | 5 to 10 boats | approximate
about 7 boats | 5 to 10 boats | approximate
more than 260 boats | 900 boats | differs
at least 264 boats | 264 boats | approximate
about 250 boats | 264 boats | approximate
some 250 boats | more than 260 boats | differs
about 200 boats | 264 boats | differs
fewer than 100 boats | 92 boats | approximate
dozens of boats | 48 boats | approximate
dozens of boats | 480 boats | differs
20% | one in five | converted
one in five | 20% | converted
90 km | 90 km | exact
55 miles | 88.5 km | converted
35 km | 22 miles | converted
22 miles | 35 km | converted
40 km | 22 miles | differs
35% | $35m | incomparable
35% | 35 boats | incomparable
2 hours | 120 minutes | converted
7 days | one week | converted
7 days | about a week | incomparable
about 7 days | about a week | converted
3rd | three boats | incomparable
5-4 | 5-3 | differs
more than £4m | just under £4.3m | approximate
more than £4m | under £4.3m | differs
less than £4.3m | just under £4.3m | equal
up to 20,000 boats | 19,000 boats | approximate
up to 20,000 boats | 10,000 boats | differs
about 36,000 boats | 36,400 boats | approximate
about 36,000 boats | 37,100 boats | differs
some 105 boats | an estimated 100 boats | differs
`;

for (const row of TABLE.trim().split('\n')) {
  const [claim, found, expected] = row.split('|').map((cell) => cell.trim());
  test(`match: ${claim} against ${found}`, () => assert.equal(match(claim!, found!), expected));
}
