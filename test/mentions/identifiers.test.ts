import { table } from './check.ts';

// Digits that count nothing.
table(
  'value',
  `
1. The mill opened.\\n2. The mill closed.
12) The mill opened.
The mill opened.[2] It closed.[^1] It burnt[12] down.
The mill opened [3, 4].
No. 10 would not comment.
COVID-19, F-16, G7, H5N1, MH17 and B-52
The 737 MAX 9 and the Boeing 747
An iPhone 15 and Windows 11
Since 9/11 the line is open 24/7.
Call 020 7946 0018 or +44 20 7946 0018.
Call 555-0134 or 555-013-4567.
Visit 10 Mill Street, SW1A 2AA.
Flight BA2490 leaves from gate 22.
Version 14.17.0 follows RFC 2616 and ISO 9001.
See pp. 12–15, Article 5, Section 230, Figure 3.2, chapter 7.
The server 192.168.0.1 runs release v2.3.
ISBN 978-3-16-148410-0
doi 10.1000/182
A 4K screen on a 5G line plays 1080p films.
A 4x4 on the M25 near junction 12
See https://example.org/2031/05/53-lamps or mail desk53@example.org.
King Oskar III and Chapter IV
Item #53 is sold.
The code is 0x1F and agent 007.
`,
);

// Claims close to identifiers.
table(
  'value',
  `
In chapter 7 they counted «53» lamps. → NUM =53
The M25 had «53» crashes. → NUM =53
Group 4 has «12» members. → NUM =12
On page 12, «53» names are listed. → NUM =53
The G7 gave «$53 million». → MONEY =53000000 USD
`,
);
