import * as z from 'zod';
import { SETTINGS } from './settings.ts';

/** JSON Schema (draft 7, the one VS Code's JSON editor knows best) of a configuration file, as committed. */
export function schemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(SETTINGS, { target: 'draft-7', io: 'input' });
  const named = {
    $schema,
    title: 'Settings of Stet',
    allowComments: true,
    allowTrailingCommas: true,
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
