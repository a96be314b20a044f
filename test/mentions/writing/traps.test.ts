import { table } from '../check.ts';

// Figures that count nothing.
table(
  'value',
  `
The No. 7 seed met the world No 1 on Court 3.
Boil the pasta for a bit, then see page 94 or fig. 2b.
Ring 0800 123 4567 or +49 30 1234567 before you travel.
The A380 and «two» 787s sat beside a Cessna 172. → NUM =2
Windows 11, PlayStation 5 and Galaxy S24 owners are safe.
Her flat is 3B, 221 Acre Road, London NW1 6XE.
Psalm 23 and John 3:16 were read aloud.
Bus 42 stops at platform 9 outside Terminal 5.
Henry VIII and Louis XIV feature in Part II.
The Class of 84 met at Studio 54 on Route 66.
The asteroid 99942 Apophis and comet 67P were seen.
ISBN 0-306-40615-2, DOI 10.1038/nature12373, PMID 23903748.
He drives a Peugeot 208; she rides a Honda CB500.
The U-20 squad and Formula 2 drivers trained on Channel 5.
MH370, BA117 and Apollo 11 all made history.
Turn left at exit 14, take the B3012, then the N7.
Type 2 diabetes and stage 3 cancer are covered by plan B.
The M3 and the A4 were parked in bay 12.
Catch-22 and Nineteen Eighty-Four are set texts; so is Fahrenheit 451.
He wore number 10 and lives in apartment 4C.
The Boeing 787-9 flew as QF9 from gate B27.
MI5 and the CIA ran Operation 40 from Room 641A.
Article 19, clause 4.2.1, and Schedule 7 apply.
Mail PO Box 1123, Reno, NV 89501, or text 83000.
Chanel No. 5, WD-40 and Z-7 are brands.
See Table 4 and Figs. 2 and 3 in Smith («2019», p. 44). → DATE 2019
The MiG-29s and a T-72 were parked near Hill 112.
Her Majesty's Prison closed; Apollo 13 is on BBC One at Studio 8.
The 4x100m relay team wore bib 17.
Ward 6 and Slaughterhouse-Five are classics.
Windows 10 and iOS 17.2 users should patch CVE-2030-1234.
Interstate 95 meets Route 1A at Exit 7B.
Call (212) 555-0187 or fax 212.555.0199.
He lives at 1600 Pine Avenue, Apt. 12, Boise, ID 83702.
Mambo No. 5, U2 and Blink-182 were on Radio 4.
Part 3 of Law 1581 (Article 12 bis) and Decree No. 4/2010 apply.
The bus, route 38A, left bay 4 of Gate 12.
Vitamin B12, omega-3 and E102 are listed.
ICD-10 code E11.9, HbA1c and IL-6 were recorded.
Open Settings, choose Option 3 and press F5.
See Appendix B.2, eq. 7 and lines 40–52 of main.py.
Ofsted rated Year 6 pupils at School 21 highly.
Trains from platform 4 call at Gate B12; coach C, seat 41.
The Mk 2 Spitfire and the Type 45 destroyer sailed with HMS Oster (F78).
ABBA's Super Trouper is track 3.
Route E40, the A1(M) and the B5132 are closed.
Article 8 ECHR and section 21 notices are at issue.
Call 999; the helpline is 0300 123 1234.
She teaches senior maths in Room 204.
Update to Chrome 124 or Firefox 125.0.3.
The Nokia 3310, a Canon EOS 5D and an RTX 4090 were stolen.
Bach's BWV 1007 and more were played after Op. 27 No. 2.
He cites Isaiah 40:31 and Romans 8.
Flight EZY8201 to gate 14 is on stand 206.
Lot 49 and Exhibit 12A were shown to Juror No. 8.
`,
);
