import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ConfigError } from '../../server/config/error.ts';
import { CONFIG_NAMES, loadConfig, readConfig } from '../../server/config/load.ts';

const memory = (files: Readonly<Record<string, string>>) => ({
  read: async (path: string) => Object.entries(files).find(([name]) => resolve('/w', name) === path)?.[1],
});

const load = (files: Readonly<Record<string, string>>, from = '/w') => loadConfig(from, memory(files));

/** The error text for one file in /w, without the folder. */
async function errorOf(name: string, text: string): Promise<string> {
  try {
    await load({ [name]: text });
    return 'no error';
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return error.message.replaceAll(`${resolve('/w')}/`, '');
  }
}

describe('finding the configuration', () => {
  it('takes the defaults where there is none', async () => {
    const { settings, file } = await load({});
    assert.equal(file, undefined);
    assert.deepEqual(settings.corpus, [resolve('/w/corpus')]);
    assert.equal(settings.failOn, 'warning');
  });

  it('goes up to the nearest file and resolves its paths there', async () => {
    const files = {
      'stet.json': '{"corpus": "far"}',
      'a/stet.yaml': 'corpus: [near, ../x]\nbibliography: [r.bib]',
    };
    const { settings, file } = await load(files, '/w/a/b/c');
    assert.equal(file, resolve('/w/a/stet.yaml'));
    assert.deepEqual(settings.corpus, [resolve('/w/a/near'), resolve('/w/x')]);
    assert.deepEqual(settings.bibliography, [resolve('/w/a/r.bib')]);
  });

  for (const [index, name] of CONFIG_NAMES.entries()) {
    it(`reads ${name}, and prefers it to the names after it`, async () => {
      const rest = CONFIG_NAMES.slice(index).map((one) => [one, settingsText(one, one)]);
      const { settings } = await load(Object.fromEntries(rest));
      assert.deepEqual(settings.corpus, [resolve('/w', name)]);
    });
  }

  it('passes by a package.json without our key, even a broken one', async () => {
    const files = {
      'stet.yml': 'corpus: up',
      'a/package.json': '{"name": ',
      'a/b/package.json': '{"name": "x"}',
    };
    assert.equal((await load(files, '/w/a/b')).file, resolve('/w/stet.yml'));
  });

  it('reads comments, trailing commas, a byte order mark, CRLF and an empty YAML file', async () => {
    const text = '\uFEFF{ // why\r\n  "corpus": ["a",],\r\n}\r\n';
    assert.deepEqual((await load({ 'stet.json': text })).settings.corpus, [resolve('/w/a')]);
    assert.deepEqual((await load({ 'stet.yaml': '# nothing yet\n' })).settings.corpus, [
      resolve('/w/corpus'),
    ]);
  });

  it('says what is missing when a file is named', async () => {
    await assert.rejects(
      readConfig('/w/none.json', memory({})),
      /none\.json: there are no settings here; name/,
    );
    const withoutKey = memory({ 'package.json': '{}' });
    await assert.rejects(readConfig('/w/package.json', withoutKey), /no settings here/);
  });
});

const settingsText = (name: string, corpus: string): string => {
  if (name.endsWith('ml')) return `corpus: ${corpus}`;
  return JSON.stringify(name === 'package.json' ? { stet: { corpus } } : { corpus });
};

describe('errors in the configuration', () => {
  const table: readonly (readonly [name: string, text: string, message: string])[] = [
    ['stet.json', '{\n "corpora": "x"\n}', 'stet.json:2: unknown setting "corpora"; did you mean "corpus"?'],
    [
      'stet.yaml',
      'corpus: a\nFailon: error',
      'stet.yaml:2: unknown setting "Failon"; did you mean "failOn"?',
    ],
    [
      'stet.json',
      '{"rules": {\n"number-unsuported": "off"}}',
      'stet.json:2: unknown rule "number-unsuported"; did you mean "number-unsupported"?',
    ],
    [
      'stet.yml',
      'rules:\n  name-unknown: never',
      'stet.yml:2: "rules.name-unknown" has a wrong value; write off, information, warning or error',
    ],
    [
      'package.json',
      '{\n"name": "x",\n"stet": {\n"citationStyle": "apa"\n}}',
      'package.json:4: "citationStyle" has a wrong value; write pandoc, footnote, link or wiki',
    ],
    [
      'stet.json',
      '{"maxSourceMegabytes": 0}',
      'stet.json:1: "maxSourceMegabytes" has a wrong value; write more than 0',
    ],
    [
      'stet.json',
      '{"corpus": 7}',
      'stet.json:1: "corpus" has a wrong value; write a path or a list of paths',
    ],
    ['stet.json', '{"corpus": ""}', 'stet.json:1: "corpus" is empty; name something or leave it out'],
    ['stet.json', '{"names": "A"}', 'stet.json:1: "names" has a wrong value; write a list'],
    ['stet.json', '{"corpus"\n "a"}', 'stet.json:2: not valid JSON: colon expected; correct the syntax'],
    [
      'stet.json',
      '[]',
      'stet.json:1: the settings are not an object; write { "corpus": "…" } or "corpus: …"',
    ],
    [
      'stet.yaml',
      '- a',
      'stet.yaml:1: the settings are not an object; write { "corpus": "…" } or "corpus: …"',
    ],
  ];
  for (const [name, text, message] of table) {
    it(message, async () => assert.equal(await errorOf(name, text), message));
  }

  it('lists what is known when nothing is near, and every problem by line', async () => {
    const message = await errorOf('stet.json', '{"zzzzzzzzzzzz": 1,\n"names": 2}');
    const lines = message.split('\n');
    assert.match(
      lines[0]!,
      /^stet\.json:1: unknown setting "zzzzzzzzzzzz"; known are root, extends, corpus, exclude, /,
    );
    assert.equal(lines[1], 'stet.json:2: "names" has a wrong value; write a list');
  });

  it('reports broken YAML by line, and an alias bomb without hanging', async () => {
    assert.match(await errorOf('stet.yaml', 'corpus: a\nrules: [a'), /^stet\.yaml:2: not valid YAML: /);
    const rows = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    );
    assert.match(
      await errorOf('stet.yaml', ['a0: &a0 [x]', ...rows].join('\n')),
      /not an object|unknown setting/,
    );
  });

  it('never throws anything but ConfigError', async () => {
    const text = fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^[{}[\]":, \n&*a-c-]{0,40}$/));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CONFIG_NAMES), text, async (name, content) => {
        await errorOf(name, content);
      }),
      { seed: 1, numRuns: 400 },
    );
  });
});
