import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../config/package.ts';
import type { CheckFlags } from './check/flags.ts';
import type { Shell } from './completion.ts';
import type { CorpusFlags, ListFlags } from './corpus.ts';
import type { CoverageFlags } from './coverage.ts';
import { failureLines } from './failure.ts';
import { FORMATS } from './formats/table.ts';
import type { IndexFlags } from './index.ts';
import { CLEAN, FAILED, type Io } from './io.ts';
import type { ReportFlags } from './report.ts';

const FORMAT_NAMES = Object.keys(FORMATS);

const EXAMPLES = `
Examples:
  stet check article.md                   check one draft against the folder corpus/, or what stet.json says
  stet check chapters/*.md --corpus notes --corpus interviews
  stet check article.md --format json     everything that was found, for programs
  stet check --format sarif:stet.sarif    every draft of this folder, the result in a file
  stet report article.md                  a page with each claim beside what the sources say
  stet init                               a stet.json to begin with
  stet explain article.md:12:8            how the claim at line 12, column 8 came by its verdict
  stet sources                            the sources, and what was lost in reading them
  stet keys                               the keys to cite by
  stet lsp --stdio                        serve an editor

Exit codes: 0 clean, 1 findings at or over the threshold (failOn in stet.json), 2 could not do the job`;

/** Runs the command line and answers the exit code. Commands are loaded when they are called for. */
export async function runProgram(args: readonly string[], io: Io): Promise<number> {
  let code = CLEAN;
  const done = (result: number) => {
    code = result;
  };
  try {
    await program(io, done).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : usage(error, io);
    for (const line of failureLines(error, io.cwd)) io.stderr.write(`${line}\n`);
    return FAILED;
  }
}

function program(io: Io, done: (code: number) => void): Command {
  const root = new Command('stet')
    .description(
      'Checks the numbers, dates, names and quotations of a Markdown draft against a folder of sources.',
    )
    .version(version(), '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: () => {} })
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  checkOptions(withCorpus(root.command('check'))).action(async (drafts: string[], flags: CheckFlags) => {
    const { check } = await import('./check/check.ts');
    done(await check(drafts, flags, io));
  });
  reportOptions(withCorpus(root.command('report'))).action(async (drafts: string[], flags: ReportFlags) => {
    const { report } = await import('./report.ts');
    done(await report(drafts, flags, io));
  });
  coverageOptions(withCorpus(root.command('coverage'))).action(
    async (drafts: string[], flags: CoverageFlags) => {
      const { coverage } = await import('./coverage.ts');
      done(await coverage(drafts, flags, io));
    },
  );
  root
    .command('init')
    .description('write a stet.json for this folder')
    .action(async () => {
      const { init } = await import('./init.ts');
      done(await init(io));
    });
  withCorpus(root.command('sources'))
    .description('list the sources: key, title, date, format, passages, and what was lost in reading')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (flags: ListFlags) => {
      const { sources } = await import('./sources.ts');
      done(await sources(flags, io));
    });
  withCorpus(root.command('index'))
    .description('bring the index of the sources up to date')
    .option(
      '--stats',
      'say what the index is made of: size, sources, passages, mentions by kind, losses, time',
    )
    .action(async (flags: IndexFlags) => {
      const { index } = await import('./index.ts');
      done(await index(flags, io));
    });
  withCorpus(root.command('keys'))
    .description('list the keys that a draft can cite, of sources and of bibliographies')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (flags: ListFlags) => {
      const { keys } = await import('./keys.ts');
      done(await keys(flags, io));
    });
  withCorpus(root.command('explain').argument('<place>', 'a place in a draft, as draft.md:12:8'))
    .description('tell how a claim came by its verdict')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (place: string, flags: ListFlags) => {
      const { explain } = await import('./explain.ts');
      done(await explain(place, flags, io));
    });
  withCorpus(root.command('mcp'))
    .description('serve a writing agent by the Model Context Protocol')
    .action(async (flags: CorpusFlags) => {
      const { mcp } = await import('./mcp.ts');
      done(await mcp(flags, io));
    });
  root
    .command('lsp')
    .description('serve an editor by the Language Server Protocol')
    .option('--stdio', 'over standard input and output (the default)')
    .action(async () => {
      const { lsp } = await import('./lsp.ts');
      await lsp();
    });
  root
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'powershell']))
    .description('print a script that completes commands and options in a shell')
    .action(async (shell: Shell) => {
      const { completion } = await import('./completion.ts');
      io.stdout.write(completion(root, shell));
    });
  return root;
}

const DRAFTS = 'files, folders or globs; - is standard input; the drafts of this folder when none is named';

const reportOptions = (command: Command): Command =>
  command
    .argument('[draft...]', DRAFTS)
    .description('write a page that shows each claim beside what the sources say of it')
    .option('-o, --output <file>', 'HTML file to write; - is standard output', 'stet-report.html')
    .option('--allow-empty', 'let it pass when there are no drafts');

const coverageOptions = (command: Command): Command =>
  command
    .argument('[draft...]', DRAFTS)
    .description('count the claims that a source supports or a person has verified')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--threshold <percent>', 'fail when a smaller share of the claims is covered', toPercent)
    .option('--badge <file>', 'write the share as an SVG picture')
    .option('--allow-empty', 'let it pass when there are no drafts');

function checkOptions(command: Command): Command {
  return command
    .argument('[draft...]', DRAFTS)
    .description('check drafts')
    .option(
      '--format <name[:file]>',
      `how to print, or what to write to a file: ${FORMAT_NAMES.join(', ')}`,
      collect,
    )
    .option('--quiet', 'print only what fails the check')
    .option('--max-warnings <n>', 'fail on warnings only when there are more', toCount)
    .addOption(
      new Option('--fail-on <severity>', 'least severity that fails the check').choices([
        'information',
        'warning',
        'error',
      ]),
    )
    .option('--rule <id:severity>', 'set the severity of a rule', collect)
    .option('--changed-since <ref>', 'only findings on lines that differ from a commit')
    .option('--fix', 'write what the sources have in place of what they contradict')
    .option('--fix-dry-run', 'mend and check again, but write nothing')
    .option('--diff', 'show what --fix would change')
    .option('--watch', 'check again whenever a draft or a source changes')
    .option('--baseline <file>', 'findings to live with')
    .option('--update-baseline', 'make what is found now the baseline')
    .option('--prune-baseline', 'take out of the baseline what is no longer found')
    .option('--stdin-filename <path>', 'what standard input is to be taken for')
    .option('--allow-empty', 'let it pass when there is nothing to check')
    .option('--threads <n>', 'threads to check with', toThreads)
    .option('--timing', 'say how long each step took')
    .option('--print-config', 'print the settings for the first draft and end');
}

const withCorpus = (command: Command): Command =>
  command
    .option('--corpus <folder>', 'folder of sources; may be given more than once', collect)
    .option('--config <file>', 'settings, instead of the nearest stet.json')
    .option('--cache-location <folder>', 'where the index is kept, instead of the cache folder of the user');

const collect = (folder: string, others: readonly string[] = []): readonly string[] => [...others, folder];

function toCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('give a whole number, such as 0.');
  return Number(text);
}

function toPercent(text: string): number {
  const percent = toCount(text.replace(/\s*%$/, ''));
  if (percent > 100) throw new InvalidArgumentError('give a number from 0 to 100.');
  return percent;
}

function toThreads(text: string): number {
  const threads = toCount(text);
  if (threads < 1 || threads > 64) throw new InvalidArgumentError('give a number from 1 to 64.');
  return threads;
}

/** Mistakes on the command line, in the form of all others. */
function usage(error: CommanderError, io: Io): number {
  if (error.code === 'commander.help') {
    io.stderr.write('stet: command line: no command given; try stet --help\n');
    return FAILED;
  }
  const what = error.message
    .replace(/^error: /, '')
    .replace(/\.?\s*$/, '')
    .replace(/\s*\n\s*/g, ' ');
  io.stderr.write(`stet: command line: ${what}; see stet --help\n`);
  return FAILED;
}
