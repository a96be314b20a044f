import { table } from './check.ts';

// Plain counts in digits.
table(
  'value',
  `
The flood reached «53» houses in Varnholm. → NUM =53
A crowd of «12,450» filled the square. → NUM =12450
The sheet says «1.250.000» bulbs were planted. → NUM =1250000
The register lists «1 250 000» bulbs. → NUM =1250000
The register lists «1’250’000» bulbs. → NUM =1250000
The census found «1,25,000» weavers. → NUM =125000
The ratio was «0.75» at dawn. → NUM =0.75
The index slipped to «.85» overnight. → NUM =0.85
The result was «3,5» on the old scale. → NUM =3.5
A sample of «1.234,5» was kept. → NUM =1234.5
It fell to «-7» and then «−3». → NUM =-7; NUM =-3
The firm sold «1.2bn» bottles. → NUM =1200000000
It printed «3.4 million» copies. → NUM =3400000
It printed «3.4m» copies before. → NUM =3400000
The app has «7M» users and «22.5k» reviews. → NUM =7000000; NUM =22500
They planted «5 hundred» trees. → NUM =500
They sold «3 dozen» eggs. → NUM =36
The region has «40 lakh» voters. → NUM =4000000
A town of «2.5 crore» people. → NUM =25000000
The budget line reads «1.6 × 10^6» grains. → NUM =1600000
There were «4.35 million» visits. → NUM =4350000
`,
);

// Words.
table(
  'value',
  `
«Fifty-three» pumps failed. → NUM =53
They counted «two hundred and fifty-three» boats. → NUM =253
They counted «two hundred fifty three» boats. → NUM =253
«Twelve thousand four hundred» ballots were spoilt. → NUM =12400
It cost them «a thousand» trees. → NUM =1000
«One million» bricks were laid. → NUM =1000000
The mill had «a hundred and twenty» looms. → NUM =120
«Nineteen» sheep and «four» goats escaped. → NUM =19; NUM =4
They hired «two and a half million» clerks. → NUM =2500000
«Half a million» tickets were printed. → NUM =500000
«A quarter of a million» tickets were printed. → NUM =250000
«Half a dozen» lamps broke. → NUM =6
«Two dozen» lamps broke. → NUM =24
«A half-dozen» lamps broke. → NUM =6
«Three-quarters» of the harbour froze. → NUM =0.75
«Two thirds» of the harbour froze. → NUM =0.666667
Only «a third» of the harbour froze. → NUM =0.333333
Sales fell by «a fifth». → NUM =0.2
Sales fell by «half». → NUM =0.5
«½» of the stock was lost. → NUM =0.5
The jar holds «2½» measures. → NUM =2.5
The jar holds «2 1/2» measures. → NUM =2.5
«Three» of the «five» judges agreed. → NUM =3; NUM =5
«One» man was killed. → NUM =1
«One in five» pumps failed. → NUM =0.2
«One pump in five» failed. → NUM =0.2
«Nine out of 10» pumps failed. → NUM =0.9
«9 out of 10» pumps failed. → NUM =0.9
«1 in 4» pumps failed. → NUM =0.25
«Two in three» pumps failed. → NUM =0.666667
A «two-bedroom» flat and a «four-door» car. → NUM =2; NUM =4
`,
);

// Words that look like numbers and are none.
table(
  'value',
  `
One of them left the room.
No one answered, and one another blamed each.
One can only guess which one it was.
A bus and an engine stood there.
This is the one they wanted.
He scored in the second half and again in the first half.
A few people came, several left, and many more stayed.
First, we asked; at first nobody knew.
She was the only one who knew.
`,
);

// Vague magnitudes.
table(
  'value',
  `
«Dozens» of boats sank. → NUM ~12..99
«Hundreds» fled. → NUM ~100..999
«Thousands» of gulls came. → NUM ~1000..9999
«Tens of thousands» of gulls came. → NUM ~10000..99999
«Hundreds of thousands» marched. → NUM ~100000..999999
«Scores» of boats sank. → NUM ~20..99
The orchestra played from scores by local writers.
«A few hundred» gulls came. → NUM ~300
«A couple of hundred» gulls came. → NUM ~200
«Several thousand» gulls came. → NUM ~3000..9000
«A couple» of gulls came. → NUM ~2
`,
);

// Operators and increments.
table(
  'value',
  `
«About 40» lamps. → NUM ~40
«Some 40» lamps. → NUM ~40
«Roughly 40» lamps. → NUM ~40
«~40» lamps. → NUM ~40
«c. 40» lamps. → NUM ~40
«Nearly 40» lamps and «almost 50» shades. → NUM ~40; NUM ~50
«More than 40» lamps. → NUM >40
«Well over 40» lamps. → NUM >40
«Just over 40» lamps. → NUM >40
«Upwards of 40» lamps. → NUM >40
«At least 40» lamps. → NUM >=40
«No fewer than 40» lamps. → NUM >=40
«≥ 40» lamps. → NUM >=40
«Up to 40» lamps. → NUM <=40
«As many as 40» lamps. → NUM <=40
«No more than 40» lamps. → NUM <=40
«Fewer than 40» lamps. → NUM <40
«Just under 40» lamps. → NUM <40
«Exactly 40» lamps. → NUM =40
Only «40» lamps. → NUM =40
«40 or so» lamps. → NUM ~40
«40-odd» lamps. → NUM ~40
«40 or more» lamps. → NUM >=40
«40-plus» lamps and «60+» shades. → NUM >=40; NUM >=60
«Another 211» lamps. → NUM =211 +
«A further seven» lamps. → NUM =7 +
«An additional seven» lamps. → NUM =7 +
«At least another 12» lamps. → NUM >=12 +
«About two dozen» lamps. → NUM ~24
«More than half» of the lamps. → NUM >0.5
Sales topped out while visits «topped 40,000». → NUM >40000
`,
);

// Ranges, scores, shares of votes.
table(
  'value',
  `
«Between 30 and 40» lamps. → NUM =30..40
«From 30 to 40» lamps. → NUM =30..40
«30-40» lamps. → NUM =30..40
«30–40» lamps. → NUM =30..40
«30 to 40» lamps. → NUM =30..40
«Two or three» lamps. → NUM =2..3
«2-3 million» lamps. → NUM =2000000..3000000
«Between two and three million» lamps. → NUM =2000000..3000000
The share rose from «30» to «40». → NUM =30; NUM =40
The share fell from «5%» to «4%». → PCT =5; PCT =4
Prices rose «10-12 per cent». → PCT =10..12
Prices rose «5% to 7%» in a year. → PCT =5..7
Varnholm won «3-1» at home. → NUM =3-1
The motion passed «52–48». → NUM =52-48
The upper house voted «68 to 31» for it. → NUM =68-31
They drew «2-2» with Oster. → NUM =2-2
Oster lost «1-3» away. → NUM =1-3
The odds were «10:1» on race day. → NUM =10-1
`,
);

// Percent and points.
table(
  'value',
  `
«35%» of the lamps → PCT =35
«35 %» of the lamps → PCT =35
«35 per cent» of the lamps → PCT =35
«35 percent» of the lamps → PCT =35
«thirty-five per cent» of the lamps → PCT =35
Support rose «1.5 percentage points». → PCT =1.5
Support rose «1.5pp». → PCT =1.5
Rates rose by «25 basis points» or «25bps». → PCT =0.25; PCT =0.25
«More than 80%» of the coast → PCT >80
A «40-per-cent» cut → PCT =40
A «4‰» slope → PCT =0.4
`,
);

// Money.
table(
  'value',
  `
It cost «$35M». → MONEY =35000000 USD
It cost «US$1.2bn». → MONEY =1200000000 USD
It cost «€3.5m» and «£40,000». → MONEY =3500000 EUR; MONEY =40000 GBP
It cost «5 million euros». → MONEY =5000000 EUR
It cost «A$12» or «C$11». → MONEY =12 AUD; MONEY =11 CAD
It cost «CHF 300». → MONEY =300 CHF
It cost «300 CHF». → MONEY =300 CHF
It cost «EUR 4.5 million». → MONEY =4500000 EUR
It cost «Rs 40 crore». → MONEY =400000000 INR
It cost «Rs. 500». → MONEY =500 INR
It cost «₹5 lakh». → MONEY =500000 INR
It cost «20p» or «50 cents». → MONEY =0.2 GBP; MONEY =0.5 USD
It cost «35 €» or «3,50 €». → MONEY =35 EUR; MONEY =3.5 EUR
It cost «$40-50 million». → MONEY =40000000..50000000 USD
It cost «$5m-$7m». → MONEY =5000000..7000000 USD
It cost «between $5 and $7». → MONEY =5..7 USD
It rose from «$5» to «$7». → MONEY =5 USD; MONEY =7 USD
It cost «about $82.10» a barrel. → MONEY ~82.1 USD
It cost «more than £2 million». → MONEY >2000000 GBP
It cost «two million pounds». → MONEY =2000000 GBP
It cost «12 Canadian dollars». → MONEY =12 CAD
It cost «500 yen» and «900 yuan». → MONEY =500 JPY; MONEY =900 CNY
A «$5-million» gift → MONEY =5000000 USD
`,
);

// Quantities.
table(
  'value',
  `
«55 miles» north → QTY =55 mi
«88.5 km» north → QTY =88.5 km
«80km/h» winds → QTY =80 km/h
«50 miles per hour» winds → QTY =50 mph
A «four-square-mile» site → QTY =4 mi2
A «12-metre» wall and a «6ft» fence → QTY =12 m; QTY =6 ft
«5ft 10in» tall → QTY =70 in
«5'10"» tall → QTY =70 in
«11st 4lb» → QTY =158 lb
«120 mmHg» and «95 mg/dL» → QTY =120 mmHg; QTY =95 mg/dL
«3.4 million b/d» → QTY =3400000 bpd
«450,000 barrels a day» → QTY =450000 bpd
«12 MWh» and «450 MW» → QTY =12 MWh; QTY =450 MW
«-12.5°C» and «20C» → QTY =-12.5 C; QTY =20 C
«20 degrees Celsius» → QTY =20 C
«16 GB» of memory → QTY =16 GB
«640 hectares» or «1,600 acres» → QTY =640 ha; QTY =1600 acre
«100 m²» and «40 sq ft» → QTY =100 m2; QTY =40 ft2
«200g» of flour, «½ tsp» of salt → QTY =200 g; QTY =0.5 tsp
A «100m» race → QTY =100 m
«8 to 10 metres» deep → QTY =8..10 m
«5 km to 7 km» away → QTY =5..7 km
A «200-pound» bomb → QTY =200 lb
«50-odd miles» away → QTY ~50 mi
`,
);

// Durations and ages.
table(
  'value',
  `
The «72-year-old» slept. → DUR =72 year
Her «three-year-old» slept. → DUR =3 year
A «15-month» inquiry → DUR =15 month
A «nearly three-months» long siege → DUR ~3 month
«Two days» ago it rained. → DUR =2 day
«2 h 30 min» later → DUR =150 min
«2 hours and 30 minutes» → DUR =150 min
«Half an hour» later → DUR =0.5 h
It fell from a peak «a year» earlier. → DUR =1 year
It took «more than a month». → DUR >1 month
It took «about a week». → DUR ~1 week
A «six-week»-long strike → DUR =6 week
«Three to five years» → DUR =3..5 year
«9.58s» → DUR =9.58 s
«Three decades» of peace → DUR =3 decade
Children «under 5 years» old → DUR <5 year
`,
);

// Ordinals.
table(
  'value',
  `
Her «21st» medal and his «third» → ORD =21; ORD =3
The «second»-largest mill → ORD =2
The «twenty-first» century → ORD =21
The «19th» century → ORD =19
Their «hundredth» match → ORD =100
In the first «100 days» → DUR =100 day
`,
);

// Seen in the wild in other words.
table(
  'value',
  `
«Nearly nine in 10» replies («89 per cent») agreed. → NUM ~0.9; PCT =89
It takes «3 hours 20 minutes», or «about 45 minutes» by air. → DUR =200 min; DUR ~45 min
She won in «3:29.41». → DUR =209.41 s
A «65 sq m» flat → QTY =65 m2
«Twenty per cent» of «18- to 24-year-olds» agreed. → PCT =20; DUR =18..24 year
The No 9 bus runs every «15 minutes». → DUR =15 min
It makes «2.1 mb/d», up «150,000 b/d». → QTY =2.1 mbpd; QTY =150000 bpd
Aged «between 18 and 52» → NUM =18..52
«A dozen or so» firms left. → NUM ~12
It saves «$1.1bn-$1.3bn» a year. → MONEY =1100000000..1300000000 USD
He is in his 70s and she in the under-21s.
The dose is «0.5-1 mg» or «1.5-2.5 mg». → QTY =0.5..1 mg; QTY =1.5..2.5 mg
A one-in-a-million chance
The bill passed «62 to 35» there and «241-190» here. → NUM =62-35; NUM =241-190
In «AD 472» it erupted, as in «79 AD». → DATE 0472; DATE 0079
`,
);

// Ranges with many words, pressures, ages, numbers inside names.
table(
  'value',
  `
«Twenty» «twenty-two-year-olds» came. → NUM =20; DUR =22 year
Her pressure was «120/80 mmHg». → QTY =120-80 mmHg
It ran «from the range of $90 million to $100 million». → MONEY =90000000..100000000 USD
It ran «between the range of $90 million and $100 million». → MONEY =90000000..100000000 USD
Costs ranging «from $90 million to $100 million» were named. → MONEY =90000000..100000000 USD
A one-in-100-year flood hit «53» farms. → NUM =53
Most «10-24 year olds» agreed. → DUR =10..24 year
Most «18–34-year-olds» agreed. → DUR =18..34 year
It was World War Two and Formula 1 again.
`,
);
