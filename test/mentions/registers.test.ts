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
Rescue teams pulled the «eleventh» body from the silo on «Thursday» evening, «four days» after it collapsed. → ORD =11; DATE REL; DUR =4 day
The «14» men and «six» women, aged «19 to 54», were held at Camp 5. → NUM =14; NUM =6; NUM =19..54
Thieves took «an estimated £2.3m» in jewels from room 208 of the Hotel Sarn in «under four minutes». → MONEY ~2300000 GBP; DUR <4 min
A «six-week-old» girl and her brother, «two», were found safe at around «3.15am». → DUR =6 week; NUM =2; TIME 03:15
Flight QR 815 turned back «40 minutes» into the journey with «281» people on board. → DUR =40 min; NUM =281
The A34 was shut in both directions at Junction 9, causing «five-mile» tailbacks. → QTY =5 mi
«At least one hundred» trees came down in winds of «up to 130 kph», the agency said. → NUM >=100; QTY <=130 km/h
Aid for «1.4 million» people, «60 per cent» of them children, runs out in «nine weeks»' time. → NUM =1400000; PCT =60; DUR =9 week
Anyone with information should call 101, quoting reference 4402-17.
The fire, the «third» in as many weeks, gutted «two-and-a-half» floors of Block C4. → ORD =3; NUM =2.5
Temperatures plunged to «-18C» in Orsk and «minus 31» in the hills, «16 degrees» below normal. → QTY =-18 C; NUM =-31; QTY =16 degree
Ballots from all but «two» of the «340» precincts had been counted by «11:30 p.m.» ET. → NUM =2; NUM =340; TIME 23:30
Officials said nobody was hurt when the «22-carriage» train, No. 6012, left the tracks «about 9 km» short of Vael. → NUM =22; QTY ~9 km
A record «2.04m» drivers were fined «last year», up from «1.7m» in «2030». → NUM =2040000; DATE REL; NUM =1700000; DATE 2030
`,
);

// Politics.
table(
  'value',
  `
The amendment fell by a single vote, «33-34», with «six» abstentions. → NUM =33-34; NUM =6
Bill C-21 passed its «second» reading «211» votes to «118». → ORD =2; NUM =211; NUM =118
Support for the Greens has more than doubled, to «14%» from «6%», since the «2029» election. → PCT =14; PCT =6; DATE 2029
The «27-member» bloc will meet on the «14th» and «15th» to discuss Article 7. → NUM =27; ORD =14; ORD =15
Ms Dunmore, MP for Ward 4 until «2027», won «41.3 per cent» on a turnout «just shy of 70 per cent». → DATE 2027; PCT =41.3; PCT <70
Under Section 8(2)(a), petitions need «one-tenth» of registered voters, or «about 3,200» signatures. → NUM =0.1; NUM ~3200
President Osei, the «fourth» woman to hold the post, governs with a «three-party» coalition and a majority of «two». → ORD =4; NUM =3; NUM =2
The budget was approved by «19 to nil» at «ten to midnight». → NUM =19-0; TIME 23:50
They want the «£9.50»-an-hour minimum raised to «£12» by the end of «2033». → MONEY =9.5 GBP; MONEY =12 GBP; DATE 2033
Resolution 2231 lapses in «mid-October», «ten years» to the day after adoption. → DATE --10; DUR =10 year
The motion was carried «57» votes to «43», with «one» senator absent. → NUM =57; NUM =43; NUM =1
Polls give the premier «38%», with a margin of error of «plus or minus three» points. → PCT =38; NUM ~3
He served «two» terms, «2011-2015» and «2019-2023», as head of the «15-strong» council. → NUM =2; DATE 2011..2015; DATE 2019..2023; NUM =15
The white paper, due «this autumn», runs to «114» pages and «nine» chapters. → DATE REL; NUM =114; NUM =9
Proposition 22 won «five votes in eight»; Measure B failed by «312». → NUM =0.625; NUM =312
She has until «31 January» to form a government or face a «fifth» election in «six years». → DATE --01-31; ORD =5; DUR =6 year
A «two-thirds» majority, «67» of the «100» seats, is needed under Article 92(3). → NUM =0.666667; NUM =67; NUM =100
Spending rises to «2.5%» of GDP by «2034-35», the highest since the «1980s» → PCT =2.5; DATE 2034..2035; DATE 1980s
The G7, the G20 and the Group of 77 each named «one» envoy. → NUM =1
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
The asteroid 99942 Apophis will pass within «31,000 km» of Earth on «13 April 2029». → QTY =31000 km; DATE 2029-04-13
Participants (N = «1,204»; mean age «46.2 years», SD «8.1») completed the PHQ-9. → NUM =1204; DUR =46.2 year; NUM =8.1
Omega-3 intake of «1–2 g» per day lowered LDL by «0.31 mmol/L» («95%» CI «0.12 to 0.50»). → QTY =1..2 g; QTY =0.31 mmol/L; PCT =95; NUM =0.12..0.5
The fossil is «66 million years» old, give or take «50,000 years». → DUR =66000000 year; DUR =50000 year
Samples were spun at «3,000 rpm» for «10 min» at «4 °C» and stored at «−80 °C». → QTY =3000 rpm; DUR =10 min; QTY =4 C; QTY =-80 C
Emissions of CO2 and PM2.5 fell «17 per cent» and «a quarter», respectively. → PCT =17; NUM =0.25
A «1.5-degree» rise would expose «another 70 million» people to drought by the «2050s». → QTY =1.5 degree; NUM =70000000 +; DATE 2050s
The odds ratio was «1.8» («1.2–2.7»; P = «.004») after adjusting for «five» covariates [7,9]. → NUM =1.8; NUM =1.2..2.7; NUM =0.004; NUM =5
The Ariane 6 lifted «10.3 tonnes» into orbit «1 hour, 6 minutes and 12 seconds» after launch. → QTY =10.3 t; DUR =3972 s
The protein binds CD4 and p53 with an affinity «ten» times that of its rival. → NUM =10
Light takes «8.3 minutes» to cover the «150 million km» from the Sun. → DUR =8.3 min; QTY =150000000 km
A type 1 supernova, SN 2014J, peaked at magnitude «10.5». → NUM =10.5
The dose was halved, to «2.5 mg», in «one patient in twelve»; none died. → QTY =2.5 mg; NUM =0.083333
Boreholes 1 to 4 reached «2.4km» and produced water at «95ºC». → QTY =2.4 km; QTY =95 C
It grew at «0.2 mm» a day, reaching «3 cm» by day 150. → QTY =0.2 mm; QTY =3 cm
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
Lumen Group made «€41.7 million» in the «third quarter», «8%» more than in the same period «a year» ago. → MONEY =41700000 EUR; DATE --Q3; PCT =8; DUR =1 year
The FTSE 100 shed «1.1 per cent», or «84» points, to «7,512». → PCT =1.1; NUM =84; NUM =7512
He bought «1.5m» shares at «62p» apiece, taking his holding to «just over 7 per cent». → NUM =1500000; MONEY =0.62 GBP; PCT >7
The «ten-year» yield hit «4.02%», a «16-year» high, at «2.30pm» in London. → DUR =10 year; PCT =4.02; DUR =16 year; TIME 14:30
Inflation slowed to «6.7%» in «August» from «6.8%» in «July», said the ONS. → PCT =6.7; DATE --08; PCT =6.8; DATE --07
The deal values the maker of the Model 3 at «12.5» times earnings, or «A$3.1bn». → NUM =12.5; MONEY =3100000000 AUD
They raised «$40m» in a Series B round at a nine-figure valuation. → MONEY =40000000 USD
Spending of «£350m» a week would cost each household «£12.40», or «1,000p» and change. → MONEY =350000000 GBP; MONEY =12.4 GBP; MONEY =10 GBP
The unit's «€300mn» loss wiped out «three-quarters» of the group's «FY24» profit. → MONEY =300000000 EUR; NUM =0.75; DATE 2024
Gold rose «0.6%» to «$2,331.70» per ounce as the Nikkei 225 sank. → PCT =0.6; MONEY =2331.7 USD
It expects capital spending of «between $9bn and $10bn», against «$7.8bn» in «fiscal 2030». → MONEY =9000000000..10000000000 USD; MONEY =7800000000 USD; DATE 2030
The stake went from «51» to «49 per cent» for a nominal «£1». → PCT =51; PCT =49; MONEY =1 GBP
Item 1A warns that «two» clients account for a combined «34%» of sales. → NUM =2; PCT =34
A basis-point rise adds «CHF 1.2m»; «100 basis points» would add «CHF 120m». → MONEY =1200000 CHF; PCT =1; MONEY =120000000 CHF
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
Bookmakers make them «7/2» favourites, ahead of the «100-1» outsider. → NUM =7-2; NUM =100-1
Formula One's Kai Lund took pole by «0.004sec» from his team-mate in car 44. → DUR =0.004 s
United were «3–1» up inside «half an hour», «12» points clear with «five» to play. → NUM =3-1; DUR =0.5 h; NUM =12; NUM =5
It was her «200th» start in League One and her «first» since «April». → ORD =200; ORD =1; DATE --04
Kestrel Rovers drew «1-1» away, Dube scoring in the «17th» and Arlo on «88 minutes». → NUM =1-1; ORD =17; DUR =88 min
She won the «800 metres» in «1min 56.2sec» and the «5,000m» in «14:31». → QTY =800 m; DUR =116.2 s; QTY =5000 m; DUR =871 s
He made «142» not out off «118» balls with «14» fours and «six» sixes. → NUM =142; NUM =118; NUM =14; NUM =6
«Third» seed Lia Moss won «7-6» («7-5»), «3-6», «6-4» in «three hours». → ORD =3; NUM =7-6; NUM =7-5; NUM =3-6; NUM =6-4; DUR =3 h
He finished T12 at «−3», «11» strokes back. → NUM =-3; NUM =11
The club paid «£45m» plus «£5m» in add-ons for the «24-cap» striker. → MONEY =45000000 GBP; MONEY =5000000 GBP; NUM =24
Wearing No. 7, Ito scored a hat-trick as the U-20s won «five-nil». → NUM =5-0
The «1,200-kilometre» race has «21» stages; stage 17 climbs «2,115m». → QTY =1200 km; NUM =21; QTY =2115 m
He threw for «312 yards» and «two» touchdowns on «24»-of-«31» passing. → QTY =312 yd; NUM =2; NUM =24; NUM =31
They need «four» points from the last «two» matches to reach Euro 2032. → NUM =4; NUM =2
She cleared «1.98m» at the «second» attempt, «4cm» below her best of «2.02». → QTY =1.98 m; ORD =2; QTY =4 cm; NUM =2.02
It was «25 years» since a side «3-0» down at the break had won the FA Cup. → DUR =25 year; NUM =3-0
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
She was given a «12-month» community order and «150 hours» of unpaid work. → DUR =12 month; DUR =150 h
Directive 95/46/EC was repealed with effect from «25 May 2018» by Regulation 2016/679. → DATE 2018-05-25
By a «2-1» majority the panel held that Schedule 2, para 6 did not apply. → NUM =2-1
Case T-412/29 was lodged on «11/03/2029» and heard «five months» later in Court No 2. → DATE 2029-03-11; DUR =5 month
All «nineteen» articles were adopted; Article Nineteen was amended twice. → NUM =19
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
A USB-C hub with «two» HDMI 2.1 ports and «100W» charging costs «$79.99». → NUM =2; QTY =100 W; MONEY =79.99 USD
Ubuntu 24.04 boots in «8.4 s» on a Raspberry Pi 5 with «8GB». → DUR =8.4 s; QTY =8 GB
The job runs every «15 min», keeps the last «30» builds and needs «at least 2 GB» free. → DUR =15 min; NUM =30; QTY >=2 GB
Line 42 of main.c, last changed in r1834, reads «10 bytes» past the buffer. → QTY =10 B
We saw a «3.2»x speedup at batch size «64» and «1.1 billion» parameters. → NUM =3.2; NUM =64; NUM =1100000000
The H100 draws «700 W»; «eight» of them fill a 4U chassis in rack 12. → QTY =700 W; NUM =8
Error E1047 means that fewer than n/2 nodes, here «three», responded within «500ms». → NUM =3; DUR =500 ms
From «1 January 2034» (UTC+1), IPv4 addresses will cost «$0.005» an hour. → DATE 2034-01-01; MONEY =0.005 USD
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
Rub «1.8kg» of pork with «2 tbsp» of oil and roast at «220°C» for «25 minutes» per «500g». → QTY =1.8 kg; QTY =2 tbsp; QTY =220 C; DUR =25 min; QTY =500 g
Combine «1/3 cup» of flour, «a quarter-cup» of cocoa and «3» eggs; makes «about 24». → QTY =0.333333 cup; QTY =0.25 cup; NUM =3; NUM ~24
Heat the oil to «375 degrees F», then fry in batches of «four or five» for «90 seconds». → QTY =375 F; NUM =4..5; DUR =90 s
Pour in «a pint and a half» of stock, «12 fl oz» of cream and a «75cl» bottle of wine. → QTY =1.5 pint; QTY =12 floz; QTY =75 cL
«1kg» of flour, «1 heaped tbsp» of yeast, «2» x «400g» tins of beans. → QTY =1 kg; QTY =1 tbsp; NUM =2; QTY =400 g
Leave overnight, or for «at least eight hours», then cut into «2.5cm» («1in») cubes. → DUR >=8 h; QTY =2.5 cm; QTY =1 in
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
The Hundred Years' War lasted «116 years», from «1337» to «1453». → DUR =116 year; DATE 1337; DATE 1453
Pope Pius IX died on «7 February 1878», aged «85», after the longest reign in «1,800 years». → DATE 1878-02-07; NUM =85; DUR =1800 year
On the night of «14–15 April 1912» the ship, with «2,224» aboard, struck ice at «11.40 p.m.». → DATE 1912-04-14..1912-04-15; NUM =2224; TIME 23:40
In the «fifth» century BC Athens had «perhaps 30,000» citizens and «three» times as many slaves. → ORD =5; NUM ~30000; NUM =3
The 101st Airborne dropped on «6 June 1944»; «a third» of its men were lost within «a week». → DATE 1944-06-06; NUM =0.333333; DUR =1 week
The Eighth Army crossed on the «13th», «two weeks» behind VIII Corps. → ORD =13; DUR =2 week
In the «spring of '44» he flew «25» missions in a B-17 over Germany. → DATE 1944-spring; NUM =25
The city fell in «587» or «586 BC» and was rebuilt «some seventy years» later. → NUM =587; DATE -0586; DUR ~70 year
Between «1760» and «1820» the parish grew from «under a thousand» to «4,310» souls. → DATE 1760; DATE 1820; NUM <1000; NUM =4310
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
Apollo 18 took «$26m»; Ocean's Eleven and District 9 took «ten» times that. → MONEY =26000000 USD; NUM =10
The Fantastic Four and the Jackson 5 appear in «two» of the «20» sketches. → NUM =2; NUM =20
“Nineteen Eighty-Four” was published in «1949», «35 years» before the date in its title. → DATE 1949; DUR =35 year
The exhibition (Room 12, to «3 Nov»; «£14») has «some 60» prints, «eight» never shown. → DATE --11-03; MONEY =14 GBP; NUM ~60; NUM =8
The portrait, «6ft» by «4ft», hangs in Gallery 2; it was item 77 in the «1922» sale. → QTY =6 ft; QTY =4 ft; DATE 1922
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
Trains leave hourly from platform 3; a return costs «€18.60» and the trip takes «55 mins». → MONEY =18.6 EUR; DUR =55 min
The island, «11 miles» by «six», had just «214» residents at the «2031» census and «one» shop. → QTY =11 mi; NUM =6; NUM =214; DATE 2031; NUM =1
Open daily, «9.30am» to «5pm», except «25 and 26 December»; adults «$14», under-12s free. → TIME 09:30; TIME 17:00; DATE --12-25..--12-26; MONEY =14 USD
Write to PO Box 417, or email room101@example.org by «noon» on «15 Feb». → TIME 12:00; DATE --02-15
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
Of the «212» men, «15» («7%») relapsed, all «15» within «18 months» of phase 2. → NUM =212; NUM =15; PCT =7; NUM =15; DUR =18 month
Factor VIII costs «£1,000-£1,500» a dose; a child may need «three» a week. → MONEY =1000..1500 GBP; NUM =3
`,
);

// Business letters.
table(
  'value',
  `
Our «Q1» target was «1.2M» users; we closed at «980K», or «82%» of plan. → DATE --Q1; NUM =1200000; NUM =980000; PCT =82
Call me on ext. 4410 before «4», or meet in Room 2.17 at «quarter past nine». → NUM =4; TIME 09:15
`,
);
