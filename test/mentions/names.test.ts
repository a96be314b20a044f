import { table } from './check.ts';

// People.
table(
  'name',
  `
Yesterday «Mira Okonjo» spoke. → PER
They met Deputy Defence Minister «Mira Okonjo» there. → PER [Deputy Defence Minister]
President «Oskar Lindqvist»'s aide left. → PER [President]
They met Dr «Amélie O’Brien-Núñez». → PER [Dr]
They met Gov. «J. B. Harrow» and Sir «Tom Ash». → PER [Gov.]; PER [Sir]
They met «King Oskar III» and «Pope Leo XIV». → PER; PER
They met «Ludwig van der Berg» and «Ahmed al-Rashid». → PER; PER
They met «Martin Luther King» in «Oslo». → PER; LOC
They met «Jean-Luc Varga» and «Šarūnas Petrauskas». → PER; PER
They met «Мира Оконьо» there. → PER
«Norwegian» Foreign Minister «Mira Okonjo» left. → MISC; PER [Foreign Minister]
The minister, «Mira Okonjo», left. → PER
«Okonjo» said so. → PER
“We go,” «Okonjo» said. → PER
`,
);

// Places.
table(
  'name',
  `
It began in «Varnholm» near «Oster». → LOC; LOC
It began in the town of «Oster». → LOC
It crossed the «Varn River» and the «Black Sea». → LOC; LOC
From «Oster» to «Varnholm» it rained. → LOC; LOC
«Norway»'s coast and «Sweden»’s lakes → LOC; LOC
They live at «10 Mill Street» now. → LOC
`,
);

// Organisations and other things.
table(
  'name',
  `
The «United Nations» («UN») agreed. → ORG; ORG
The «University of Varnholm» agreed. → ORG
The «Bank of Norway» agreed. → ORG
The «Ministry of Defence» agreed. → ORG
«Harrow & Sons Ltd» agreed. → ORG
The «U.S.» envoy left. → LOC
They use «COVID-19» tests and an «iPhone 15». → MISC; MISC
They fly the «F-16» and the «737 MAX 9». → MISC; MISC
«NATO» and the «G7» met. → ORG; ORG
The «Norwegian»-backed plan failed. → MISC
It was «World War II» again. → MISC
`,
);

// Words with a capital that name nothing.
table(
  'name',
  `
The mill burnt. Pumps failed. Officials left.
However, it rained. Taking the boat was wise.
On Monday the President spoke to the Minister.
I think I know. We do too.
The CEO and two MPs watched TV.
1. Add salt.\\n2. Stir well.
`,
);

// Lines in capitals and headlines.
table(
  'name',
  `
«OSCAR» VOWS TO FIND A FORMULA AS «NHS» LIST GROWS → PER; ORG
THE «NHS» should not pay. → ORG
AN «ISRAELI» envoy left. → MISC
CHANCELLOR «Rachel Moore» left. → PER [CHANCELLOR]
`,
);

// Harder company.
table(
  'name',
  `
Senator «Ann Lowry» (D-«Ohio») met Secretary of State «Hugo Reyes» there. → PER [Senator]; LOC; PER [Secretary of State]
The «Institute for Quiet Seas» hired «Pedro de la Cruz» and «Carla von Stein». → ORG; PER; PER
The flight landed at «RAF Lossholm» for the «Duke of Harrow». → ORG; PER
«Marsh & Sons Ltd.» and «O'Hara Brothers Inc.» merged. → ORG; ORG
A former «Oster» mayor, «Pål Nygård», told the «Varnholm Gazette» so. → MISC; PER; ORG
«U.S.» President «Dana Cole» and «British» Prime Minister «Omar Reid» spoke. → LOC; PER [President]; MISC; PER [Prime Minister]
According to «Okonjo», the «U.N.» left «Varnholm». → PER; ORG; MISC
`,
);

// Names with small words, numbers, possessives and missing points.
table(
  'name',
  `
It was «World War Two» and «Formula 1» again. → MISC; MISC
In the «U.S» Presidential race → LOC
The film «Ray & Liz» won. → PER
The «A.V. Club» liked it. → ORG
The «New Zealand Ministry of Transport» agreed. → ORG
She holds a «Bachelor of Arts» from «Varnholm». → MISC; LOC
The «Canadian Senior Men's National Team» lost. → ORG
Broadcaster «Steve Hewlett» left. → PER [Broadcaster]
Teacher «Ann Lowry» left. → PER [Teacher]
`,
);

// Offices in lower case, clubs, saints, halves that belong together, places of people.
table(
  'name',
  `
Then president «Hanna Okonjo» spoke. → PER [president]
They met deputy defence minister «Hanna Okonjo» and the singer «Varga». → PER [deputy defence minister]; PER [singer]
It lies in «Washington, D.C.» by the river. → LOC
The court heard that «Hall» was held in «Oster» before «Mills» had left. → PER; LOC; PER
They beat «Real Madrid» in «St Albans» and at the «Royal Albert Hall». → ORG; LOC; LOC
The «Six Nations» began in «Trinidad and Tobago». → ORG; LOC
The «Health Service Executive» and the «Department for Business and Trade» agreed. → ORG; ORG
«William of Normandy» fell. → PER
Det Supt «Paul Hurley» left. → PER [Det Supt]
Most «Asian-American» voters agreed. → MISC
They met «Hungarian» «David Koos» at the «Chapel of Love». → MISC; PER; ORG
See Appendix B.2 and Part C of it.
They own «F1». «Varga» runs it. → MISC; MISC
`,
);

// What stands before, behind and around a name.
table(
  'name',
  `
Before Judge «Imelda Farrow» QC the case fell. → PER [Judge]
A «French» «Nato» convoy left. → MISC; ORG
He joined «St Macarten's College» and prayed at «St Stephen's Cathedral». → ORG; LOC
The sculpture “«Weeping Lantern»” stands there. → MISC
Debutants «Ian Marlow» and «Tess Vale» ran. → PER; PER
«Police Scotland» asked for help. → ORG
Pay for Sundays was cut.
They wrote of the «Romans». → MISC
`,
);
