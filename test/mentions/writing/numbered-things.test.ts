import { table } from '../check.ts';

// Numbers that tell things apart, beside numbers that count.
table(
  'value',
  `
Engine 14 and Ladder 7 reached the fire at Pier 39 with «53» firefighters. → NUM =53
The crew of Soyuz 23 spent «five days» beside Salyut 5 before landing. → DUR =5 day
Line 4 carried «12,000» passengers on «two» trains. → NUM =12000; NUM =2
On line 212 of the script, «two» variables are swapped. → NUM =2
He was placed in room 12 with «three» other patients. → NUM =3
Bus 42 hit «17» parked cars on Route 66. → NUM =17
Passengers for gate B12 waited «40 minutes» behind «300» others. → DUR =40 min; NUM =300
Her seat, 14C, was sold to «two» people. → NUM =2
Flight 370 carried «239» people. → NUM =239
The Tupolev 154 and the Ilyushin 76 had «96» and «132» aboard. → NUM =96; NUM =132
Windows 11 needs «4 GB» of memory and Office 365 a licence for «five» users. → QTY =4 GB; NUM =5
Opus 27 has «14» movements; Symphony No. 9 has «four». → NUM =14; NUM =4
Mozart's K. 525 lasts «16 minutes». → DUR =16 min
P.S. 118 enrols «620» pupils, while I.S. 44 has «310». → NUM =620; NUM =310
Channel 4 drew «2.3 million» viewers; Radio 2 lost «90,000» listeners. → NUM =2300000; NUM =90000
Winston in Room 101 feared rats, «two» of them. → NUM =2
He recited Psalm 23 to «40» mourners and Hymn 202 to «six». → NUM =40; NUM =6
The Phase 3 trial of BNT162 enrolled «43,548» people. → NUM =43548
A Phase 2 study gave «120» volunteers «two» doses. → NUM =120; NUM =2
Type 2 diabetes affects «one in ten» adults; type 1 fewer. → NUM =0.1
The Grade 2 listed barn sold for «£450,000». → MONEY =450000 GBP
In Chapter 7 proceedings «31» creditors filed claims; chapter 11 was refused. → NUM =31
Gleis 9 was closed and «four» trains were sent to platform 3. → NUM =4
The Senate voted «68 to 31» for Bill 96. → NUM =68-31
Arsenal «3» Chelsea «1» was the score, with «60,000» there. → NUM =3; NUM =1; NUM =60000
In Paris «3,000» people marched past «12» police vans. → NUM =3000; NUM =12
In Lyon «300» people marched; in Nantes «45» did. → NUM =300; NUM =45
See Fig. 2a and Eq. (4) for the «three» regimes. → NUM =3
The «five» methods in Table 3 agree with ref. 7. → NUM =5
«Two» of the «nine» sites ([12], pp. 3-9) were flooded. → NUM =2; NUM =9
The mill closed (see para 12) and «80» workers left. → NUM =80
Smith (vol. 3, no. 4, p. 112) counted «66» nests. → NUM =66
The law (§ 823) allows «30 days» under paragraph 2. → DUR =30 day
Release v2.1 (build 2209) fixes «14» bugs. → NUM =14
Port 8080 was open on «12» servers that answered error 404. → NUM =12
Her PIN, 1234, was tried «three» times. → NUM =3
Case number 2019-0457 names «two» defendants. → NUM =2
Dial extension 42; «eight» clerks will answer. → NUM =8
A lorry in lane 2 struck «four» cones near junction 17. → NUM =4
The choir stood on stage 2 for «90 minutes». → DUR =90 min
She passed level 4 at «14» and grade 9 «a year» later. → NUM =14; DUR =1 year
He wears size 12 and owns «40» pairs. → NUM =40
By day 3 «400» tents stood in the field. → NUM =400
In round 2 he threw «180» «three» times. → NUM =180; NUM =3
Step 4: add «200 g» of flour. → QTY =200 g
In week 6 she lost «2 kg». → QTY =2 kg
Turn to page 7, where «five» maps are printed. → NUM =5
Apollo 13 carried «three» men for «six days». → NUM =3; DUR =6 day
A Model 3 costs «$39,000», a Ford F-150 «$36,000». → MONEY =39000 USD; MONEY =36000 USD
The Falcon 9 lifted «22» satellites; the Ariane 5 lifted «two». → NUM =22; NUM =2
Unit 731 held «3,000» prisoners in Block 10. → NUM =3000
Zone 4 fares rose «3%», Band D bills «4%». → PCT =3; PCT =4
Sector 7 reported «11» dead and «two» missing. → NUM =11; NUM =2
The Airbus A320 seats «180» and the Boeing 747-400 «416». → NUM =180; NUM =416
He drove a BMW 320d and an Audi 100 «300 miles». → QTY =300 mi
The Porsche 911 and Ferrari 458 crashed after «two» laps. → NUM =2
The Nikon D850 has «45 megapixels». → QTY =45 MP
Galaxy S24 and Pixel 9 phones sold «12 million» units. → NUM =12000000
The Xbox 360 outsold the PlayStation 3 by «five» to one in Texas. → NUM =5
Hurricane Marta hit at Category 4 and left «31» dead. → NUM =31
Catalogue number 4471 lists «53» lamps. → NUM =53
Invoice 20451 for «€312.50» is overdue by «12 days». → MONEY =312.5 EUR; DUR =12 day
Order 88213 contained «six» chairs. → NUM =6
Ticket 5521 was raised by «three» users. → NUM =3
Resolution 1325 passed with «15» votes. → NUM =15
UN Resolution 242 was backed by «15» states. → NUM =15
Law 22/1998 was repealed after «nine months». → DUR =9 month
Judges cited 410 U.S. 113 in «four» rulings. → NUM =4
Rule 34 and Rule 12(b)(6) were quoted.
Section 28 affected «400» schools. → NUM =400
Under Title 42 «60,000» migrants were expelled. → NUM =60000
Area 51 had «1,200» staff. → NUM =1200
Camp 14 held «50,000» people; Camp 22 was closed. → NUM =50000
Highway 401 was shut for «six hours» after «90» cars collided. → DUR =6 h; NUM =90
The A303 and M5 saw «20-mile» jams. → QTY =20 mi
Exit 9 is «two miles» past mile marker 114. → QTY =2 mi
Take the B4 to stop 18, then walk «300 metres». → QTY =300 m
Tram 6 and bus N29 run every «12 minutes». → DUR =12 min
Locker 17 held «£9,000» in cash and «two» passports. → MONEY =9000 GBP; NUM =2
Bed 9 was free, but «31» people waited. → NUM =31
Apartment 7B houses «nine» students. → NUM =9
Flat 12 and flat 14 lost power for «two days». → DUR =2 day
House 221 sold for «$1.2m». → MONEY =1200000 USD
The plot on lot 49 covers «three acres». → QTY =3 acre
Barrack 11 held «700» women. → NUM =700
Reactor 4 exploded, and «31» men died. → NUM =31
Reactor No. 2 leaked «300 tonnes» of water. → QTY =300 t
Turbine 12 produced «3 MW» before it failed. → QTY =3 MW
Well 14 spilled «500 barrels» of oil. → QTY =500 bbl
Mine No. 5 employs «240» miners. → NUM =240
Squadron 617 flew «19» Lancasters. → NUM =19
Battery B fired «40» shells from Hill 60. → NUM =40
HMS Dauntless (D33) carried «190» sailors. → NUM =190
U-47 sank «31» ships; U-boat 505 was captured. → NUM =31
PT-109 was rammed with «13» men aboard. → NUM =13
An AK-47 and «two» AR-15 rifles were found. → NUM =2
The Glock 17 holds «17» rounds. → NUM =17
The MP5 and «four» Colt 45 pistols were stolen. → NUM =4
B12 levels fell «8%» in those given T4. → PCT =8
CD4 counts dropped by «200» and IL-6 rose «30%». → NUM =200; PCT =30
HLA-B27 was found in «88%» of «120» patients. → PCT =88; NUM =120
SARS-CoV-2 infected «12» staff; H7N9 none. → NUM =12
Omega-3 capsules helped «40%» of users. → PCT =40
Carbon-14 dates the «two» skulls; uranium-235 does not. → NUM =2
CO2 fell «4%» while PM2.5 rose «7%». → PCT =4; PCT =7
The NGC 4151 core is «50 million light years» off. → QTY =50000000 ly
Kepler-452b and TRAPPIST-1 lie «1,400» and «40 light years» away. → NUM =1400; QTY =40 ly
Asteroid 433 Eros is «17 km» wide. → QTY =17 km
Voyager 2 passed «four» planets; Pioneer 10 passed none. → NUM =4
Gene BRCA1 raises risk in «72%» of carriers. → PCT =72
Call 0800 555 111 before «9 am», or text HELP to 60777. → TIME 09:00
Phone 01632 960 123; «three» lines are open. → NUM =3
Fax +1 (202) 555-0143 took «14» pages. → NUM =14
His number, 07700 900982, rang «nine» times. → NUM =9
IBAN GB29 NWBK 6016 1331 9268 19 received «£400». → MONEY =400 GBP
The card ending 4417 was charged «$19.99». → MONEY =19.99 USD
Account 55779911 (sort code 20-00-00) lost «£3,000». → MONEY =3000 GBP
The plate LB07 XKC was seen near EC1A 1BB.
His Volvo, plate 7-KLM-204, had «three» owners. → NUM =3
ZIP 90210 has «21,000» residents; SW1A 1AA has few. → NUM =21000
Springfield, IL 62704, lost «300» jobs. → NUM =300
Write to P.O. Box 77, Leeds; «six» prizes remain. → NUM =6
ISBN 0-19-852663-6 has «612» pages. → NUM =612
The DOI 10.1016/j.cell.2020.01.001 was cited «1,004» times. → NUM =1004
ISSN 0028-0836 appears on «52» issues. → NUM =52
arXiv:2101.00027 lists «11» authors. → NUM =11
Host 10.0.3.17 sent «4 GB» to fe80::1. → QTY =4 GB
The colour #ff8800 and hash 3f2a9c1 appear in «two» files. → NUM =2
Address 0xDEAD held «16 bytes». → QTY =16 B
Error 0x80070005 hit «40» laptops. → NUM =40
Serial AX-4490-21 was stamped on «12» rifles. → NUM =12
Patent 6,285,999 was filed by «two» students. → NUM =2
US Patent No. 7,123,456 names «three» inventors. → NUM =3
Badge 714 belongs to a sergeant of «20 years»' service. → DUR =20 year
Officer 4821 fired «two» shots. → NUM =2
Prisoner 46664 served «27 years». → DUR =27 year
Juror 8 held out while «11» voted guilty. → NUM =11
Witness 3 saw «four» men. → NUM =4
Bidder 212 paid «$4,000». → MONEY =4000 USD
Patient 31 infected «37» others. → NUM =37
Participant 12 slept «nine hours». → DUR =9 h
Team 2 built «three» rafts; group 4 none. → NUM =3
Group B has «four» teams and Pool 2 «five». → NUM =4; NUM =5
Formula 1 drew «70,000» fans to turn 11. → NUM =70000
Car 44 led for «31» laps. → NUM =31
Number 10 scored «two» goals for the under-21s. → NUM =2
Hole 17 cost him «six» shots. → NUM =6
Game 7 drew «40 million» viewers after Game 6 went to overtime. → NUM =40000000
Act 2 runs «50 minutes», scene 4 «three». → DUR =50 min; NUM =3
Episode 5 of season 2 had «1.1 million» viewers. → NUM =1100000
Track 7 on Side 2 lasts «nine minutes». → DUR =9 min
"Ocean's Eleven" took «$450m», "Toy Story 3" «$1bn». → MONEY =450000000 USD; MONEY =1000000000 USD
Blink-182 and Maroon 5 played to «9,000» fans. → NUM =9000
Level 42 sold «30 million» albums. → NUM =30000000
Studio 54 and Pier 17 drew «2,000» a night. → NUM =2000
Generation «four» of the «12» voted in Ward 3. → NUM =4; NUM =12
Precinct 13 logged «90» calls; District 9 logged «40». → NUM =90; NUM =40
Local 1199 has «30,000» members. → NUM =30000
Post 88 of the legion lost «seven» veterans. → NUM =7
Proposition 13 capped taxes at «1%»; Measure 9 failed. → PCT =1
Article 50 gave «two years»; Annex 3 lists «12» exceptions. → DUR =2 year; NUM =12
Form 1040 takes «16 hours», Schedule C «six». → DUR =16 h; NUM =6
Tax code 1257L applies to «20 million» workers. → NUM =20000000
IFRS 16 moved «£2bn» of leases; IAS 17 did not. → MONEY =2000000000 GBP
ISO 27001 audits cost «$20,000» at «12» sites. → MONEY =20000 USD; NUM =12
EN 71-3 sets «17» limits. → NUM =17
HTTP 503 was returned to «8%» of requests via IPv6. → PCT =8
UTF-8 uses «up to four bytes». → QTY <=4 B
A 404 page greeted «3,000» visitors. → NUM =3000
The 747 carried «366» people. → NUM =366
«Three» 777s and «two» A380s were parked. → NUM =3; NUM =2
The 24/7 line took «911» calls about 9/11. → NUM =911
The 5G rollout cost «£40m»; 4K sets sold «10%» more. → MONEY =40000000 GBP; PCT =10
Dose 2 came «21 days» after dose 1. → DUR =21 day
Question 5 stumped «80%» of pupils; question 6 did not. → PCT =80
Item 9 on the agenda took «two hours». → DUR =2 h
Appendix 4 lists «31» wells; exhibit 9 maps them. → NUM =31
World War Two killed «60 million». → NUM =60000000
Plan 9 failed and «two» plans remain. → NUM =2
Catch-22 sold «ten million» copies. → NUM =10000000
Tower 42 has «47» floors; floor 39 is empty. → NUM =47
The Pentium 4 ran at «3 GHz» and drew «115 W». → QTY =3 GHz; QTY =115 W
An RTX 4090 costs «$1,600» and needs «850 W». → MONEY =1600 USD; QTY =850 W
`,
);
