import { table } from '../check.ts';

// Files, citations, versions, terms of science and roads; and the figures beside them.
table(
  'value',
  `
In case 2:31-cv-00418 the jury awarded «$120,000»; in 22-cv-1234 nothing. → MONEY =120000 USD
The files are 1:20-CR-305, 4:19-md-02875 and 21 Civ. 4567.
See [2029] EWHC 114, [1932] AC 562 and [2019] UKSC 41.
The court cited 61 EHRR 9, 14 F.4th 220, 93 S. Ct. 705 and 657 A.2d 180.
It is a 501(c)(3) charity with a 401(k) plan; Rule 10b-5 and a 403(b) apply.
The patent, US 9,876,543 B2, expires on «2029-08-31». → DATE 2029-08-31
A total of «9,876,543» people were counted. → NUM =9876543
He is «6-foot»-«4», and «5ft 4in» when he bends. → QTY =6 ft; NUM =4; QTY =64 in
The firmware 2.4.11 was signed on «02.04.11». → DATE 2011-04-02
Windows 11 with build 22631.3007, kernel 6.5 and driver 535.104 crashed.
HTTP 503 pages greeted readers of Python 3 scripts.
Doses of interleukin-6, caspase-3 and glucagon-like peptide-1 rose «6-fold». → NUM =6
A magnitude-«6.8» quake and a type 2 diabetes pill. → NUM =6.8
«Twelve» type 1 patients, phase 3 trials, tier 1 suppliers and category 5 storms. → NUM =12
At this stage «3» people had died. → NUM =3
He heard it in Courtroom 4 and in classroom 12.
A crash on US 50 near I 95 closed SR 99 for «50 minutes». → DUR =50 min
Hob. 94 and Kk. 20 by Haydn's «two» pupils. → NUM =2
We need (1) the plan, (2) the cost and (3) the date.
As was shown before (12, 14), only the U.S. had more («370», «169»). → NUM =370; NUM =169
They won the series «2-0» after series 2 of the show. → NUM =2-0
`,
);
table(
  'value',
  `
A 737-800 with «186» seats and «two» 787-9s landed. → NUM =186; NUM =2
Mercedes recalled «4,200» GLE 350 cars and SPF 50 cream costs «£8». → NUM =4200; MONEY =8 GBP
His .38 revolver and a 12-gauge shotgun lay beside «30» rounds. → NUM =30
Directive 2009/28/EC and Regulation 1907/2006 bind all «27» states. → NUM =27
The seasons of «2021/22» and «2023/2024» were the best since c«1862». → DATE 2021..2022; DATE 2023..2024; DATE 1862
S. 1260 and H.R. 3684 were merged; Proclamation 9822 was revoked.
The Penal Code, s. 377, and art. 12(4) apply; see para. 14.2 and n. 7.
Resolutions 242 and 338 were cited by «14» states. → NUM =14
BA.2.86 and B.1.1.7 spread in «2023»; a CR2032 cell gives «3 V». → DATE 2023; QTY =3 V
HD 209458 and asteroid (4179) Toutatis were seen; D 960 was played.
The postcode is 2000 in Oster and SE1 7PB in Carn, «2000 miles» away. → QTY =2000 mi
Dial *100# or ask at turnstile 12.
The back nine took him «34» shots after a par 3 and an under-par «68». → NUM =34; NUM =68
A size 14 dress and size 9 shoes cost «$40». → MONEY =40 USD
The chassis ending 9921 is known, and so is the card ending 4417.
`,
);
