import { table } from './check.ts';

// Sentences of many registers, with the figures in them that count nothing left unmarked.

// News.
table(
  'value',
  `
A bus carrying «37» pilgrims left Route 9 near the town of Hallow on «Saturday» morning, killing «at least five». → NUM =37; DATE REL; NUM >=5
The mayor, «61», said the council had received «north of 4,000» complaints since «last May». → NUM =61; NUM >4000; DATE REL
Crews spent «the better part of two days» freeing the barge, which weighs «1,850 tonnes». → DUR ~2 day; QTY =1850 t
“We had «maybe 20 minutes» to leave,” said Oda Ferris, a mother of «three» from Apartment 6B. → DUR ~20 min; NUM =3
Police in Stavel put the crowd at «12,000 to 15,000»; organisers claimed twice that. → NUM =12000..15000
Ferry services resume at «0600» on «Monday 9 June», the port authority said in Notice 31/2032. → TIME 06:00; DATE --06-09
The blast was heard «some 12 miles» away and registered «3.4» on the Richter scale. → QTY ~12 mi; NUM =3.4
«Nine out of ten» residents told the survey, carried out between «3 and 17 March», that they felt safe. → NUM =0.9; DATE --03-03..--03-17
Her Boeing 757 was diverted to Lorne after «an hour and a quarter» in the air. → DUR =1.25 h
The M7 reopened shortly before «5 p.m.», «11 hours» after the pile-up between exits 14 and 15. → TIME 17:00; DUR =11 h
“99 Problems” played as the «2,300-strong» crowd waited for the band Blink-182 to come on. → NUM =2300
A magnitude-«6.1» earthquake struck «90km» north-east of Arda at a depth of «10 km», the USGS said. → NUM =6.1; QTY =90 km; QTY =10 km
«Thirty-eight» of the «forty-one» passengers had been rescued by nightfall, and «two» were still missing. → NUM =38; NUM =41; NUM =2
The helicopter went down at 51.5074, -0.1278, «half a mile» from Base 12. → QTY =0.5 mi
`,
);

// Politics.
table(
  'value',
  `
The amendment fell by a single vote, «33-34», with «six» abstentions. → NUM =33-34; NUM =6
Bill C-21 passed its «second» reading «211 votes to 118». → ORD =2; NUM =211-118
Support for the Greens has more than doubled, to «14%» from «6%», since the «2029» election. → PCT =14; PCT =6; DATE 2029
The «27-member» bloc will meet on the «14th» and «15th» to discuss Article 7. → NUM =27; ORD =14; ORD =15
Ms Dunmore, MP for Ward 4 until «2027», won «41.3 per cent» on a turnout «just shy of 70 per cent». → DATE 2027; PCT =41.3; PCT <70
Under Section 8(2)(a), petitions need «one-tenth» of registered voters, or «about 3,200» signatures. → NUM =0.1; NUM ~3200
President Osei, the «fourth» woman to hold the post, governs with a «three-party» coalition and a majority of «two». → ORD =4; NUM =3; NUM =2
The budget was approved by «19 to nil» at «ten to midnight». → NUM =19-0; TIME 23:50
They want the «£9.50»-an-hour minimum raised to «£12» by the end of «2033». → MONEY =9.5 GBP; MONEY =12 GBP; DATE 2033
Resolution 2231 lapses in «mid-October», «ten years» to the day after adoption. → DATE --10; DUR =10 year
`,
);

// Science.
table(
  'value',
  `
Mice were given «5 mg/kg» of the drug twice daily for «14 days» (n = «24»). → QTY =5 mg/kg; DUR =14 day; NUM =24
The exoplanet Kepler-452b orbits its star every «385 days» at «1.05 AU». → DUR =385 day; QTY =1.05 au
We used ImageJ 1.53 and a Zeiss LSM 880 microscope with a «63»× objective. → NUM =63
The mean was «12.4 ± 1.3 mm» in the treated group, against «15.0 mm» in controls (p «< 0.001»). → QTY =12.4 mm; QTY =15 mm; NUM <0.001
Sea ice has thinned by «roughly 40 %» since the late «1970s» (ref. 12). → PCT ~40; DATE 1970s
The sample was dated to «3,200 ± 30 years» before present and held «0.5–2 µg» of collagen. → DUR =3200 year; QTY =0.5..2 µg
Carbon-14, uranium-235 and vitamin B12 were found in «three» of the «eleven» cores. → NUM =3; NUM =11
The galaxy lies «about 2.5 million light-years» away and holds «a trillion» stars. → QTY ~2500000 ly; NUM =1000000000000
CRISPR-Cas9 edits in chromosome 21 succeeded in «7/12» embryos («58%»). → NUM =0.583333; PCT =58
A pH of «7.4» and a temperature of «37 °C» were kept for «72 h». → NUM =7.4; QTY =37 C; DUR =72 h
The Mark 2 probe sent back «4.7 gigabytes» of data at «256 kbit/s». → QTY =4.7 GB; QTY =256 kbit/s
Of «1 in 10,000» births affected, «fewer than half» are diagnosed before age «two». → NUM =0.0001; NUM <0.5; NUM =2
See Fig. 2a, Table S3 and Supplementary Note 4 for the «six» excluded sites. → NUM =6
Interleukin-10 levels rose «fourfold», from «11 pg/mL» to «44 pg/mL», in the first «48 hours». → NUM =4; QTY =11 pg/mL; QTY =44 pg/mL; DUR =48 h
The telescope, at 40°26′46″N 79°58′56″W, has a mirror «8.4 metres» across. → QTY =8.4 m
`,
);

// Finance.
table(
  'value',
  `
Shares in Corvane fell «3.2%» to «418.5p», valuing it at «£1.9bn», after profit slid «a fifth». → PCT =3.2; MONEY =4.185 GBP; MONEY =1900000000 GBP; NUM =0.2
The S&P 500 closed at «4,812.40», up «0.3 per cent», while 3M lost «2 %». → NUM =4812.4; PCT =0.3; PCT =2
The central bank raised its key rate by «75bp» to «5 1/4 per cent», the «eighth» rise in a row. → PCT =0.75; PCT =5.25; ORD =8
Brent crude for «August» delivery rose «$1.12» to «$84.07» a barrel. → DATE --08; MONEY =1.12 USD; MONEY =84.07 USD
It will cut «one in six» jobs, or «around 1,700» posts, under a plan called Vision 2035. → NUM =0.166667; NUM ~1700
The fund returned «minus 4.1 per cent» in the year to «March», its worst since Y2K. → PCT =-4.1; DATE --03
Form 10-K lists debts of «EUR 2.4 billion», due in «2034-36», at «3.875%». → MONEY =2400000000 EUR; DATE 2034..2036; PCT =3.875
Norvik paid «NKr 340m» («$31m») for a «49 per cent» stake in the first half. → MONEY =340000000 NOK; MONEY =31000000 USD; PCT =49
Pre-tax profit of «¥1.2trn» beat forecasts of «¥950bn-¥1trn». → MONEY =1200000000000 JPY; MONEY =950000000000..1000000000000 JPY
The yen touched «151.94» to the dollar at «08:32» GMT, the weakest in «34 years». → NUM =151.94; TIME 08:32; DUR =34 year
House prices rose «0.4pc» on the month and «2.1pc» year on year, according to a «42-page» report. → PCT =0.4; PCT =2.1; NUM =42
“We are in the «seventh» inning,” said the 401(k) manager, who oversees «$18bn-plus». → ORD =7; MONEY >=18000000000 USD
They borrowed «€500,000» at «four and a half per cent» over «25 years». → MONEY =500000 EUR; PCT =4.5; DUR =25 year
Sales halved to «Rs 3.6 crore» and the dividend of «12 cents» was scrapped. → MONEY =36000000 INR; MONEY =0.12 USD
`,
);

// Sport.
table(
  'value',
  `
Halvard beat Brisk «2-0» on «Tuesday», «4-3» on aggregate, with a goal in the «93rd» minute. → NUM =2-0; DATE REL; NUM =4-3; ORD =93
The «19-year-old» from Lorne ran the «1500m» in «3:29.41», «a hundredth of a second» outside the record. → DUR =19 year; QTY =1500 m; DUR =209.41 s; DUR =0.01 s
England were «212» for «6» at stumps, Root unbeaten on «87». → NUM =212; NUM =6; NUM =87
No. 23 scored «31» points, pulled down «12» rebounds and hit «7» of «9» from the line. → NUM =31; NUM =12; NUM =7; NUM =9
She shot a «four»-under-par «68» on day two to lead by «three». → NUM =4; NUM =68; NUM =3
The Reds ended a run of «eight» straight defeats with a «21–17» win in Week 11. → NUM =8; NUM =21-17
Under-21 captain Tess Vale, in the number 10 shirt, has «45» caps and «nine» goals. → NUM =45; NUM =9
He was fined «$25,000» and banned for «three» games for breaking Rule 4.2. → MONEY =25000 USD; NUM =3
The 4x«400m» relay team won silver in «2 minutes 58.1 seconds». → QTY =400 m; DUR =178.1 s
Bookmakers make them «7/2» favourites, ahead of the «100-1» outsider. → NUM =7-2; NUM =100-1
Formula One's Kai Lund took pole by «0.004sec» from his team-mate in car 44. → DUR =0.004 s
United were «3–1» up inside «half an hour», «12» points clear with «five» to play. → NUM =3-1; DUR =0.5 h; NUM =12; NUM =5
It was her «200th» start in League One and her «first» since «April». → ORD =200; ORD =1; DATE --04
`,
);

// Law.
table(
  'value',
  `
He was convicted of «two» counts of fraud under 18 U.S.C. § 1344 and faces «up to 30 years». → NUM =2; DUR <=30 year
The court, voting «6–3», upheld Rule 10b-5 in No. 22-451 (decided «June 28, 2032»). → NUM =6-3; DATE 2032-06-28
Clause 14.2 requires notice of «not less than thirty (30) days». → DUR >=30 day
The tenant owes rent of «$1,450» per month from «1 September 2031» to «31 August 2032». → MONEY =1450 USD; DATE 2031-09-01; DATE 2032-08-31
In R v Dobbs [2028] UKSC 17, at [45], Lady Marsh set out a «three-stage» test. → NUM =3
Exhibit 12 shows that witness B called 999 at «11.42pm» on the «3rd». → TIME 23:42; ORD =3
Protocol No. 1, Art. 3 and Regulation (EC) No 261/2004 gave each of the «two hundred» passengers «€250». → NUM =200; MONEY =250 EUR
The jury of «seven» men and «five» women deliberated for «a day and a half». → NUM =7; NUM =5; DUR =1.5 day
The Act of «1998» (c. 42) came into force on «2.10.2000». → DATE 1998; DATE 2000-10-02
`,
);

// Tech.
table(
  'value',
  `
Upgrade from 3.8 to 3.12 before «30 June», when Node 18 loses support. → DATE --06-30
On a Core i7-9700 with «32 GB» of RAM, p99 latency fell from «180 ms» to «42 ms». → QTY =32 GB; DUR =180 ms; DUR =42 ms
Bug #40213, fixed in commit 4f2a91c, caused HTTP 429 errors for «0.02%» of requests. → PCT =0.02
The API returns «at most 100» rows per page; utf8mb4 and SHA-256 are the defaults. → NUM <=100
TLS 1.3 cut the handshake from «two» round trips to one, per RFC 8446. → NUM =2
The router at 192.168.1.254 serves «up to 64» devices at «1.2 Gbps» over 802.11ax. → NUM <=64; QTY =1.2 Gbit/s
Files «over 2 MiB» are split into «512 KiB» chunks; see step 3 of the guide. → QTY >2 MiB; QTY =512 KiB
The Pixel 9 has a «6.3-inch» screen, «120Hz» refresh and a «4,700 mAh» battery. → QTY =6.3 in; QTY =120 Hz; QTY =4700 mAh
In Python 3, «8» of the «10» benchmarks ran «1.5»× faster, «three» of them on x86-64. → NUM =8; NUM =10; NUM =1.5; NUM =3
`,
);

// Cooking.
table(
  'value',
  `
Preheat the oven to «180C»/«350F»/gas 4 and grease a «20cm» tin. → QTY =180 C; QTY =350 F; QTY =20 cm
Whisk «2» large eggs with «100g» of sugar and «1½ tsp» of vanilla for «3-4 minutes». → NUM =2; QTY =100 g; QTY =1.5 tsp; DUR =3..4 min
Add «a dozen» olives, «half a teaspoon» of salt and a «400g» tin of tomatoes. → NUM =12; QTY =0.5 tsp; QTY =400 g
Serves «4 to 6»; takes «1 hr 20 mins», plus overnight chilling. → NUM =4..6; DUR =80 min
Use «two-thirds of a cup» of milk and «3/4 lb» of butter, softened at No. 2 setting. → QTY =0.666667 cup; QTY =0.75 lb
Simmer for «an hour or so», until reduced by «a third», then stir in «15 ml» of vinegar. → DUR ~1 h; NUM =0.333333; QTY =15 mL
The loaf weighs «about 800g» and keeps «five days»; each slice has «95 kcal». → QTY ~800 g; DUR =5 day; QTY =95 kcal
`,
);

// History.
table(
  'value',
  `
The treaty of «1648» ended «thirty years» of war; the Thirty Years' War had cost «some 8 million» lives. → DATE 1648; DUR =30 year; NUM ~8000000
Louis XIV reigned for «72 years», from «14 May 1643» to «1 September 1715». → DUR =72 year; DATE 1643-05-14; DATE 1715-09-01
In the early «19th» century the town had barely «900» souls and «two» churches. → ORD =19; NUM =900; NUM =2
By «AD 79» Pompeii had «11,000» people; the temple was built c. «120 BC». → DATE 0079; NUM =11000; DATE -0120
The Second World War broke out «twenty-one years» after the First. → DUR =21 year
Henry VIII's ships carried «90» guns; the Mary Rose sank on «19 July 1545» with «500» aboard. → NUM =90; DATE 1545-07-19; NUM =500
The Battle of the Three Emperors, fought on «2 December 1805», lasted «nine hours». → DATE 1805-12-02; DUR =9 h
He was born in 221B Baker Street in the «winter of 1890–91», the youngest of «seven». → DATE 1890-winter..1891-winter; NUM =7
`,
);

// Arts.
table(
  'value',
  `
Blake's 7 ran for «four» series and «52» episodes; Sum 41 wrote the theme. → NUM =4; NUM =52
The novel Catch-22 sold «10 million» copies; Fahrenheit 451 is on page 3 of the list. → NUM =10000000
Her Symphony No. 5 in C minor, Op. 67, lasts «a little over half an hour». → DUR >0.5 h
The sculpture, «2.5m» high and «1.2m» wide, is catalogue No. 118 and was bought for «600» guineas in «1911». → QTY =2.5 m; QTY =1.2 m; NUM =600; DATE 1911
“I turned «forty» that «June»,” she writes in chapter nine; “he was «ten years» my senior.” → NUM =40; DATE --06; DUR =10 year
`,
);

// Travel and services.
table(
  'value',
  `
Rooms cost «£89» a night, breakfast «£12.50»; Bus 73 stops «200 yards» away every «12 minutes». → MONEY =89 GBP; MONEY =12.5 GBP; QTY =200 yd; DUR =12 min
The museum (Tue–Sun «10am»–«6pm»; 01632 960123) holds «more than 4,000» objects on «four» floors. → TIME 10:00; TIME 18:00; NUM >4000; NUM =4
Take the N85 for «35km», then turn left at kilometre 12; the drive is «1½ hours». → QTY =35 km; DUR =1.5 h
Terminal 5 handled «1,204» flights «yesterday», «98.6 per cent» of them on time. → NUM =1204; DATE REL; PCT =98.6
`,
);

// Health.
table(
  'value',
  `
The 111 service took «2.1m» calls in «December», «45%» of them answered within «60 seconds». → NUM =2100000; DATE --12; PCT =45; DUR =60 s
Patients «over 65» with a BMI «above 30» had «three» times the risk; «1,006» had stage III disease. → NUM >65; NUM >30; NUM =3; NUM =1006
His blood pressure was «150/95» and his temperature «38.4C» at «6 o'clock». → NUM =150-95; QTY =38.4 C; TIME 06:00
Trials of BNT-162 enrolled «43,000» people in «six» countries; «eight» fell ill within «a fortnight». → NUM =43000; NUM =6; NUM =8; DUR =1 fortnight
`,
);
