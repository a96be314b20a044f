import { table } from '../check.ts';

// Money and markets: British, American, continental and Indian forms.
table(
  'value',
  `
Pre-tax profit rose «14 per cent» to «£238.6m» in the year to «31 March». → PCT =14; MONEY =238600000 GBP; DATE --03-31
Revenue of «$4.02bn» beat the «$3.95bn» that analysts had expected. → MONEY =4020000000 USD; MONEY =3950000000 USD
The board proposed a dividend of «11.4p» a share, up from «9.8p». → MONEY =0.114 GBP; MONEY =0.098 GBP
The bank set aside «SFr1.3bn» for fines and «€250 mn» for restructuring. → MONEY =1300000000 CHF; MONEY =250000000 EUR
The rupee closed at «83.12» to the dollar; the index lost «412» points, or «0.6%», to «65,432.10». → NUM =83.12; NUM =412; PCT =0.6; NUM =65432.1
The ministry released «Rs 1,250 crore» for roads and «₹75 lakh» for the school. → MONEY =12500000000 INR; MONEY =7500000 INR
EBITDA margin fell «230bp» to «17.4%». → PCT =2.3; PCT =17.4
The central bank cut its main rate by «a quarter of a percentage point» to «3.75%». → PCT =0.25; PCT =3.75
The spread narrowed to «112 basis points», the tightest since «Q1 2022». → PCT =1.12; DATE 2022-Q1
Yields on «two-year» notes touched «4.881%» before easing. → DUR =2 year; PCT =4.881
It will buy back «up to $500mn» of shares over the next «18 months». → MONEY <=500000000 USD; DUR =18 month
The fund returned «minus 3.4%» in «2030» and plus «11%» in «2031». → PCT =-3.4; DATE 2030; PCT =11; DATE 2031
Sales in «FY24» came to «¥1.2tn», of which «a third» came from abroad. → DATE 2024; MONEY =1200000000000 JPY; NUM =0.333333
The stake is worth «roughly A$640 million» at «Friday»'s close of «A$3.20». → MONEY ~640000000 AUD; DATE REL; MONEY =3.2 AUD
Orders fell from «€12.5bn» to «€11bn»; margins held at «9 to 10 per cent». → MONEY =12500000000 EUR; MONEY =11000000000 EUR; PCT =9..10
The company guided for earnings of «$1.10-$1.15» a share. → MONEY =1.1..1.15 USD
«Three-quarters of a billion dollars» went missing. → MONEY =750000000 USD
The deal values Orlin at «just over $7 billion», including debt. → MONEY >7000000000 USD
The loan carries interest at SOFR plus «175 bps». → PCT =1.75
Gold traded at «$2,412.35» an ounce, copper at «$9,870» a tonne. → MONEY =2412.35 USD; MONEY =9870 USD
It raised prices by mid-single digits in the first half.
The IPO was «3.5» times oversubscribed at «HK$42» per share. → NUM =3.5; MONEY =42 HKD
Der Preis liegt bei «1.299,00 €». → MONEY =1299 EUR
The kit costs «2 490 kr» in Oslo and «249,90 €» in Lyon. → MONEY =2490 krone; MONEY =249.9 EUR
Net sales reached «SEK 3,214 million» («2,987»). → MONEY =3214000000 SEK; NUM =2987
The group earned «€1.2 billion» on sales of «€14.75 billion» in the first «nine months» of «2030». → MONEY =1200000000 EUR; MONEY =14750000000 EUR; DUR =9 month; DATE 2030
The state has «1.21 lakh» vacancies and a deficit of «₹2,10,000 crore». → NUM =121000; MONEY =2100000000000 INR
Shares of Varn Steel rose «Rs 14.35», or «2.1 per cent», to «Rs 702». → MONEY =14.35 INR; PCT =2.1; MONEY =702 INR
It sold «27.5 lakh» units in «2029-30», up from «19 lakh». → NUM =2750000; DATE 2029..2030; NUM =1900000
The pound fell «0.4%» to «$1.2610» and «0.2%» to «85.7 pence» per euro. → PCT =0.4; MONEY =1.261 USD; PCT =0.2; MONEY =0.857 GBP
Net interest income grew «6%» y/y to «£1,024m». → PCT =6; MONEY =1024000000 GBP
Capex will be «in the region of $2bn», against «$1.7bn» in the prior year. → MONEY ~2000000000 USD; MONEY =1700000000 USD
The VIX hit «31.2»; the S&P 500 shed «1.9%» and the FTSE 100 «87» points. → NUM =31.2; PCT =1.9; NUM =87
Unit labour costs are seen rising «3¼ per cent» in «2032». → PCT =3.25; DATE 2032
Its «$250 million» «5.75%» notes due «2034» traded at «98.5 cents» on the dollar. → MONEY =250000000 USD; PCT =5.75; DATE 2034; MONEY =0.985 USD
Return on equity was «11.9%» («Q2 2030»: «12.4%»). → PCT =11.9; DATE 2030-Q2; PCT =12.4
Price/earnings multiples of «18»x look rich against a «10-year» average of «14.2»x. → NUM =18; DUR =10 year; NUM =14.2
It lost «EUR -3.2m» before tax. → MONEY =-3200000 EUR
They expect «c.£45m» of savings by «FY2033». → MONEY ~45000000 GBP; DATE 2033
Pay will rise «5.5%» or «£1,400», whichever is more. → PCT =5.5; MONEY =1400 GBP
A basket cost «1,000» crowns then; now it is «ten» times that. → NUM =1000; NUM =10
The «20bn-euro» plan runs from «2031» to «2035». → MONEY =20000000000 EUR; DATE 2031; DATE 2035
The Treasury sold «$42 billion» of «three-year» notes at a high yield of «4.105 per cent». → MONEY =42000000000 USD; DUR =3 year; PCT =4.105
Losses widened to («£2.4m») from («£1.1m»). → MONEY =2400000 GBP; MONEY =1100000 GBP
Rents average «€14.20» per sq m in Kessen. → MONEY =14.2 EUR
Underlying EBIT was «CHF 1,024.5 million», +«7.3%» at constant currencies. → MONEY =1024500000 CHF; PCT =7.3
The dollar bought «147.35 yen»; the euro stood at «1.0865». → MONEY =147.35 JPY; NUM =1.0865
It cut «between five and seven per cent» of jobs, or «600-odd» posts. → PCT =5..7; NUM ~600
Tier 1 capital was «13.8 per cent», «60 basis points» over the minimum. → PCT =13.8; PCT =0.6
The bid of «275p» per share is a «38%» premium and values Marlow at «£1.1 billion». → MONEY =2.75 GBP; PCT =38; MONEY =1100000000 GBP
Analysts see «4-6 percent» growth in «H2 2031». → PCT =4..6; DATE 2031-07..2031-12
Tesoro's «$1bn-plus» fund charges «0.35%» a year and «20 per cent» of gains. → MONEY >=1000000000 USD; PCT =0.35; PCT =20
Operating income was «$3.41 billion» for the quarter ended «June 30, 2031». → MONEY =3410000000 USD; DATE 2031-06-30
The company repaid «₹1,20,000» and «₹45.5 lakh» in «FY 2030-31». → MONEY =120000 INR; MONEY =4550000 INR; DATE 2030..2031
Bund yields rose «4bp» to «2.47%»; the euro lost «0.3 per cent». → PCT =0.04; PCT =2.47; PCT =0.3
The stock trades at «11» times forward earnings. → NUM =11
The budget deficit is seen at «between 2.8% and 3.1%» of GDP. → PCT =2.8..3.1
He bought «5,000» shares at «£2.34» each. → NUM =5000; MONEY =2.34 GBP
They raised «USD 12.5 mln» in a Series B round. → MONEY =12500000 USD
A litre now costs «1,89 €». → MONEY =1.89 EUR
The bill came to «R$ 250». → MONEY =250 BRL
Turnover: «CHF 2’450’000». → MONEY =2450000 CHF
`,
);
table(
  'value',
  `
The bank raised its rate by «a quarter point», then made «a quarter-point» cut. → PCT =0.25; PCT =0.25
Sales grew «sevenfold» and output rose «6-fold»; the aim is twofold. → NUM =7; NUM =6
Rents are up «a fifth» since «May» and wages «a third» lower. → NUM =0.2; DATE --05; NUM =0.333333
The «65-and-over» and «12-or-more» bands grew. → NUM >=65; NUM >=12
It sold «2.8m» in «June» and its viewers rose to «1.2m» from «0.9m». → NUM =2800000; DATE --06; NUM =1200000; NUM =900000
The wall is «2.8m» in height. → QTY =2.8 m
They vote «next May», USA Today says. → DATE REL
`,
);
