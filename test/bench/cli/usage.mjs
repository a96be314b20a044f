// Loaded before a program that is measured: leaves what the process used, its threads included, in the file that USAGE names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1000;
  writeFileSync(process.env.USAGE, JSON.stringify({ cpu, peak: maxRSS * 1024 }));
});
