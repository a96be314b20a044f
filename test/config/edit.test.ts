import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addName, type ConfigEdit, newConfig } from '../../server/config/edit.ts';

const applied = (text: string, edits: readonly ConfigEdit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), text);

it('adds a name to a settings file and leaves everything else as it is', () => {
  const table: readonly (readonly [file: string, before: string, after: string])[] = [
    ['stet.json', '{}', '{\n  "names": [\n    "Edda Morrow"\n  ]\n}'],
    [
      'stet.jsonc',
      '{\n  // ours\n  "names": ["Tarn"], // more to come\n  "root": true,\n}\n',
      '{\n  // ours\n  "names": ["Tarn", "Edda Morrow"], // more to come\n  "root": true,\n}\n',
    ],
    [
      'stet.json',
      '{\n  "names": [\n    "Tarn",\n  ]\n}',
      '{\n  "names": [\n    "Tarn",\n    "Edda Morrow",\n  ]\n}',
    ],
    ['stet.json', '{"names": []}', '{"names": ["Edda Morrow"]}'],
    [
      'package.json',
      '{\n  "name": "w",\n  "stet": {\n    "names": ["Tarn"]\n  }\n}\n',
      '{\n  "name": "w",\n  "stet": {\n    "names": ["Tarn", "Edda Morrow"]\n  }\n}\n',
    ],
    [
      'stet.yaml',
      'names: # ours\n  - Tarn # the town\n\ncorpus: notes\n',
      'names: # ours\n  - Tarn\n  - "Edda Morrow" # the town\n\ncorpus: notes\n',
    ],
    ['stet.yml', 'names: [Tarn]\r\n', 'names: [Tarn, "Edda Morrow"]\r\n'],
    ['stet.yml', 'names: []', 'names: ["Edda Morrow"]'],
    ['stet.yaml', '# none yet\ncorpus: notes', '# none yet\ncorpus: notes\nnames:\n  - "Edda Morrow"\n'],
    ['stet.yaml', '', 'names:\n  - "Edda Morrow"\n'],
  ];
  for (const [file, before, after] of table)
    assert.equal(applied(before, addName(file, before, 'Edda Morrow', [])), after, `${file} ${before}`);
});

it('takes over the names that its list would hide', () => {
  const json = applied('{}', addName('stet.json', '{}', 'Jorun Pell', ['Tarn']));
  assert.deepEqual(JSON.parse(json), { names: ['Tarn', 'Jorun Pell'] });
  const yaml = applied('root: true\n', addName('stet.yaml', 'root: true\n', 'Jorun Pell', ['Tarn']));
  assert.equal(yaml, 'root: true\nnames:\n  - "Tarn"\n  - "Jorun Pell"\n');
});

it('offers nothing for a file that is broken or says something else', () => {
  for (const [file, text] of [
    ['stet.yaml', 'names: [Tarn'],
    ['stet.yaml', 'names: Tarn'],
    ['stet.yaml', '- a list\n'],
    ['stet.json', ''],
  ] as const)
    assert.deepEqual(addName(file, text, 'Edda Morrow', []), [], text);
});

it('writes a new file', () => {
  assert.deepEqual(JSON.parse(newConfig(['Edda “M” Morrow'])), { names: ['Edda “M” Morrow'] });
});
