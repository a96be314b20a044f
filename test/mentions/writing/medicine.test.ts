import { table } from '../check.ts';

// Doses, rates, intervals.
table(
  'value',
  `
Patients took «20 mg» of the drug twice a day for «six weeks». → QTY =20 mg; DUR =6 week
Blood pressure fell from «150/95 mmHg» to «128/82 mmHg». → QTY =150-95 mmHg; QTY =128-82 mmHg
Of «2,310» women screened, «one in eight» needed a «second» test. → NUM =2310; NUM =0.125; ORD =2
The hazard ratio was «0.72» («95%» CI «0.61 to 0.85», P = «0.003»). → NUM =0.72; PCT =95; NUM =0.61..0.85; NUM =0.003
Fasting glucose «above 126 mg/dL» on «two» occasions confirms diabetes. → QTY >126 mg/dL; NUM =2
The vaccine was «89.3%» effective in adults aged «65 and over». → PCT =89.3; NUM >=65
The baby weighed «7lb 3oz» and arrived «five weeks» early. → QTY =115 oz; DUR =5 week
Waiting times of «more than 18 weeks» have tripled since «April 2027». → DUR >18 week; DATE 2027-04
Doses of «5-10 ml» every «four to six hours» are safe. → QTY =5..10 mL; DUR =4..6 h
A «38.5C» fever lasted «3 days». → QTY =38.5 C; DUR =3 day
The mean (SD) age was «61.2» («9.4») years. → NUM =61.2; NUM =9.4
Mortality fell from «12.1» to «9.8» per «1,000» live births. → NUM =12.1; NUM =9.8; NUM =1000
Give «0.3 mL» of «1:1000» adrenaline; repeat after «5 minutes». → QTY =0.3 mL; NUM =1-1000; DUR =5 min
«Roughly six in ten» of the over-70s had had «three or more» doses. → NUM ~0.6; NUM >=3
A BMI of «30 or above» raised the risk «2.4-fold». → NUM >=30; NUM =2.4
The tumour measured «3 cm» x «2 cm». → QTY =3 cm; QTY =2 cm
Her haemoglobin was «9.8 g/dL» and platelets «45 × 10⁹»/L. → QTY =9.8 g/dL; NUM =45000000000
The odds ratio was «1.8» («95%» CI «1.2–2.7»). → NUM =1.8; PCT =95; NUM =1.2..2.7
Infants «under 12 months» need «8-10» feeds a day. → DUR <12 month; NUM =8..10
Take «two» tablets «three» times a day with «250ml» of water. → NUM =2; NUM =3; QTY =250 mL
`,
);
