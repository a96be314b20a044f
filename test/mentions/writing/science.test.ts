import { table } from '../check.ts';

// Science and the environment.
table(
  'value',
  `
The sample was kept at «−80 °C» for «72 h» and then thawed at «37 °C». → QTY =-80 C; DUR =72 h; QTY =37 C
Light takes «8.3 minutes» to cover the «150 million km» from the Sun. → DUR =8.3 min; QTY =150000000 km
The fossil is «between 66 and 68 million years» old. → DUR =66000000..68000000 year
The particle has a mass of «125.1 ± 0.2 GeV». → QTY =125.1 GeV
They sequenced «3.2 × 10^9» bases in «11 hours». → NUM =3200000000; DUR =11 h
The crater is «1.2 km» wide and «170 m» deep. → QTY =1.2 km; QTY =170 m
A magnitude-«6.8» quake struck at «02:14» GMT, «45 km» beneath the sea bed. → NUM =6.8; TIME 02:14; QTY =45 km
CO2 reached «424 ppm» in «May 2030», up «2.8 ppm» on the year. → QTY =424 ppm; DATE 2030-05; QTY =2.8 ppm
The telescope's mirror is «6.5 m» across and weighs «705 kg». → QTY =6.5 m; QTY =705 kg
«Two-thirds» of the «1,870» nests failed in «2027». → NUM =0.666667; NUM =1870; DATE 2027
The wind blew at «40 knots», gusting to «55 knots». → QTY =40 kn; QTY =55 kn
The probe sent back «1.4 GB» of data at «256 kbps». → QTY =1.4 GB; QTY =256 kbit/s
The species was first described in «1889»; «fewer than 250» adults remain. → DATE 1889; NUM <250
The reactor produced «59 megajoules» of energy over «five seconds». → QTY =59 MJ; DUR =5 s
The glacier lost «11 ± 3 m» of ice in a decade. → QTY =11 m
Samples were spun at «12,000 rpm» for «10 min» at «4 °C». → QTY =12000 rpm; DUR =10 min; QTY =4 C
The compound melts at «168–170 °C» and absorbs at «532 nm». → QTY =168..170 C; QTY =532 nm
Sea level rose «3.4 mm» a year from «1993» to «2020». → QTY =3.4 mm; DATE 1993; DATE 2020
The star lies «4.2 light years» away and is «0.12» times the Sun's mass. → QTY =4.2 ly; NUM =0.12
Rainfall of «212mm» in «24hrs» broke the «1911» record. → QTY =212 mm; DUR =24 h; DATE 1911
The herd shrank from «some 1,200» animals to «fewer than 90» over «two» generations. → NUM ~1200; NUM <90; NUM =2
The site yields pottery of the «6th» century BC and coins of «AD 310». → ORD =6; DATE 0310
Plants emitted «36.8 Gt» of CO2, or «4.7 tonnes» per head. → QTY =36.8 Gt; QTY =4.7 t
The dose was «2.5 mSv», far «below 1 Sv». → QTY =2.5 mSv; QTY <1 Sv
A «12-inch» pipe carried «900 litres per second». → QTY =12 in; QTY =900 L/s
The soil's pH was «6.8» and its carbon «2.1%» by weight. → NUM =6.8; PCT =2.1
Bats fly at «up to 99 mph», «nine» times faster than once thought. → QTY <=99 mph; NUM =9
Data from «1,500+» stations were used. → NUM >=1500
The moon is «384,400 kilometres» («238,855 miles») off. → QTY =384400 km; QTY =238855 mi
«Two in every thousand» births are affected. → NUM =0.002
PM2.5 averaged «18 µg/m³», «more than three» times the guideline. → QTY =18 µg/m3; NUM >3
The drill reached «1,340 metres» («4,396 ft») on «19 January». → QTY =1340 m; QTY =4396 ft; DATE --01-19
The signal lasted «0.2 seconds» and came from «1.3 billion light-years» away. → DUR =0.2 s; QTY =1300000000 ly
The seeds germinate at «15–20°C» after «three to four weeks». → QTY =15..20 C; DUR =3..4 week
A «5 µm» filter removed «99.97%» of particles. → QTY =5 µm; PCT =99.97
Adults need «about 2,000 kcal» and «at least 400 g» of fruit and vegetables a day. → QTY ~2000 kcal; QTY >=400 g
«One in 10,000» people carries «two» copies of the gene. → NUM =0.0001; NUM =2
The children, aged «6 to 11», slept «8.5 hours» on average. → NUM =6..11; DUR =8.5 h
The comet will pass within «0.1 AU» of Earth in late «September 2033». → QTY =0.1 au; DATE 2033-09
A «100-fold» dilution was left for «20-30 s». → NUM =100; DUR =20..30 s
The cave is «at least 1.8 million years» old and «2,200 m» long. → DUR >=1800000 year; QTY =2200 m
Water boils at «71 °C» at «8,849 m». → QTY =71 C; QTY =8849 m
The team counted «14,300 ± 900» seals. → NUM =14300
Each cell is «10–20 μm» across. → QTY =10..20 µm
The solution was diluted «1:50» and kept at «−20°C». → NUM =1-50; QTY =-20 C
The engine delivers «150 hp» and «320 Nm» of torque. → QTY =150 hp; QTY =320 Nm
The rate fell from «5.2» to «3.9» deaths per «100,000» people. → NUM =5.2; NUM =3.9; NUM =100000
Doses of «0.5 mg/kg» were given every «8 h». → QTY =0.5 mg/kg; DUR =8 h
Her temperature was «39.4°C», her pulse «112» and her oxygen «91%». → QTY =39.4 C; NUM =112; PCT =91
The child had drunk «less than 50 ml» in «12 hours». → QTY <50 mL; DUR =12 h
The forest stores «12 million tonnes» of carbon across «35,000 ha». → QTY =12000000 t; QTY =35000 ha
The Sun is «4.6 billion years» old. → DUR =4600000000 year
A «0.4-hectare» plot yields «1.2 t» of beans. → QTY =0.4 ha; QTY =1.2 t
`,
);
table(
  'value',
  `
The log ends at «23:41:08» on «2031-11-03». → TIME 23:41:08; DATE 2031-11-03
It took «a year and a half», then «an hour and a half» and «two miles and a quarter». → DUR =1.5 year; DUR =1.5 h; QTY =2.25 mi
The cell heats to «3,000 K» before it is cooled to «35 C». → QTY =3000 K; QTY =35 C
«Five» A grades and «3» C. Orlov prints. → NUM =5; NUM =3
The sled reached «9.3 m/s²» at «60 fps» with «18 pg/mL» in the blood. → QTY =9.3 m/s2; QTY =60 fps; QTY =18 pg/mL
The air held «4 mg/m3» at «1.2 kg/m³»; the field gave «40 kg/ha». → QTY =4 mg/m3; QTY =1.2 kg/m3; QTY =40 kg/ha
`,
);
