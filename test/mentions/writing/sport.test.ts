import { table } from '../check.ts';

// Results, times, distances.
table(
  'value',
  `
Harrowgate beat Linmouth «3-2» after extra time, having trailed «2-0» at the break. → NUM =3-2; NUM =2-0
She won «6-4», «3-6», «7-5» in «two hours 41 minutes». → NUM =6-4; NUM =3-6; NUM =7-5; DUR =161 min
He clocked «9.87sec» in the «100m» and «19.92s» in the «200m». → DUR =9.87 s; QTY =100 m; DUR =19.92 s; QTY =200 m
They were «212» for «six» at tea, a lead of «88». → NUM =212; NUM =6; NUM =88
The forward, «24», has «17» goals in «29» games this season. → NUM =24; NUM =17; NUM =29
The club paid «€45m» for him in «January 2030». → MONEY =45000000 EUR; DATE 2030-01
He led by «13 seconds» with «two» laps to go. → DUR =13 s; NUM =2
The «fourth»-placed side drew «1-1» with bottom-placed Oster. → ORD =4; NUM =1-1
Her «8.01m» jump added «four centimetres» to a record set in «1988». → QTY =8.01 m; QTY =4 cm; DATE 1988
The crowd of «61,222» was the biggest since «12 May 1979». → NUM =61222; DATE 1979-05-12
Lindqvist took gold in «1:43.21», «0.07 seconds» ahead of the field. → DUR =103.21 s; DUR =0.07 s
United are «ninth», «11» points off the top with «two» games in hand. → ORD =9; NUM =11; NUM =2
He shot a «four»-under-par «68» to lead by «three» at «11» under. → NUM =4; NUM =68; NUM =3; NUM =11
The hosts won by «34» runs after posting «276-8» in their «50» overs. → NUM =34; NUM =276-8; NUM =50
They lost «27-24» on penalties… no, on a last-minute kick. → NUM =27-24
The squad's average age is «25.4»; its oldest member is «36». → NUM =25.4; NUM =36
A «63rd»-minute header made it «2-0». → ORD =63; NUM =2-0
She lifted «120kg» in the snatch and «148kg» in the clean and jerk. → QTY =120 kg; QTY =148 kg
The «10,000m» final starts at «20:50» CEST. → QTY =10000 m; TIME 20:50
A best-of-«five» series is level at «two» apiece. → NUM =5; NUM =2
He made «19» of «24» passes for «231 yards» and «three» touchdowns. → NUM =19; NUM =24; QTY =231 yd; NUM =3
The Lions beat the Hawks «104-98», their «fifth» straight win. → NUM =104-98; ORD =5
It took «18» holes, «five hours» and «70» shots. → NUM =18; DUR =5 h; NUM =70
Varn City «3», Oster Rovers «1». → NUM =3; NUM =1
Marsh, who turned «30» «last month», hit «41» off «22» balls. → NUM =30; DATE REL; NUM =41; NUM =22
It was their «10th» win in «12» matches and lifted them to «third» place. → ORD =10; NUM =12; ORD =3
A «54-yard» field goal made it «17-14» with a minute left. → QTY =54 yd; NUM =17-14
The visitors scored «three» goals in «eleven minutes» to win «4-3». → NUM =3; DUR =11 min; NUM =4-3
He ran the «1,500m» in «3:31.07». → QTY =1500 m; DUR =211.07 s
He averaged «27.1» points and «8.3» rebounds over «82» games. → NUM =27.1; NUM =8.3; NUM =82
The «22-year-old» signed a «four-and-a-half-year» deal worth «£30m». → DUR =22 year; DUR =4.5 year; MONEY =30000000 GBP
They have lost «five» in a row and sit «18th». → NUM =5; ORD =18
She cleared «1.98m» at the «third» attempt. → QTY =1.98 m; ORD =3
`,
);
