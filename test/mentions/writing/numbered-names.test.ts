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
Loom 6 wove «40 metres» of cloth while loom 7 stood idle. → QTY =40 m
Sergeant Dale of Unit 9 counted «17» shells near Marker 31. → NUM =17
The Cyclone 4 rocket put «three» cubesats in orbit. → NUM =3
Oven 2 baked «300» loaves before dawn. → NUM =300
Ferry 11 took «90» cars, and ferry 12 «60». → NUM =90; NUM =60
Chalet 14 sleeps «six» guests. → NUM =6
We stayed in chalet 9 for «ten days». → DUR =10 day
Greenhouse 3 grew «two tonnes» of tomatoes. → QTY =2 t
The Vostok 1 flight lasted «108 minutes». → DUR =108 min
Ares 1 cost «$9bn». → MONEY =9000000000 USD
Her Yamaha 125 did «90 km/h». → QTY =90 km/h
The Canon 70D shot «400» frames. → NUM =400
Ubuntu 24.04 boots in «nine seconds». → DUR =9 s
Photoshop 25 needs «8 GB» of memory. → QTY =8 GB
Angular 17 cut builds by «30%». → PCT =30
Exception 0x1F stopped «four» threads. → NUM =4
Requests to port 5432 rose by «40%» on node 7. → PCT =40
Ticket INC004512 took «three hours». → DUR =3 h
Key a1b2-c3d4-e5f6 opens «two» vaults. → NUM =2
The order, 88-4410-2, held «five» lamps. → NUM =5
Crate 44 weighed «120 kg». → QTY =120 kg
Pallets 3 and 4 hold «900» bottles. → NUM =900
Shift 2 made «410» doors, shift 3 «390». → NUM =410; NUM =390
Line B and line 3 stopped for «six minutes». → DUR =6 min
Furnace 2 was relit after «nine days». → DUR =9 day
In Annex 14 «30» states are named. → NUM =30
Protocol 11 bound «47» states. → NUM =47
Convention 169 has «24» parties. → NUM =24
Recital 26 names «two» tests. → NUM =2
Statute 14 of «1921» fixed «three» fees. → DATE 1921; NUM =3
Senate Bill 5 drew «200» speakers. → NUM =200
Motion 7 passed by «nine» votes. → NUM =9
Petition 61 has «104,000» names. → NUM =104000
Constituency 88 elected «two» women. → NUM =2
Ballot paper 4471 was one of «53» spoiled. → NUM =53
Seat 12A and seat 12B cost «£90». → MONEY =90 GBP
He fouled in quarter 4 and scored «31». → NUM =31
Lane 4 went to Osei, who ran «9.91 seconds». → DUR =9.91 s
Heat 3 had «eight» runners. → NUM =8
Stage 17 was «190 km» long with «five» climbs. → QTY =190 km; NUM =5
Court 14 hosted «six» ties on day 2. → NUM =6
The over-40s team won «3-1». → NUM =3-1
Ovens beat Hale in Game 5 with «31» aces. → NUM =31
The Rio 2 cast had «nine» singers. → NUM =9
"Apartment 11" made «$2m» and "Cell 211" won «eight» prizes. → MONEY =2000000 USD; NUM =8
Mambo 5 and Symphony 40 lasted «half an hour». → DUR =0.5 h
Scene 3 of Act 4 needs «12» actors. → NUM =12
Gallery 9 shows «44» prints; gallery 10 shows none. → NUM =44
Tomb 62 held «5,398» objects. → NUM =5398
Locus 14 gave «two» coins. → NUM =2
Skeleton 5 was «1.7 m» tall. → QTY =1.7 m
Sample S-12 held «4 mg» of lead. → QTY =4 mg
Patient 014 slept «six hours» on night 2. → DUR =6 h
Donor 8 gave blood to «three» people. → NUM =3
Cycle 3 of chemo cut the mass by «40%». → PCT =40
Group 1 (n = «24») outlived group 2. → NUM =24
Type 1 errors fell to «5%». → PCT =5
Cluster 7 holds «1,100» genes on chromosome 19. → NUM =1100
CYP2D6 breaks down «25%» of drugs. → PCT =25
Plutonium-239 decays in «24,000 years». → DUR =24000 year
Comet 67P passed at «186 million km». → QTY =186000000 km
Sunspot 3664 fired «12» flares. → NUM =12
Site U1480 reached «1,400 metres» of mud. → QTY =1400 m
Station 46 logged «90 mm» of rain. → QTY =90 mm
Storm 12 of the season drowned «two» sailors. → NUM =2
Fire Station 30 sent «four» engines down Route 9W. → NUM =4
A Division 3 side beat «two» rivals. → NUM =2
Troop 88 sold «400» boxes. → NUM =400
Camp 3 on the peak sleeps «eight». → NUM =8
Lift 2 broke with «five» inside. → NUM =5
Stair C leads to floor 14, where «60» work. → NUM =60
Unit 4, Mill Lane, lost «£9,000» of stock. → MONEY =9000 GBP
Postal code 75008 has «36,000» voters. → NUM =36000
Ring 0131 496 0000 for free advice by «5 pm». → TIME 17:00
Her code is 5512 and her desk is number 9.
Cheque 000431 for «£75» bounced. → MONEY =75 GBP
Loan 7781 runs for «30 years» at «4%». → DUR =30 year; PCT =4
Fund III raised «$3bn», Fund 4 «$5bn». → MONEY =3000000000 USD; MONEY =5000000000 USD
In Tampa «300» homes flooded; in Ocala «12». → NUM =300; NUM =12
The blast in Homs killed «53» and hurt «120». → NUM =53; NUM =120
Wigan «2» Bury «1»; Derby «0» Hull «0». → NUM =2; NUM =1; NUM =0; NUM =0
The House voted «218 to 210» on Bill 7. → NUM =218-210
Officials said «12» had fled and «nine» were held. → NUM =12; NUM =9
Storm Kills «40»; Mayor Fires «Three» Aides. → NUM =40; NUM =3
Hire «12» cooks, buy «30» pans and test «400» dishes. → NUM =12; NUM =30; NUM =400
Turnout was «61» in Ward 2 and «58» in Ward 5. → NUM =61; NUM =58
«Some 40» trucks and «three» buses left by Gate 2. → NUM ~40; NUM =3
`,
);
