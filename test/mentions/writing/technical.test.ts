import { table } from '../check.ts';

// Technical writing.
table(
  'value',
  `
The cache is flushed every «30 s» and holds «at most 10,000» keys. → DUR =30 s; NUM <=10000
Python 3.12 cut start-up time by «15–20%». → PCT =15..20
The API returns HTTP 404 or a 503 error after «five» retries. → NUM =5
Throughput rose from «1.5k» to «22k» requests per second on «16» cores. → NUM =1500; NUM =22000; NUM =16
The disk is a «2TB» model with a «3.5in» case spinning at «7,200 rpm». → QTY =2 TB; QTY =3.5 in; QTY =7200 rpm
Open port 443 and forward it to 10.0.0.12:8443.
USB 3.2 and Wi-Fi 6 are needed; HDMI 2.1 is not.
Latency at the «99th» percentile is «under 40 ms». → ORD =99; DUR <40 ms
The release of «2031-02-14» (v4.0.0-rc.1) closes #4521 and #4530. → DATE 2031-02-14
The battery has a capacity of «4,500 mAh» and charges in «1h 15m». → QTY =4500 mAh; DUR =75 min
Build 22621.1702 fixes CVE-2023-23397 and KB5025239.
A «64-bit» CPU with «8» cores at «3.6GHz» draws «125W». → QTY =64 bit; NUM =8; QTY =3.6 GHz; QTY =125 W
Response times under load averaged «1.2 s» (p95: «3.4 s»). → DUR =1.2 s; DUR =3.4 s
The model has «70B» parameters and a «128k» context window. → NUM =70000000000; NUM =128000
The link runs at «10 Gbps» along «2 km» of fibre. → QTY =10 Gbit/s; QTY =2 km
Logs are kept for «90 days», then moved to S3 in us-east-1. → DUR =90 day
Commit 9fceb02 landed in branch feature/42 on «3 May». → DATE --05-03
The MD5 is d41d8cd98f00b204e9800998ecf8427e.
Set max_connections = «200» and timeout to «30000 ms». → NUM =200; DUR =30000 ms
The tenant shall give «not less than sixty (60) days»' notice. → DUR >=60 day
Costs of «A$1.25 million» were awarded on «3/11/2029». → MONEY =1250000 AUD; DATE 2029-11-03
The new chip has «19.2 billion» transistors in «103 mm²». → NUM =19200000000; QTY =103 mm2
Uptime was «99.95 %» over the last «12 months». → PCT =99.95; DUR =12 month
The job runs daily at «02:00» UTC and takes «~45 min». → TIME 02:00; DUR ~45 min
Memory use fell «40-fold», from «8GiB» to «200 MiB». → NUM =40; QTY =8 GiB; QTY =200 MiB
The limit is «30 mph», or «20mph» near schools. → QTY =30 mph; QTY =20 mph
The claim is for «€12,345.67» plus interest at «8%» from «1.7.2030». → MONEY =12345.67 EUR; PCT =8; DATE 2030-07-01
The term of «ten (10) days» starts on receipt. → DUR =10 day
The query took «4.7 seconds» on «1.2 TB» of data. → DUR =4.7 s; QTY =1.2 TB
Each pod gets «512 MiB» and «0.5» cores. → QTY =512 MiB; NUM =0.5
Retry «three» times, «five seconds» apart. → NUM =3; DUR =5 s
The endpoint allows «100» requests per minute. → NUM =100
`,
);
