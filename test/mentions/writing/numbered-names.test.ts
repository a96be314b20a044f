import { table } from '../check.ts';

// Numbers that end names and codes, beside numbers that count.
table(
  'value',
  `
Kiln 3 broke and «40» bricks were lost, so kiln 5 was fired. → NUM =40
The Ariane 6 rocket flew «twelve» payloads from Pad 4. → NUM =12
Commuters on the Jubilee waited at Stop G while the 73 bus passed with «80» on board. → NUM =80
Corporal Ashe won bout 12 after «three» rounds. → NUM =3
Ofsted's Standard 7 was met by «14» schools. → NUM =14
She sold Painting 8 for «£14,000» and kept «six» others. → MONEY =14000 GBP; NUM =6
At kilometre 112 the van lost «two» wheels. → NUM =2
Interview 14 lasted «90 minutes»; Interview 15 was cut. → DUR =90 min
Mouse 17 and mouse 18 gained «4 g». → QTY =4 g
Subject 9 withdrew, leaving «31» volunteers. → NUM =31
Cow 4417 gave «28 litres» of milk. → QTY =28 L
Section 12(3) gives tenants «14 days» and landlords «28». → DUR =14 day; NUM =28
Paragraph 7 of Schedule 2 caps fines at «£5,000». → MONEY =5000 GBP
Under Regulation 261 «600» passengers were paid. → NUM =600
Case C-131/12 ran for «four years». → DUR =4 year
Docket 22-1041 drew «19» briefs. → NUM =19
In Decision 117 the board fined «two» banks. → NUM =2
The Court cited 347 U.S. 483 «three» times in all. → NUM =3
Clause 9.2 allows «30» guests. → NUM =30
Amendment 25 failed by «212 to 208». → NUM =212-208
House Bill 1523 passed «62-58» on «Monday». → NUM =62-58; DATE REL
Prop 8 won «52%» of votes; Question 3 lost. → PCT =52
The Type 26 frigate costs «£1.3bn» and carries «157» sailors. → MONEY =1300000000 GBP; NUM =157
A Mark 48 torpedo weighs «1,676 kg». → QTY =1676 kg
Sukhoi 35 jets fired «two» Kh-31 missiles. → NUM =2
Division 9 moved «8,000» troops to Sector 11. → NUM =8000
Convoy PQ 17 lost «24» ships. → NUM =24
Camp 7 holds «15» detainees at a cost of «$1m» each. → NUM =15; MONEY =1000000 USD
Runway 27L was shut for «two hours»; runway 9R took «40» flights. → DUR =2 h; NUM =40
Squawk 7700 was set «nine minutes» before the crash. → DUR =9 min
Ryanair 8047 diverted with «164» people. → NUM =164
The Dash 8 and the ATR 72 carry «70» people. → NUM =70
Carriage 5 derailed and «17» riders were hurt. → NUM =17
Deck 9 flooded, so «300» guests moved to deck 11. → NUM =300
A fire in Bay 6 of Warehouse 2 burned «400 tonnes» of paper. → QTY =400 t
Substation 14 failed and «9,000» homes went dark. → NUM =9000
Transformer 3 at Kielder 2 leaked «200 litres». → QTY =200 L
Borehole 7 reached «1,200 m» in «30 days». → QTY =1200 m; DUR =30 day
Buoy 46042 measured «11-metre» waves. → QTY =11 m
Quadrant 4 held «53» shards; trench 2 held none. → NUM =53
Grave 12 contained «two» skeletons. → NUM =2
Tablet 11 of the epic has «300» lines. → NUM =300
Papyrus 46 has «86» leaves. → NUM =86
Sonnet 18 has «14» lines and «four» rhymes. → NUM =14; NUM =4
Piano Sonata No. 14 lasts «15 minutes». → DUR =15 min
Bars 12 and 13 repeat «four» notes. → NUM =4
"District 9" won «four» awards; "Se7en" none. → NUM =4
Grand Theft Auto 5 sold «195 million» copies. → NUM =195000000
Final Fantasy 7 and Street Fighter 2 cost «£40» each. → MONEY =40 GBP
UB40 and the B-52s have «five» hits. → NUM =5
The Jackson 5 had «four» number ones. → NUM =4
The Birmingham Six spent «16 years» in jail. → DUR =16 year
The Daytona 500 drew «150,000» fans over «two days». → NUM =150000; DUR =2 day
The FTSE 100 lost «53» points and the Nikkei 225 fell «2%». → NUM =53; PCT =2
Fortune 500 firms hired «300,000» people. → NUM =300000
The G20 and the Group of Seven pledged «$40bn». → MONEY =40000000000 USD
Curve 3 in Figure 2 rises by «40%». → PCT =40
See Eqs. (3) and (4) for the «two» limits. → NUM =2
Lemma 2.4 and Theorem 7 need «three» steps. → NUM =3
The drug failed.⁷ Of «53» patients, «six» died. → NUM =53; NUM =6
Doses rose in cohort 3 after «two» deaths in cohort 2. → NUM =2
Grade 3 or 4 toxicity hit «12%» of arm A. → PCT =12
Trisomy 21 occurs in «one in 700» births. → NUM =0.00142857
Chromosome 7 holds «1,500» genes. → NUM =1500
Interleukin 6 fell by «30%» at week 12. → PCT =30
Vitamin B6 and E621 are in «four» brands. → NUM =4
Exon 20 mutations affect «2%» of cases. → PCT =2
Stage 2 tumours shrank by «40%» at month 6. → PCT =40
Galaxy NGC 1300 is «61 million parsecs» off; M31 is nearer. → QTY =61000000 pc
Sol 1000 came after «two» dust storms. → NUM =2
Node.js 20 starts «15%» faster than version 18. → PCT =15
Set flag 3 and retry «five» times if exit code 137 appears. → NUM =5
Thread 12 held «two» locks on page 88. → NUM =2
PR 4521 touched «12» files and closed issue 388. → NUM =12
Commit e83c5163 added «1,244» lines. → NUM =1244
The token 9f-22-ab-07 expires in «two hours». → DUR =2 h
Subnet 10.4.0.0/16 has «65,536» addresses; VLAN 40 has «90». → NUM =65536; NUM =90
MAC 00:1A:2B:3C:4D:5E joined «three» networks. → NUM =3
Her passport, number 533401882, had «40» stamps. → NUM =40
Enter code 7741 within «ten minutes». → DUR =10 min
His NHS number is 943 476 5919; «two» letters gave it. → NUM =2
Policy HX-20981 pays «£90,000» after «30 days». → MONEY =90000 GBP; DUR =30 day
Parcel JD0002 2345 6789 weighed «3 kg». → QTY =3 kg
Meter 20117 read «412 kWh». → QTY =412 kWh
Swift code DEUTDEFF500 cleared «€40». → MONEY =40 EUR
Call the desk on 7000 or 020 3155 0102; «five» staff answer. → NUM =5
Reach us on +33 1 70 18 99 00 before «18:00». → TIME 18:00
«14» of the victims lived at 27 Harbour Road. → NUM =14
Nebraska, NE 68508, gave «two» senators. → NUM =2
Lord Byron, canto 3, stanza 21, names «four» kings. → NUM =4
Dates in Surah 18 and Genesis 22 puzzled «two» scholars. → NUM =2
In Odessa «45» were arrested and «12» hurt. → NUM =45; NUM =12
Police Arrest «12» in Raid; Fire Kills «53». → NUM =12; NUM =53
United «2» City «0», Rovers «1» Albion «1». → NUM =2; NUM =0; NUM =1; NUM =1
He told Reuters «53» had died near Checkpoint 4. → NUM =53
Then «300» marched; later «400» did. → NUM =300; NUM =400
Labour won «42» and the Greens «12» of «60» seats in Ward 6. → NUM =42; NUM =12; NUM =60
Of «80», Oxford took «31» and Leeds «22». → NUM =80; NUM =31; NUM =22
`,
);
