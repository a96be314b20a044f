import { readFileSync, writeFileSync } from 'node:fs';
import { contributedSettings } from '../server/config/editor.ts';
import { schemaText } from '../server/config/schema.ts';

writeFileSync(new URL('../stet.schema.json', import.meta.url), schemaText());

const file = new URL('../package.json', import.meta.url);
const manifest = JSON.parse(readFileSync(file, 'utf8'));
manifest.contributes.configuration = contributedSettings();
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
