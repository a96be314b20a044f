import { Argument, Command, CommanderError } from 'commander';
import { version } from '../config/package.ts';
import type { CheckFlags } from './check/flags.ts';
import type { Shell } from './completion.ts';
import type { CorpusFlags, ListFlags } from './corpus.ts';
import type { CoverageFlags } from './coverage.ts';
import { type EXAMPLES, exampleText } from './examples.ts';
import { failureLines } from './failure.ts';
import type { IndexFlags } from './index.ts';
import { CLEAN, FAILED, type Io } from './io.ts';
import {
  checkOptions,
  coverageOptions,
  reportOptions,
  withCorpus,
  withDrafts,
  withListFormat,
} from './options.ts';
import type { ReportFlags } from './report.ts';

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

/** All commands; each reports its exit code to `done`. */
function program(io: Io, done: (code: number) => void): Command {
  const root = new Command('stet')
    .description(
      'Checks the numbers, dates, names and quotations of a Markdown draft against a folder of sources.',
    )
    .version(version(), '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: () => {} })
    .exitOverride();
  addChecking(root, io, done);
  addLooking(root, io, done);
  addServing(root, io, done);
  for (const command of [root, ...root.commands]) {
    command.addHelpText('after', exampleText(command.name() as keyof typeof EXAMPLES));
  }
  for (const name of ['check', 'coverage'])
    root.commands.find((one) => one.name() === name)?.addHelpText('after', EXIT_CODES);
  return root.addHelpText('after', EXIT_CODES);
}

const EXIT_CODES = `
Exit codes: 0 clean, 1 findings at or over the threshold (failOn in stet.json), 2 could not do the job`;

type Add = (root: Command, io: Io, done: (code: number) => void) => void;

const addChecking: Add = (root, io, done) => {
  root.commandsGroup('Check:');
  withCorpus(checkOptions(withDrafts(root.command('check'))))
    .description('check drafts')
    .action(async (drafts: string[], flags: CheckFlags) => {
      const { check } = await import('./check/check.ts');
      done(await check(drafts, flags, io));
    });
  withCorpus(coverageOptions(withDrafts(root.command('coverage'))))
    .description('count the claims that a source supports or a person has verified')
    .action(async (drafts: string[], flags: CoverageFlags) => {
      const { coverage } = await import('./coverage.ts');
      done(await coverage(drafts, flags, io));
    });
  withCorpus(reportOptions(withDrafts(root.command('report'))))
    .description('write a page that shows each claim beside what the sources say of it')
    .action(async (drafts: string[], flags: ReportFlags) => {
      const { report } = await import('./report.ts');
      done(await report(drafts, flags, io));
    });
  withCorpus(withListFormat(root.command('explain').argument('<place>', 'a place in a draft: draft.md:12:8')))
    .description('tell how a claim came by its verdict')
    .action(async (place: string, flags: ListFlags) => {
      const { explain } = await import('./explain.ts');
      done(await explain(place, flags, io));
    });
};

const addLooking: Add = (root, io, done) => {
  root.commandsGroup('Sources and settings:');
  root
    .command('init')
    .description('write a stet.json for this folder')
    .action(async () => {
      const { init } = await import('./init.ts');
      done(await init(io));
    });
  withCorpus(withListFormat(root.command('sources')))
    .description('list the sources: key, title, date, format, passages, and what was lost in reading')
    .action(async (flags: ListFlags) => {
      const { sources } = await import('./sources.ts');
      done(await sources(flags, io));
    });
  withCorpus(withListFormat(root.command('keys')))
    .description('list the keys that a draft can cite, of sources and of bibliographies')
    .action(async (flags: ListFlags) => {
      const { keys } = await import('./keys.ts');
      done(await keys(flags, io));
    });
  withCorpus(
    root
      .command('index')
      .option(
        '--stats',
        'say what the index is made of: size, sources, passages, mentions by kind, losses, time',
      ),
  )
    .description('bring the index of the sources up to date')
    .action(async (flags: IndexFlags) => {
      const { index } = await import('./index.ts');
      done(await index(flags, io));
    });
};

const addServing: Add = (root, io, done) => {
  root.commandsGroup('Other programs:');
  root
    .command('lsp')
    .description('serve an editor by the Language Server Protocol')
    .option('--stdio', 'over standard input and output (the default)')
    .action(async () => {
      const { lsp } = await import('./lsp.ts');
      await lsp();
    });
  withCorpus(root.command('mcp'))
    .description('serve a writing agent by the Model Context Protocol')
    .action(async (flags: CorpusFlags) => {
      const { mcp } = await import('./mcp.ts');
      done(await mcp(flags, io));
    });
  root
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'powershell']))
    .description('print a script that completes commands and options in a shell')
    .action(async (shell: Shell) => {
      const { completion } = await import('./completion.ts');
      io.stdout.write(completion(root, shell));
    });
};

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
