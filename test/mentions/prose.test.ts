import { table } from './check.ts';

// Sentences of the kinds that journalists, analysts and technical writers write.
table(
  'value',
  `
Turnover climbed «12.4%» to «£3.7bn» in the «six months» to «30 June 2031». → PCT =12.4; MONEY =3700000000 GBP; DUR =6 month; DATE 2031-06-30
Net debt stood at «€412m» at the end of «March». → MONEY =412000000 EUR; DATE --03
Shares fell «3.2 per cent» to «418p» in early trading. → PCT =3.2; MONEY =4.18 GBP
The firm will cut «1,200» jobs, «about 8%» of its workforce, by «2033». → NUM =1200; PCT ~8; DATE 2033
Inflation eased to «4.6%» in «October» from «6.7%» in «September». → PCT =4.6; DATE --10; PCT =6.7; DATE --09
The yield on «10-year» bonds rose «seven basis points» to «4.31%». → DUR =10 year; PCT =0.07; PCT =4.31
Analysts had pencilled in revenue of «$18.2 billion» for «Q2». → MONEY =18200000000 USD; DATE --Q2
Gross margin widened by «150 bps» to «43.5%». → PCT =1.5; PCT =43.5
Unemployment among «16- to 24-year-olds» is «11.2%». → DUR =16..24 year; PCT =11.2
«Some 340,000» households lost power for «up to 36 hours». → NUM ~340000; DUR <=36 h
The storm brought gusts of «113 mph» and «98 mm» of rain. → QTY =113 mph; QTY =98 mm
The dam holds «2.3 billion cubic metres» of water. → QTY =2300000000 m3
It lies «40 km» south of the city, at «1,850 m» above the sea. → QTY =40 km; QTY =1850 m
Temperatures reached «41.3C» on «Tuesday». → QTY =41.3 C; DATE REL
The probe travelled «1.5 million kilometres» in «30 days». → QTY =1500000 km; DUR =30 day
«At least 17» people died and «more than 200» were hurt. → NUM >=17; NUM >200
«Three» men, aged «22», «31» and «47», were held. → NUM =3; NUM =22; NUM =31; NUM =47
The «47-year-old» was jailed for «six and a half years». → DUR =47 year; DUR =6.5 year
Police were called at «2.15am» on «Sunday, 4 May». → TIME 02:15; DATE --05-04
The hearing resumes on «12 March» at «10 a.m.» → DATE --03-12; TIME 10:00
Trains run every «20 minutes» between «6 a.m.» and «11 p.m.» → DUR =20 min; TIME 06:00; TIME 23:00
The council voted «23-19» to close the baths. → NUM =23-19
They won «4-0» away after a «2-1» defeat. → NUM =4-0; NUM =2-1
She ran the marathon in «2:21:08». → DUR =8468 s
He took «five» for «34» in «12» overs. → NUM =5; NUM =34; NUM =12
Turnout was «61.3%», the lowest since «1998». → PCT =61.3; DATE 1998
The party won «45» of «120» seats. → NUM =45; NUM =120
«Two-thirds» of members backed the deal, and «one in ten» opposed it. → NUM =0.666667; NUM =0.1
«Nearly half» of those asked said no. → NUM ~0.5
«Six in 10» adults drink coffee daily. → NUM =0.6
The survey of «2,014» adults has a margin of error of «plus or minus 3» points. → NUM =2014; NUM ~3
The poll was held between «3 and 7 May». → DATE --05-03..--05-07
It was built in the late «1960s» for «$14 million». → DATE 1960s; MONEY =14000000 USD
The mill dates from the «1840s». → DATE 1840s
The treaty of «1648» ended the war of «1618–1648». → DATE 1648; DATE 1618..1648
In the «18th» century the town had «four» mills. → ORD =18; NUM =4
The population doubled from «21,000» in «1951» to «42,300» in «2011». → NUM =21000; DATE 1951; NUM =42300; DATE 2011
The «2021-22» season ended on «22 May 2022». → DATE 2021..2022; DATE 2022-05-22
The file is «3.2 GB» and takes «45 seconds» to load. → QTY =3.2 GB; DUR =45 s
Latency dropped from «120 ms» to «35 ms». → DUR =120 ms; DUR =35 ms
The cache holds «512» entries by default. → NUM =512
The service handles «1.2M» requests per second. → NUM =1200000
The server needs «8 GB» of memory and «4» cores. → QTY =8 GB; NUM =4
Version 3.2 fixes «14» bugs. → NUM =14
See Section 4.1 and Table 3 for the details.
Set the port to «8080» and restart. → NUM =8080
Upgrade to Node 22 or later.
The timeout is «30 s» and the limit «10 MB/s». → DUR =30 s; QTY =10 MB/s
The battery lasts «14 hours» and weighs «1.3kg». → DUR =14 h; QTY =1.3 kg
The screen measures «6.1 inches» and costs «$799». → QTY =6.1 in; MONEY =799 USD
The panel gives «410 W» at «22%» efficiency. → QTY =410 W; PCT =22
The plant will store «1.4 GWh», enough for «90,000» homes. → QTY =1.4 GWh; NUM =90000
Emissions fell by «a third» to «310 million tonnes». → NUM =0.333333; QTY =310000000 t
Solar made up «38 percent» of the mix in «June 2031». → PCT =38; DATE 2031-06
The grant is worth «up to £25,000» over «three years». → MONEY <=25000 GBP; DUR =3 year
Rents rose «9.1%» «last year», to an average of «£1,284» a month. → PCT =9.1; DATE REL; MONEY =1284 GBP
House prices fell for the «third» month running. → ORD =3
The levy adds «5p» a litre. → MONEY =0.05 GBP
Wheat traded at «$5.72» a bushel on «Friday». → MONEY =5.72 USD; DATE REL
Brent crude was «$84.20» a barrel, up «60 cents». → MONEY =84.2 USD; MONEY =0.6 USD
The euro bought «$1.0842». → MONEY =1.0842 USD
The loan of «500 million Swiss francs» runs until «2035». → MONEY =500000000 CHF; DATE 2035
It sold «$1.1 billion» in debt, twice what was planned. → MONEY =1100000000 USD
A fine of «€20 million» or «4%» of turnover → MONEY =20000000 EUR; PCT =4
The reserve was raised to «NZ$75m». → MONEY =75000000 NZD
He earned «$85,000»-a-year salary. → MONEY =85000 USD
The fund has «$3.4 trillion» under management. → MONEY =3400000000000 USD
Vaccination cut deaths by «94%» («95%» CI «91–96»). → PCT =94; PCT =95; NUM =91..96
Patients got «200 mg» twice daily for «14 days». → QTY =200 mg; DUR =14 day
Of «1,042» patients, «87» («8.3%») had side effects. → NUM =1042; NUM =87; PCT =8.3
The mean age was «54.3 years». → DUR =54.3 year
His resting rate was «58 bpm» and his pressure «118/76 mmHg». → QTY =58 bpm; QTY =118-76 mmHg
The trial enrolled n = «48» adults with a BMI «over 30». → NUM =48; NUM >30
The sample was heated to «80 °C» for «2 h». → QTY =80 C; DUR =2 h
A magnitude «6.4» quake struck «12 km» offshore. → NUM =6.4; QTY =12 km
The island covers «1,200 square kilometres». → QTY =1200 km2
The crater is «about 150 m» across and «20-30 m» deep. → QTY ~150 m; QTY =20..30 m
The bones are «between 2.1 and 2.4 million years» old. → DUR =2100000..2400000 year
The temple was sacked in «146 BC». → DATE -0146
The eclipse of «12 August 2026» lasts «two minutes». → DATE 2026-08-12; DUR =2 min
Applications close at «11.59pm» on «31 January». → TIME 23:59; DATE --01-31
The office is open «9am» to «5pm». → TIME 09:00; TIME 17:00
Doors open at «7:30 pm»; tickets are «£12.50». → TIME 19:30; MONEY =12.5 GBP
The talks ran past «midnight» for the «second» night. → TIME 00:00; ORD =2
Congress passed it «51 to 49» in «December». → NUM =51-49; DATE --12
She was born on «3 April 1958» and died «last Thursday». → DATE 1958-04-03; DATE REL
He joined in «2009», aged «19». → DATE 2009; NUM =19
The band sold «80m» records. → NUM =80000000
Its «fourth» album reached number two. → ORD =4
Article 50 was triggered on «29 March 2017». → DATE 2017-03-29
The A380 seats «525» people. → NUM =525
Channel 4 drew «2.1m» viewers at «9pm». → NUM =2100000; TIME 21:00
Route 66 runs «2,448 miles». → QTY =2448 mi
Boeing delivered «43» 737s in «May». → NUM =43; DATE --05
The B-52 crashed «15 minutes» later. → DUR =15 min
The G20 met in «2031». → DATE 2031
Under-18s pay «£5»; over-65s go free. → MONEY =5 GBP
Pupils in Year 9 scored «3» points more. → NUM =3
«Hundreds» of homes and «dozens» of shops were flooded. → NUM ~100..999; NUM ~12..99
«Tens of millions» of pounds were lost. → NUM ~10000000..99999999
«A dozen» officers searched for «more than four hours». → NUM =12; DUR >4 h
Profits more than doubled to «$12m». → MONEY =12000000 USD
They have waited «10 to 12 weeks» for an answer. → DUR =10..12 week
The delay cost «$2m to $3m» a day. → MONEY =2000000..3000000 USD
The ship carried «1,500-1,700» passengers. → NUM =1500..1700
«Fewer than one in 20» complaints succeeded. → NUM <0.05
The wall is «6 feet 2 inches» high. → QTY =74 in
The parcel weighed «3 lb 4 oz». → QTY =52 oz
The bridge carries «20,000» vehicles a day across «four» lanes. → NUM =20000; NUM =4
On day one «4,000» people came. → NUM =4000
She ran it in «2:21:08», «43 seconds» outside the record. → DUR =8468 s; DUR =43 s
Her work spanned «over 11 years», from «over ten years» ago. → DUR >11 year; DUR >10 year
Growth of «1.8%» is forecast «this year». → PCT =1.8; DATE REL
`,
);

table(
  'name',
  `
«Maria Keller», chief economist at «Northgate Bank», said demand was weak. → PER; ORG
The «European Central Bank» left rates alone. → ORG
Analysts at «Harrow Capital» cut their target for «Brightwave plc». → ORG; ORG
The «Home Office» declined to comment. → ORG
Detective Inspector «Paul Moss» of «West Mercia Police» appealed for witnesses. → PER [Detective Inspector]; ORG
The «Court of Appeal» upheld the verdict. → ORG
Professor «Ayesha Khan» of the «University of Leicester» led the study. → PER [Professor]; ORG
It was published in the «Journal of Marine Science». → ORG
Councillor «Tom Berry», who represents «Mill Hill», objected. → PER [Councillor]; LOC
Mr «Berry» said the «Department for Transport» had misled «Parliament». → PER [Mr]; ORG; ORG
The «Supreme Court» ruled against «Oregon». → ORG; LOC
«Lake Superior» lies north of «Michigan». → LOC; LOC
They sailed from «Cape Town» to «Port Louis». → LOC; LOC
The «World Health Organization» («WHO») warned of cholera in «South Sudan». → ORG; ORG; LOC
«Typhoon Mina» hit the «Philippines» at dawn. → MISC; LOC
The «Treaty of Lisbon» was signed there. → MISC
«Amina J. Yusuf» and «H.G. Marsh» wrote the report. → PER; PER
The novel by «Elena de Souza» won the «Booker Prize». → PER; MISC
The «National Grid» buys power from «Norway» and «France». → ORG; LOC; LOC
The «French» president flew to «Berlin» on Monday. → MISC; LOC
Engineers at «CERN» and «MIT» built it. → ORG; ORG
Use the «Python» library with «PostgreSQL» or «Redis». → MISC; MISC; MISC
Run it on «Linux», «macOS» or «Windows 11». → MISC; MISC; MISC
Open «Settings» and press Save. → MISC
The «Battle of Harrow» was fought near the «River Exe». → MISC; LOC
Ms «Okafor» thanked the «NHS» and the «Red Cross». → PER [Ms]; ORG; ORG
Why did «Spain» lose? Because «Ramos» was ill. → LOC; PER
Later, «Jones» joined the «Green Party». → PER; ORG
The «New York Times» and the «BBC» reported it. → ORG; ORG
It happened on «Oxford Street» near «Hyde Park». → LOC; LOC
`,
);
