import { table } from '../check.ts';

// Numbers that tell things apart, in all walks of life, beside figures that count.
table(
  'value',
  `
He drove the A40 west, then the B4425 to Junction 15, «twelve miles» in all. → QTY =12 mi
Turn off State Route 99 at mile marker 112 and stay on County Road 6 for «three miles». → QTY =3 mi
Bus 73 and the number 9 tram stop at Platform 3 every «ten minutes». → DUR =10 min
Line 14 of the metro will have «nine» stations when Phase 2 opens in «2033». → NUM =9; DATE 2033
Exit 7B on I-80 was shut for «five hours» after a truck lost «40 tonnes» of gravel. → DUR =5 h; QTY =40 t
Flight OK417 from gate C12 carried «186» passengers and «six» crew. → NUM =186; NUM =6
An Airbus A320neo and a Boeing 787-9 passed within «300 feet» of each other. → QTY =300 ft
The ferry leaves Pier 4 at «06:45» and berths at Dock 11 by «noon». → TIME 06:45; TIME 12:00
Her BMW 320d hit a Volvo XC60 on the M6 at «70mph». → QTY =70 mph
The Class 37 engine, No. 37418, pulled «eight» coaches to Carn Junction. → NUM =8
Train 5517 struck a van at crossing 88; «four» people were hurt. → NUM =4
HMS Calder (D97) and U-571 lie «90 metres» down. → QTY =90 m
The S-400 battery shot down «seven» of «nine» Shahed-136 drones. → NUM =7; NUM =9
Unit 8200 and Force 17 were named in Resolution 1441.
Under Section 21, landlords must give «two months»' notice. → DUR =2 month
Article 50 was triggered «nine months» after the vote. → DUR =9 month
Title IX and Title 42 apply; see 42 U.S.C. § 1983 and Rule 23(b)(3).
Prop 13, Amendment 2 and Measure 110 passed by «9» points. → NUM =9
House Bill 1557 cleared the Senate «22-17» after SB 8 failed. → NUM =22-17
Docket 24-1107 was heard by Judge Orr in Courtroom 9C on «May 3». → DATE --05-03
Clause 12.3 of Schedule 2 caps the fee at «£250». → MONEY =250 GBP
The Convention's Protocol 14 has been ratified by «47» states. → NUM =47
Form 1040, a W-2 and Schedule C must be filed by «April 15». → DATE --04-15
She filled in form N-400 and paid «$725». → MONEY =725 USD
The P45 and the SA100 arrived «three weeks» late. → DUR =3 week
The Dow gained «212» points, the S&P 500 «0.4%», the FTSE 100 «0.2%» and the Nikkei 225 lost «1.1%». → NUM =212; PCT =0.4; PCT =0.2; PCT =1.1
The CAC 40 and DAX 30 fell «more than 2 per cent». → PCT >2
Series B investors and a Fortune 500 firm put in «€35m». → MONEY =35000000 EUR
Basel III and Tier 1 capital rules cut returns by «150 basis points». → PCT =1.5
G20 and E3 leaders met the «27» members of the bloc in «2029». → NUM =27; DATE 2029
COP28 drew «85,000» delegates, and Group of 77 states walked out. → NUM =85000
Call 0800 555 0199 or text VOTE to 61999 before «8pm». → TIME 20:00
Write to PO Box 4410, Carn, CA 90210 within «30 days». → DUR =30 day
At odds over «£2bn», they flew «19 tonnes» over «3,800 km». → MONEY =2000000000 GBP; QTY =19 t; QTY =3800 km
Pupils in Years 7 to 9 of Euro 6 buses and Gen 4 reactors (see note 4) rode a 4×4.
It cost «over £2bn» and took «over three years». → MONEY >2000000000 GBP; DUR >3 year
The office is at 221B Harrow Street, Suite 1400, «two» blocks from the river. → NUM =2
Flat 12, 48 Marsh Lane sold for «£310,000». → MONEY =310000 GBP
Apartment 5C on floor 17 has been empty for «six years». → DUR =6 year
His passport, no. 533380006, expires in «2034». → DATE 2034
The IBAN is GB29 NWBK 6016 1331 9268 19.
Order #A-20931 shipped in «two» parcels. → NUM =2
The ticket, number 000417, won «€2 million». → MONEY =2000000 EUR
Patient 0 and Patient 31 infected «hundreds». → NUM ~100..999
CD4 counts fell «below 200»; HER2 and p53 tests were negative. → NUM <200
Vitamin D3, omega-3 and coenzyme Q10 pills cost «£12» a month. → MONEY =12 GBP
Type 1 diabetes, hepatitis B and stage 4 cancer were excluded from «three» of the trials. → NUM =3
H5N1 reached «47» states; SARS-CoV-2 and COVID-19 jabs were paused. → NUM =47
The BRCA1 gene on chromosome 17 was found in «one in 400» women. → NUM =0.0025
Carbon-14, uranium-235 and caesium-137 were traced «30 km» away. → QTY =30 km
CO2 and N2O rose «1.4%», while PM10 fell. → PCT =1.4
A magnitude «6.1» quake, the «third» since «Monday», shook Reactor 3. → NUM =6.1; ORD =3; DATE REL
NGC 4889 and M87 lie «336 million light years» away. → QTY =336000000 ly
Kepler-22b circles its star every «290 days». → DUR =290 day
Apollo 17 brought back «110.5 kg» of rock; Voyager 1 is «24 billion km» out. → QTY =110.5 kg; QTY =24000000000 km
A Falcon 9 lofted «60» satellites from Pad 39A. → NUM =60
Asteroid 2024 YR4 has a «1 in 83» chance of impact. → NUM =0.012048
GPT-4 and Llama 3 answered «nine» of «ten» questions. → NUM =9; NUM =10
Windows 11, macOS 14.4 and iOS 17 need «8GB» of memory. → QTY =8 GB
The bug (CVE-2029-4417) affects versions 2.0 to 2.4.1 of OpenGate.
Port 443 on 10.0.0.7 answered in «12 ms». → DUR =12 ms
Use SHA-256 with a «2048-bit» key; MD5 is broken. → QTY =2048 bit
The RTX 4090 draws «450 W», the Core i7 «65 W». → QTY =450 W; QTY =65 W
A 4K screen with HDMI 2.1 and USB 3.0 costs «£399». → MONEY =399 GBP
Press F5, then Ctrl+1, and wait «ten seconds». → DUR =10 s
IPv6 and HTTP/2 handle «40%» of traffic, RFC 9110 says. → PCT =40
An ISO 27001 audit found «14» faults. → NUM =14
Level 3 charging fills «80%» of a battery in «18 minutes». → PCT =80; DUR =18 min
Okafor, No. 7, won «6-3», «4-6», «7-5» on Court 1. → NUM =6-3; NUM =4-6; NUM =7-5
The U21s drew «1-1» in Group C. → NUM =1-1
Under-17s from League 2 clubs play in Division 4.
The 76ers beat the 49ers' neighbours «110-98». → NUM =110-98
Formula 1 and Moto3 will race at Turn 4 until «2032». → DATE 2032
Super Bowl LVIII drew «123 million» viewers. → NUM =123000000
At UFC 300 he earned «$300,000» plus a bonus. → MONEY =300000 USD
WrestleMania 40 and Rocky IV were shown on ESPN2.
Symphony No. 9 in D minor, Op. 125, lasts «70 minutes». → DUR =70 min
She sang Psalm 23 and hymn 412 to «300» mourners. → NUM =300
Luke 15:11-32 and Surah 2 were read.
Sonnet 18 has «14» lines. → NUM =14
As Figure 2 and Table S4 show, yields doubled by day 14.
Season 2, episode 5 drew «1.1m» viewers. → NUM =1100000
Radio 4's Today programme lost «400,000» listeners. → NUM =400000
Fahrenheit 451, Catch-22 and Slaughterhouse-Five are banned in «12» districts. → NUM =12
The band Blink-182 and U2 shared «$4m» with Maroon 5. → MONEY =4000000 USD
The PlayStation 5 and Xbox Series X sold «2.8m» in «June». → NUM =2800000; DATE --06
Chanel No. 5, WD-40 and 7UP are trademarks.
She ordered a No. 4 pizza and paid «£9.50». → MONEY =9.5 GBP
Heinz 57 sauce and V8 juice rose by «9p». → MONEY =0.09 GBP
The 24/7 helpline got «1,200» calls after 9/11. → NUM =1200
Reg. KX19 ABC was seen near Pump 4 at «2.10pm». → TIME 14:10
The Chicago Seven and the Birmingham Six were freed after «16 years». → DUR =16 year
Ward 6, bed 11, is where the «83-year-old» died. → DUR =83 year
The Channel 5 poll put the Five Star Movement on «17%». → PCT =17
Year 6 pupils and Grade 8 students missed «15 days» on average. → DUR =15 day
Key Stage 2 results fell in «three» of «four» towns. → NUM =3; NUM =4
Deck 9 of the ship flooded at «3am» on day 2. → TIME 03:00
He sat in row 14, seat B, «two» rows behind her. → NUM =2
World War II and Gulf War I cost it «$2 trillion». → MONEY =2000000000000 USD
Pope Leo XIV, Henry VIII and Elizabeth II appear in Act III.
The claim was repeated by several authors.12 «Two» of them withdrew. → NUM =2
1. Boil «two litres» of water.\\n2. Add «200 g» of rice. → QTY =2 L; QTY =200 g
Step 3: heat the oven to «180C» for «20 minutes». → QTY =180 C; DUR =20 min
Version 2 of the plan, dated «3 June», drops Option 3. → DATE --06-03
See items 2, 5 and 9 on the agenda.
Plan B and option 2A were dropped; «five» schemes remain. → NUM =5
The block 0x1F and colour #FF8800 are constants.
Her UUID is 3f2504e0-4f89-11d3-9a0c-0305e82c3301.
Commit 4f2a9c1 fixed issue #312 in «two» files. → NUM =2
The ISBN, 978-3-16-148410-0, and doi:10.1000/182 are wrong.
arXiv:2107.01234 has «31» citations. → NUM =31
Mail jo1975@example.org or see example.org/2024/05/news.
The M/V Carn (IMO 9321483) carried «21,000 tonnes» of grain. → QTY =21000 t
Tropical Storm Nine became a Category 3 hurricane with «120mph» winds. → QTY =120 mph
Level 4 evacuation and Zone 2 curfews hit «40,000» people. → NUM =40000
Area 51, Pier 39 and Studio 54 drew «two million» tourists. → NUM =2000000
The Six Nations and the Four Seasons hotel are on the list.
The Big Five firms and the Magnificent Seven stocks fell «3%». → PCT =3
The Twelve Apostles walk is «4km» long. → QTY =4 km
The code is 7716; the PIN, 0042, was changed «two days» later. → DUR =2 day
His badge number is 60512 and he has served «19 years». → DUR =19 year
`,
);
