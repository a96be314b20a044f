import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { Ajv } from 'ajv';
import { readJson } from '../../server/config/data.ts';
import { contributedSettings, EDITOR_DEFAULTS, readEditorSettings } from '../../server/config/editor.ts';
import { DEFAULTS, parseSettings } from '../../server/config/layers.ts';
import { RULE_IDS, RULES } from '../../server/config/rules.ts';
import { schemaText } from '../../server/config/schema.ts';
import { indexOptions, SETTINGS, severityOf } from '../../server/config/settings.ts';
import { configText } from '../../server/config/template.ts';

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

it('the extension offers the schema in JSON and in YAML', () => {
  const url = './stet.schema.json';
  assert.deepEqual(manifest.contributes.jsonValidation, [{ fileMatch: ['stet.json', 'stet.jsonc'], url }]);
  assert.deepEqual(manifest.contributes.yamlValidation, [{ fileMatch: ['stet.yaml', 'stet.yml'], url }]);
});

/** The published schema as an editor uses it; the metaschema of draft 7 comes with ajv. */
const validator = () => {
  const ajv = new Ajv({ allErrors: true, strict: true });
  // What VS Code's JSON editor knows besides the standard.
  for (const keyword of ['allowComments', 'allowTrailingCommas']) ajv.addKeyword(keyword);
  return ajv.compile(JSON.parse(committed));
};

it('the schema is valid JSON Schema of draft 7', () => {
  const ajv = new Ajv();
  assert.ok(ajv.validateSchema(JSON.parse(committed)), ajv.errorsText());
  assert.equal(JSON.parse(committed).$schema, 'http://json-schema.org/draft-07/schema#');
});

it('the schema and the program agree about settings', () => {
  const validate = validator();
  const table: readonly (readonly [settings: object, valid: boolean])[] = [
    [{}, true],
    [{ $schema: './stet.schema.json', root: true, extends: ['../a.json'], corpus: 'sources' }, true],
    [{ corpus: ['a', 'b'], drafts: 'text/**', baseline: 'b.json', failOn: 'error' }, true],
    [{ overrides: [{ files: 'opinion/**', names: ['A'], rules: { 'name-unknown': 'off' } }] }, true],
    [{ maxSourceMegabytes: 0.5, citationStyle: 'wiki' }, true],
    [{ corpora: 'x' }, false],
    [{ corpus: '' }, false],
    [{ rules: { 'name-unknown': 'loud' } }, false],
    [{ rules: { 'no-such-rule': 'off' } }, false],
    [{ overrides: [{ names: ['A'] }] }, false],
    [{ overrides: [{ files: 'a', corpus: 'b' }] }, false],
    [{ maxSourceMegabytes: 0 }, false],
    [{ failOn: 'off' }, false],
  ];
  for (const [settings, valid] of table) {
    assert.equal(validate(settings), valid, JSON.stringify(settings));
    assert.equal(SETTINGS.safeParse(settings).success, valid, JSON.stringify(settings));
  }
});

it('what stet init writes, and every example of the documentation, is valid', () => {
  const validate = validator();
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
  assert.equal(examples.length, 2);
  for (const text of [configText({ corpus: 'a', bibliography: ['b.bib'] }), ...examples])
    assert.ok(validate(readJson(text).value), JSON.stringify(validate.errors));
});

it('every setting and rule is explained in the documentation', () => {
  const { properties } = JSON.parse(committed);
  const settings = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  for (const key of Object.keys(properties))
    if (key !== '$schema') assert.match(settings, new RegExp(`^\\| \`${key}\` \\| `, 'm'), key);
  const rules = readFileSync(new URL('../../docs/rules/README.md', import.meta.url), 'utf8');
  const rows = [...rules.matchAll(/^\| \[([\w-]+)\]\(\1\.md\) \| (\w+) \| /gm)].map((row) => [
    row[1],
    row[2],
  ]);
  assert.deepEqual(Object.fromEntries(rows), RULES);
  for (const id of RULE_IDS) assert.ok(existsSync(new URL(`../../docs/rules/${id}.md`, import.meta.url)), id);
});

it('defaults are complete, and a rule falls back to its own severity', () => {
  assert.deepEqual(parseSettings({}), DEFAULTS);
  const settings = parseSettings({ rules: { 'name-unknown': 'off' } });
  assert.equal(severityOf('name-unknown', settings), 'off');
  assert.equal(severityOf('quote-altered', settings), 'error');
});

it('leaves to the index only what decides what is in it', () => {
  const index = indexOptions(parseSettings({ corpus: '/w/c', names: ['A'], maxSourceMegabytes: 2.5 }));
  assert.deepEqual(index, {
    roots: ['/w/c'],
    exclude: [],
    gitignore: false,
    bibliography: [],
    maxBytes: 2_500_000,
  });
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
