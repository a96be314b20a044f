import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../config/package.ts';
import type { CheckFlags } from './check.ts';
import type { ListFlags } from './corpus.ts';
import { failureLines } from './failure.ts';
import { CLEAN, FAILED, type Io } from './io.ts';

const EXAMPLES = `
Examples:
  stet check article.md                   check one draft against the folder corpus/, or what stet.json says
  stet check chapters/*.md --corpus notes --corpus interviews
  stet check article.md --format json     everything that was found, for programs
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
  withCorpus(root.command('check').argument('<draft...>', 'Markdown files'))
    .description('check drafts')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['stylish', 'json']).default('stylish'),
    )
    .option('--quiet', 'print only what fails the check')
    .option('--max-warnings <n>', 'fail on warnings only when there are more', toCount)
    .action(async (drafts: string[], flags: CheckFlags) => {
      const { check } = await import('./check.ts');
      done(await check(drafts, flags, io));
    });
  withCorpus(root.command('sources'))
    .description('list the sources: key, title, date, format, passages, and what was lost in reading')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (flags: ListFlags) => {
      const { sources } = await import('./sources.ts');
      done(await sources(flags, io));
    });
  withCorpus(root.command('keys'))
    .description('list the keys that a draft can cite, of sources and of bibliographies')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (flags: ListFlags) => {
      const { keys } = await import('./keys.ts');
      done(await keys(flags, io));
    });
  root
    .command('lsp')
    .description('serve an editor by the Language Server Protocol')
    .option('--stdio', 'over standard input and output (the default)')
    .action(async () => {
      const { lsp } = await import('./lsp.ts');
      await lsp();
    });
  return root;
}

const withCorpus = (command: Command): Command =>
  command
    .option('--corpus <folder>', 'folder of sources; may be given more than once', collect)
    .option('--config <file>', 'settings, instead of the nearest stet.json');

const collect = (folder: string, others: readonly string[] = []): readonly string[] => [...others, folder];

function toCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('give a whole number, such as 0.');
  return Number(text);
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
