import { writeFileSync } from 'node:fs';
import { schemaText } from '../server/config/schema.ts';

writeFileSync(new URL('../stet.schema.json', import.meta.url), schemaText());
