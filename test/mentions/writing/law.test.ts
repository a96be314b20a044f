import { table } from '../check.ts';

// Contracts, sentences, citations of statutes and cases.
table(
  'value',
  `
Under section 12(3) of the «1998» Act, a fine may «not exceed £5,000». → DATE 1998; MONEY <=5000 GBP
The contract of «14th November 2026» runs for «five (5) years». → DATE 2026-11-14; DUR =5 year
Judge Orla Finn sentenced him to «four-and-a-half years», with «18 months» suspended. → DUR =4.5 year; DUR =18 month
The appeal must be lodged within «28 days» of the order. → DUR =28 day
Case C-311/18 and Regulation (EU) 2016/679 were cited.
The court awarded damages of «US$ 2.75 million» plus costs. → MONEY =2750000 USD
Article 6(1)(f) and recital 47 allow this.
The firm admitted «23» counts of fraud between «2009» and «2014». → NUM =23; DATE 2009; DATE 2014
The lease runs from «1 January 2030» to «31 December 2034» inclusive. → DATE 2030-01-01; DATE 2034-12-31
The fee is the greater of «$500» and «2%» of the sum. → MONEY =500 USD; PCT =2
He was fined «$10,000» under 18 U.S.C. § 1343 and 17 CFR 240.10b-5. → MONEY =10000 USD
In Doe v. Roe, 512 U.S. 622 («1994»), the court split «5–4». → DATE 1994; NUM =5-4
She pleaded guilty to «two» counts and got «120 hours» of unpaid work. → NUM =2; DUR =120 h
`,
);
