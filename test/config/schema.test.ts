import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { contributedSettings, EDITOR_DEFAULTS, readEditorSettings } from '../../server/config/editor.ts';
import { DEFAULTS, parseSettings } from '../../server/config/layers.ts';
import { RULE_IDS } from '../../server/config/rules.ts';
import { schemaText } from '../../server/config/schema.ts';
import { indexOptions, severityOf } from '../../server/config/settings.ts';

const committed = readFileSync(new URL('../../stet.schema.json', import.meta.url), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

it('the committed schema is current (node scripts/schema.ts writes it)', () => {
  assert.equal(committed, schemaText());
});

it('every setting and rule is described in the schema', () => {
  const { properties } = JSON.parse(committed);
  for (const [key, value] of Object.entries<{ description?: string }>(properties)) {
    assert.ok(value.description, key);
  }
  assert.deepEqual(Object.keys(properties.rules.properties), RULE_IDS);
});

it('the extension offers the schema for stet.json and stet.jsonc', () => {
  assert.deepEqual(manifest.contributes.jsonValidation, [
    { fileMatch: ['stet.json', 'stet.jsonc'], url: './stet.schema.json' },
  ]);
});

it('defaults are complete, and a rule falls back to its own severity', () => {
  assert.deepEqual(parseSettings({}), DEFAULTS);
  const settings = parseSettings({ rules: { 'name-unknown': 'off' } });
  assert.equal(severityOf('name-unknown', settings), 'off');
  assert.equal(severityOf('quote-altered', settings), 'error');
});

it('leaves to the index only what decides what is in it', () => {
  const index = indexOptions(parseSettings({ corpus: '/w/c', names: ['A'], maxSourceMegabytes: 2.5 }));
  assert.deepEqual(index, { roots: ['/w/c'], exclude: [], bibliography: [], maxBytes: 2_500_000 });
});

it('package.json offers the declared editor settings (node scripts/schema.ts writes them)', () => {
  assert.deepEqual(manifest.contributes.configuration, contributedSettings());
  assert.deepEqual(manifest.contributes.configuration.properties['stet.run'].enum, [
    'onType',
    'onSave',
    'manual',
  ]);
});

it('takes of the editor what is valid, and the default for the rest', () => {
  const table: readonly (readonly [stated: unknown, changed: object])[] = [
    [undefined, {}],
    [null, {}],
    ['nonsense', {}],
    [
      { run: 'onSave', codeLens: true },
      { run: 'onSave', codeLens: true },
    ],
    [{ run: 'sometimes', debounce: -3, quietLine: false, other: 1 }, { quietLine: false }],
    [{ debounce: null }, {}],
  ];
  for (const [stated, changed] of table)
    assert.deepEqual(readEditorSettings(stated), { ...EDITOR_DEFAULTS, ...changed });
});
