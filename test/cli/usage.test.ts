import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { EXAMPLES } from '../../server/cli/examples.ts';
import { folderWith, RIGHT, SOURCE, stet, stetProcess } from './run.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const latin1 = Uint8Array.from([0x4e, 0x65, 0xef, 0x67, 0x65]);
const utf16 = Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42, 0x00]);

const folder = folderWith({
  'corpus/pumps.md': SOURCE,
  'right.md': RIGHT,
  'latin1.md': latin1,
  'utf16.md': utf16,
  'binary.md': 'a\0b',
  'notes/draft.md': RIGHT,
  'empty/.keep': '',
  'broken/stet.json': '{\n  "corpora": "x"\n}',
  'broken/a.md': RIGHT,
  'broken/b.md': RIGHT,
  'syntax/stet.yaml': 'corpus: [a',
  'syntax/a.md': RIGHT,
});

describe('stet says what it can do', () => {
  it('shows its version', async () => {
    const { code, stdout } = await stetProcess(folder, ['--version']);
    assert.deepEqual([code, stdout], [0, `${manifest.version}\n`]);
  });

  it('shows help with examples and exit codes', async () => {
    const { code, stdout, stderr } = await stet(folder, ['--help']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    for (const part of ['check [options] [draft...]', 'stet check article.md', 'Exit codes: 0 clean']) {
      assert.ok(stdout.includes(part), part);
    }
  });

  it('shows examples for every command, each of which the program understands', async () => {
    for (const [command, examples] of Object.entries(EXAMPLES)) {
      const args = command === 'stet' ? ['--help'] : [command, '--help'];
      const { code, stdout } = await stet(folder, args);
      assert.equal(code, 0, command);
      for (const [line] of examples) {
        assert.ok(stdout.includes(`  ${line}`), line);
        const words = line.replace(/^.*\| (?=stet )|\s*[|>].*$/g, '').split(' ');
        assert.equal(words.shift(), 'stet', line);
        // Asking for help reads the rest of the line, unknown options included, and does nothing.
        assert.equal((await stet(folder, [...words, '--help'])).code, 0, line);
      }
    }
  });

  it('is described in docs/cli.md, every command and option', async () => {
    const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
    for (const command of Object.keys(EXAMPLES).filter((name) => name !== 'stet')) {
      assert.ok(page.includes(`## stet ${command}\n`), command);
      const { stdout } = await stet(folder, [command, '--help']);
      const about = page.slice(page.indexOf(`## stet ${command}\n`));
      const section = about.slice(0, about.indexOf('\n## ', 1) >>> 0);
      const shared = page.slice(0, page.indexOf('\n## stet '));
      for (const [, option] of stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)) {
        assert.ok(section.includes(`\`${option}`) || shared.includes(`\`${option}`), `${command} ${option}`);
      }
    }
  });
});

describe('bad input is one clear line and exit code 2', () => {
  const table: readonly (readonly [args: string, line: RegExp | string])[] = [
    ['', 'command line: no command given; try stet --help'],
    ['chek x', "command line: unknown command 'chek' (Did you mean check?); see stet --help"],
    ['check --nope x', "command line: unknown option '--nope'; see stet --help"],
    ['check x --format xml', /^--format xml: there is no format "xml"; take one of stylish, json, .*, html$/],
    ['check x --format json:', '--format json:: names no file; write json or json:report.txt'],
    [
      'check x --format json --format sarif',
      '--format sarif: two formats cannot both go to standard output; write --format sarif:FILE',
    ],
    [
      'check x --rule nope:off',
      /^--rule nope:off: there is no rule "nope"; the rules are number-contradicted, /,
    ],
    [
      'check x --rule name-unknown',
      /^--rule name-unknown: names no severity; write name-unknown: and one of /,
    ],
    ['check x --threads 0', /^command line: option '--threads <n>' .*from 1 to 64.*; see stet --help$/],
    ['check empty', 'empty: there are no drafts here; name some, or pass --allow-empty'],
    ['check none*.md', 'none*.md: matches no draft; check the pattern'],
    ['check corpus/*.md', /^corpus\/\*\.md: matches nothing but sources; move the drafts out of /],
    [
      'check x --max-warnings few',
      /^command line: option '--max-warnings <n>' .*whole number.*; see stet --help$/,
    ],
    ['check gone.md', 'gone.md: there is no such file; check the path'],
    ['check latin1.md', 'latin1.md: is not UTF-8 text; save it as UTF-8'],
    ['check utf16.md', 'utf16.md: is UTF-16 text; save it as UTF-8'],
    ['check binary.md', 'binary.md: is no text; name a Markdown file'],
    ['check right.md --corpus gone', 'no corpus folder at gone; create it or set "corpus" in stet.json'],
    ['check right.md --corpus right.md', /^the corpus right\.md is a file, not a folder; /],
    ['check right.md --corpus empty', 'no sources in empty; put the texts of your sources there'],
    ['check right.md --config gone.json', /^gone\.json: there are no settings here; name a stet\.json/],
    [
      'check broken/a.md broken/b.md',
      'broken/stet.json:2: unknown setting "corpora"; did you mean "corpus"?',
    ],
    ['check syntax/a.md', /^syntax\/stet\.yaml:1: not valid YAML: .*; correct the syntax$/],
    ['check corpus/pumps.md', /^corpus\/pumps\.md: is one of the sources, not a draft; move it/],
    ['sources --corpus gone', /^no corpus folder at gone; /],
  ];
  for (const [args, expected] of table) {
    it(`stet ${args}`, async () => {
      // The index says paths from the folder that the process is in.
      const run = args.includes('--corpus') ? stetProcess : stet;
      const { code, stdout, stderr } = await run(folder, args.split(' ').filter(Boolean));
      assert.match(stderr, /^stet: [^\n]*\n$/);
      const line = stderr.slice('stet: '.length, -1);
      if (typeof expected === 'string') assert.equal(line, expected);
      else assert.match(line, expected);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }
});
