import { table } from '../check.ts';

// Reports: counts, ages, votes, distances, clock times.
table(
  'value',
  `
The ferry carried «412» passengers and «38» crew when it left Grenholm at «6.45pm». → NUM =412; NUM =38; TIME 18:45
«Seventeen» people, «eleven» of them children, were treated in hospital. → NUM =17; NUM =11
Rescuers pulled «a dozen» survivors from the mud on «Wednesday» night, officials said. → NUM =12; DATE REL
«More than 3,000» residents of Tolverne were told to leave within «48 hours». → NUM >3000; DUR =48 h
The mayor, «54», has led the town since «2011» and won her «third» term with «58.2%» of the vote. → NUM =54; DATE 2011; ORD =3; PCT =58.2
Between «2 and 4 March 2029» the river rose «almost three metres». → DATE 2029-03-02..2029-03-04; QTY ~3 m
Police arrested «a further 26» protesters, bringing the total to «at least 140». → NUM =26 +; NUM >=140
The blaze destroyed «some 12,000 hectares» of pine in just «nine days». → QTY ~12000 ha; DUR =9 day
Tickets cost «£12» for adults and «£7.50» for under-16s. → MONEY =12 GBP; MONEY =7.5 GBP
The «37-year-old» striker scored twice in the first half. → DUR =37 year
The jury took «three hours and 20 minutes» to clear him. → DUR =200 min
«Four in ten» households say they skipped a meal «last month». → NUM =0.4; DATE REL
The count stood at «1,204» for and «977» against by «midnight». → NUM =1204; NUM =977; TIME 00:00
«Close to 500» lorries queued along the A20 near junction 11. → NUM ~500
Nobody has lived at 14 Harbour Lane since the flood.
She is «5ft 4in», weighs «nine stone» and holds «two» national records. → QTY =64 in; QTY =9 st; NUM =2
The siege lasted «86 days», from «24 February» to «20 May». → DUR =86 day; DATE --02-24; DATE --05-20
«Hundreds of thousands» of people marched, organisers said; police put the crowd at «75,000». → NUM ~100000..999999; NUM =75000
The «two-storey» school, built in «1962», has room for «240» pupils. → NUM =2; DATE 1962; NUM =240
«Eight» of the «nine» judges agreed, with «one» dissenting. → NUM =8; NUM =9; NUM =1
A «6-3» majority upheld the ban on «30 June». → NUM =6-3; DATE --06-30
«Up to a quarter» of the crop may be lost. → NUM <=0.25
He was «27» when he vanished in the «winter of 1984». → NUM =27; DATE 1984-winter
«About twenty minutes» later a «second» blast shook the street. → DUR ~20 min; ORD =2
The ballot closed with «41,208» votes for Osei and «39,977» for Lindahl, a margin of just «1,231». → NUM =41208; NUM =39977; NUM =1231
Ministers expect «between 8,000 and 9,500» arrivals a day by «mid-August». → NUM =8000..9500; DATE --08
«As many as one in three» trains was late on «Thursday» morning. → NUM <=0.333333; DATE REL
The charity has fed «upwards of 20,000» families since the «spring of 2028». → NUM >20000; DATE 2028-spring
He is «6ft 3in» and «a little over 16 stone». → QTY =75 in; QTY >16 st
Not one of the «nineteen» witnesses could name the driver. → NUM =19
The «1,400-strong» crowd fell silent at «11am». → NUM =1400; TIME 11:00
Campaigners delivered a petition of «half a million» signatures to the «three-man» panel. → NUM =500000; NUM =3
The court heard that «£3,412.60» was taken over «14 months». → MONEY =3412.6 GBP; DUR =14 month
The town's population, «18,300» in «2011», had slipped «below 17,000» by the «2021» census. → NUM =18300; DATE 2011; NUM <17000; DATE 2021
A «25-year» lease was agreed in the late «1990s». → DUR =25 year; DATE 1990s
Turnout was «three» points higher than in «2027», at «64 per cent». → NUM =3; DATE 2027; PCT =64
Barely «200» people turned up, «a tenth» of those expected. → NUM =200; NUM =0.1
The convoy of «150-plus» vehicles stretched for «four or five miles». → NUM >=150; QTY =4..5 mi
By «1 a.m.» on New Year's Day «six» fires were burning. → TIME 01:00; NUM =6
The vote, «314 to 289», came at «ten past nine» in the evening. → NUM =314-289; TIME 09:10
Parliament backed the motion by «two» votes. → NUM =2
The strike, the first in «30 years», will cost «an estimated €90m» a day. → DUR =30 year; MONEY ~90000000 EUR
«Hundreds» gathered; «dozens» more watched from windows. → NUM ~100..999; NUM ~12..99
An «83-year-old» man and his «79-year-old» wife were found at around «4.20pm». → DUR =83 year; DUR =79 year; TIME 16:20
«A third» of the money has been spent. → NUM =0.333333
The quake killed «2,184» people and left «17,000» homeless, the agency said on «14 February 2030». → NUM =2184; NUM =17000; DATE 2030-02-14
Its «12-member» crew had spent «33 days» adrift «some 300 nautical miles» off Port Elsin. → NUM =12; DUR =33 day; QTY ~300 nmi
«Two» soldiers were killed and «another three» wounded when a shell hit the post at «0430» GMT. → NUM =2; NUM =3 +; TIME 04:30
The «54-46» split mirrors a poll of «1,012» adults taken «May 9-11». → NUM =54-46; NUM =1012; DATE --05-09..--05-11
Support for the bill stands at «41%», down from «44%» in «mid-2030»; «15%» are undecided. → PCT =41; PCT =44; DATE 2030; PCT =15
The minister, «61», resigned «less than two hours» after the vote. → NUM =61; DUR <2 h
«Thousands» more were stranded as «400 or so» flights were scrapped. → NUM ~1000..9999; NUM ~400
The school's «320» pupils share «14» laptops — one for every «23» children. → NUM =320; NUM =14; NUM =23
Residents pay «$38.50» a month, or «$462» a year, for «25 Mbps». → MONEY =38.5 USD; MONEY =462 USD; QTY =25 Mbit/s
The bomb, weighing «half a tonne», lay «six feet» under a car park. → QTY =0.5 t; QTY =6 ft
Over the past «five years» the firm has lost «a quarter» of its staff. → DUR =5 year; NUM =0.25
The road was shut for «two and a half hours». → DUR =2.5 h
In «2031», «one-fifth» of seats went to parties founded after «2020». → DATE 2031; NUM =0.2; DATE 2020
The ceasefire held for «72 hours», until «6:15 p.m.» on «Saturday, June 7, 2031». → DUR =72 h; TIME 18:15; DATE 2031-06-07
The plane, en route to Oster, vanished from radar at «1.07am» local time. → TIME 01:07
Officials put the damage at anywhere «from $30 million to $45 million». → MONEY =30000000..45000000 USD
He polled «33,1%» in the «first» round, official results showed. → PCT =33.1; ORD =1
It has «as few as 40» members but owns «nearly a third» of the harbour. → NUM >=40; NUM ~0.333333
The «nine-year» feud ended with a «15-minute» call. → DUR =9 year; DUR =15 min
The top «1%» own «43 per cent» of the wealth. → PCT =1; PCT =43
Rents jumped by «almost a fifth», from «£950» to «£1,130». → NUM ~0.2; MONEY =950 GBP; MONEY =1130 GBP
Aid worth «€4 million» will reach «about 60» villages by «next Friday». → MONEY =4000000 EUR; NUM ~60; DATE REL
At its peak, the camp housed «close to 90,000»; it now holds «no more than 1,500». → NUM ~90000; NUM <=1500
He had «£20» and a half-eaten sandwich in his pocket. → MONEY =20 GBP
«Twelve hundred» people signed. → NUM =1200
The tower rises «828m» («2,717ft») above the bay. → QTY =828 m; QTY =2717 ft
«About 1 in 6» couples is affected. → NUM ~0.166667
A «fifth» suspect was held in the early hours. → ORD =5
«Some 7.3 million» people, or «one in nine», live below the line. → NUM ~7300000; NUM =0.111111
The tour covers «eight» cities in «10 days» for «$1,895» plus tax. → NUM =8; DUR =10 day; MONEY =1895 USD
Her «2028» memoir sold «110,000» copies. → DATE 2028; NUM =110000
Net cash inflows were «€0.8 bn», against «€1.1 bn» a quarter ago. → MONEY =800000000 EUR; MONEY =1100000000 EUR
Like-for-like sales rose «2.1pc» in the «13 weeks» to «29 June». → PCT =2.1; DUR =13 week; DATE --06-29
Deposits of «Rs. 3.5 lakh» were frozen. → MONEY =350000 INR
Oil slid «below $70» a barrel for the first time since «2021». → MONEY <70 USD; DATE 2021
Earnings per share came in at «$2.07» vs. «$1.98» expected. → MONEY =2.07 USD; MONEY =1.98 USD
He owes a six-figure sum to «three» banks. → NUM =3
Levels «below 0.05 µg/L» could not be measured in «38» of «41» wells. → QTY <0.05 µg/L; NUM =38; NUM =41
The trial ran for «26 weeks» in «14» centres (n=«612»). → DUR =26 week; NUM =14; NUM =612
The surgeon removed a «1.5kg», «17cm»-long tumour in a «nine-hour» operation. → QTY =1.5 kg; QTY =17 cm; DUR =9 h
Survival was «72%» versus «58%». → PCT =72; PCT =58
The «7.1-magnitude» shock hit at «3:34» local time. → NUM =7.1; TIME 03:34
She won the «400m» hurdles in «52.88 secs». → QTY =400 m; DUR =52.88 s
They need «29» runs from «18» balls with «four» wickets left. → NUM =29; NUM =18; NUM =4
The tie starts at «7.05am» BST. → TIME 07:05
The file may not be «larger than 25 MB»; «up to 10» may be sent. → QTY >25 MB; NUM <=10
The minister said «£1.6bn» would go to «42» councils over the next «three years». → MONEY =1600000000 GBP; NUM =42; DUR =3 year
«Nearly 700» passengers spent «nine hours» on a train that should take «90 minutes». → NUM ~700; DUR =9 h; DUR =90 min
She was «19» when the war began in «September 1939». → NUM =19; DATE 1939-09
The vote was «9-2» with «one» abstention. → NUM =9-2; NUM =1
The firm, founded in «1874», employs «about 4,200» people in «17» countries. → DATE 1874; NUM ~4200; NUM =17
Only «one in six» of the «2,400» flats is lived in all year. → NUM =0.166667; NUM =2400
Police seized «11kg» of heroin worth «more than €600,000» on «12/03/2031». → QTY =11 kg; MONEY >600000 EUR; DATE 2031-03-12
A «second» boat with «up to 80» migrants was found «20 nautical miles» off the coast «yesterday». → ORD =2; NUM <=80; QTY =20 nmi; DATE REL
The law passed by «253» votes to «201» on «21 March, 2030». → NUM =253; NUM =201; DATE 2030-03-21
«Tens of thousands» lined the «five-mile» route. → NUM ~10000..99999; QTY =5 mi
The average wait is now «4 hrs 12 mins», up from «2 hrs 50 mins». → DUR =252 min; DUR =170 min
The bridge opened in «1932» at a cost of «£4.2 million». → DATE 1932; MONEY =4200000 GBP
The «82,000-seat» stadium was «two-thirds» full. → NUM =82000; NUM =0.666667
He sold the flat for «£1.05m», «£85,000» under the asking price. → MONEY =1050000 GBP; MONEY =85000 GBP
Her debut sold «3,000» copies; her «fifth» sold «three million». → NUM =3000; ORD =5; NUM =3000000
The «48-hour» strike begins at «00:01» on «1 May». → DUR =48 h; TIME 00:01; DATE --05-01
He has served «23 years» of a life term. → DUR =23 year
The fire began shortly before «3am» and took «60» firefighters until dawn to put out. → TIME 03:00; NUM =60
«A quarter» of the men and «two-fifths» of the women had left by the «1970s». → NUM =0.25; NUM =0.4; DATE 1970s
The mayor wants «250» new homes by «2035», «a third» of them cheap. → NUM =250; DATE 2035; NUM =0.333333
«Half» of the «36» beds were empty. → NUM =0.5; NUM =36
«Eleven days» later, on «Tuesday 8 April», «a further 30» bodies were found. → DUR =11 day; DATE --04-08; NUM =30 +
«More than 1.5m» people tuned in between «7pm» and «8.30pm». → NUM >1500000; TIME 19:00; TIME 20:30
Prices are «2.5» times what they were «a decade» ago. → NUM =2.5; DUR =1 decade
He won «six» of his «seven» fights. → NUM =6; NUM =7
«Fewer than one per cent» of claims are false, it said. → PCT <1
«Some two million» eggs a week come from just «four» farms. → NUM ~2000000; NUM =4
«Thirty-one» of the «ninety» delegates walked out. → NUM =31; NUM =90
Wages rose «4.9%» in the «three months» to «February», «0.2» points less than forecast. → PCT =4.9; DUR =3 month; DATE --02; NUM =0.2
The yen weakened past «150» per dollar for the first time since «October 2023». → NUM =150; DATE 2023-10
Its market value fell from «$80bn» to «$61bn» in a week. → MONEY =80000000000 USD; MONEY =61000000000 USD
Fees are «1.5%» of the first «£100,000» and «0.75%» after that. → PCT =1.5; MONEY =100000 GBP; PCT =0.75
Inflation is running at «3.8%», nearly double the «2%» target. → PCT =3.8; PCT =2
The fund lost «17.6 per cent» in the year to «April». → PCT =17.6; DATE --04
«Forty-two per cent» of patients (n = «118») improved. → PCT =42; NUM =118
«Some one in 2,500» babies has the condition. → NUM ~0.0004
The risk was «23%» lower (HR «0.77», «95%» CI «0.68–0.87»). → PCT =23; NUM =0.77; PCT =95; NUM =0.68..0.87
«Roughly half a litre» of blood was lost. → QTY ~0.5 L
Winds of force 9 brought waves «10 to 12 metres» high. → QTY =10..12 m
A sentence of «18 months to two years» is usual. → DUR =18..24 month
Ticket sales came to «3.2 mld» crowns, «12 %» more than in «2029». → NUM =3200000000; PCT =12; DATE 2029
`,
);
