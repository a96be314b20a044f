import { table } from './check.ts';

// Days, months, years.
table(
  'value',
  `
«12 July 2031» → DATE 2031-07-12
«7 May» was cold. → DATE --05-07
The gate closed on «7 May». → DATE --05-07
The gate closed on «7th May 2031». → DATE 2031-05-07
The gate closed on the «7th of May». → DATE --05-07
The gate closed on «May 7». → DATE --05-07
The gate closed on «May 7th, 2031». → DATE 2031-05-07
The gate closed on «May 18, 2031», before dawn. → DATE 2031-05-18
The gate closed on «Sept. 4, 2031». → DATE 2031-09-04
The gate closed on «4 Sept 2031». → DATE 2031-09-04
The gate closed on «2031-05-16». → DATE 2031-05-16
The gate closed on «2031/05/16». → DATE 2031-05-16
The gate closed on «18/05/2031». → DATE 2031-05-18
The gate closed on «5/18/2031». → DATE 2031-05-18
The gate closed on «18.05.2031». → DATE 2031-05-18
The gate closed on «03/04/2031». → DATE 2031-04-03
The gate closed on «18/5/31». → DATE 2031-05-18
The gate closed on «Tuesday, 17 May 2031», at dusk. → DATE 2031-05-17
The gate closed on «Tuesday 17 May». → DATE --05-17
The gate closed on «Tue, May 17». → DATE --05-17
The gate closed on «17 May '31». → DATE 2031-05-17
The fair runs «3–7 May 2031». → DATE 2031-05-03..2031-05-07
The fair runs «May 3-7». → DATE --05-03..--05-07
The fair runs «3 to 7 May». → DATE --05-03..--05-07
The gate closed in «March». → DATE --03
The gate closed in «May 2031». → DATE 2031-05
The gate closed in early «June 2031». → DATE 2031-06
The gate closed in «mid-March». → DATE --03
The gate closed in «2031-05». → DATE 2031-05
Since «2014» it has stood; «2015» proved worse. → DATE 2014; DATE 2015
The «2014» fire and its «2015» sequel. → DATE 2014; DATE 2015
The gate («2014») closed. → DATE 2014
By «2030» it may open. → DATE 2030
`,
);

// Counts that look like years, and the reverse.
table(
  'value',
  `
They counted «1945» lamps. → NUM =1945
They counted «some 1945» lamps. → NUM ~1945
They sold «2000» lamps. → NUM =2000
It weighs «1950 kg». → QTY =1950 kg
The «2031» figures were worse. → DATE 2031
`,
);

// Longer and shorter stretches.
table(
  'value',
  `
In «Q3 2031» sales fell. → DATE 2031-Q3
In «2031 Q3» sales fell. → DATE 2031-Q3
In «3Q31» sales fell. → DATE 2031-Q3
In «Q3» sales fell. → DATE --Q3
In the «third quarter of 2031» sales fell. → DATE 2031-Q3
In the «1990s» sales fell. → DATE 1990s
In the «mid-1990s» sales fell. → DATE 1990s
In the «'90s» sales fell. → DATE 1990s
In the «’90s» sales fell. → DATE 1990s
In the «eighties» sales fell. → DATE 1980s
In «spring 2031» sales fell. → DATE 2031-spring
In the «summer of 2031» sales fell. → DATE 2031-summer
In «fiscal 2031» sales fell. → DATE 2031
In «FY2031» sales fell. → DATE 2031
In «FY31» sales fell. → DATE 2031
In «2019–21» sales fell. → DATE 2019..2021
In «2019-20» sales fell. → DATE 2019..2020
In «2021/22» sales fell. → DATE 2021..2022
The «1939-1945» ledger → DATE 1939..1945
In «44 BC» the mill stood. → DATE -0044
`,
);

// Relative to the text's own day.
table(
  'value',
  `
On «Monday» it rained. → DATE REL
It rained «last night» and «yesterday». → DATE REL; DATE REL
It will rain «tomorrow» or «next week». → DATE REL; DATE REL
It rained «last Monday» and «last summer». → DATE REL; DATE REL
It rained «last year». → DATE REL
The «previous day» it rained. → DATE REL
On Mondays it rains.
`,
);

// Months that are not dates.
table(
  'value',
  `
You may march in august company.
They said May could leave.
`,
);

// Times of day.
table(
  'value',
  `
It began at «10:30». → TIME 10:30
It began at «10:30 a.m.» sharp. → TIME 10:30
It began at «10.30am». → TIME 10:30
It began at «5pm». → TIME 17:00
It began at «5 p.m.» → TIME 17:00
It began at «12am» and ended at «12pm». → TIME 00:00; TIME 12:00
It began at «noon» and ended at «midnight». → TIME 12:00; TIME 00:00
It began at «half past three». → TIME 03:30
It began at «quarter to six». → TIME 05:45
It began at «five o'clock». → TIME 05:00
It began at «18:05:30». → TIME 18:05:30
It began at «1830» GMT. → TIME 18:30
It began at «18h30». → TIME 18:30
`,
);

// Years in words, halves of years, hours that share their half of the day.
table(
  'value',
  `
It was «nineteen eighty-four» and it rained. → DATE 1984
They met in «twenty twenty-two». → DATE 2022
In «nineteen forty» the mill burnt. → DATE 1940
It opens «7»–«9 p.m.» daily. → TIME 19:00; TIME 21:00
It dates to «3,800-3,700 BC». → DATE -3800..-3700
It dates to «3,800 BC». → DATE -3800
In «4Q 2020» sales fell. → DATE 2020-Q4
In «1Q21» sales fell. → DATE 2021-Q1
In «FY2023» and «H1 2024» sales fell. → DATE 2023; DATE 2024-01..2024-06
`,
);
