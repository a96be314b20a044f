import { type Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS } from './formats/table.ts';

const FORMAT_NAMES = Object.keys(FORMATS).join(', ');

/** The drafts that a command works on. */
export const withDrafts = (command: Command): Command =>
  command
    .argument(
      '[draft...]',
      'files, folders or globs; - is standard input; the drafts of this folder when none is named',
    )
    .option('--stdin-filename <path>', 'what standard input is to be taken for')
    .option('--only-drafts', 'leave out files that are sources or that the setting "drafts" does not name')
    .option('--allow-empty', 'let it pass when there is nothing to check');

/** The sources that a command reads. */
export const withCorpus = (command: Command): Command =>
  command
    .optionsGroup('Sources and settings:')
    .option('--corpus <folder>', 'folder of sources; may be given more than once', collect)
    .option('--config <file>', 'settings, instead of the nearest stet.json')
    .option('--cache-location <folder>', 'where the index is kept, instead of the cache folder of the user');

/** For commands that print a list. */
export const withListFormat = (command: Command): Command =>
  command.addOption(
    new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'),
  );

export const reportOptions = (command: Command): Command =>
  command.option('-o, --output <file>', 'HTML file to write; - is standard output', 'stet-report.html');

export const coverageOptions = (command: Command): Command =>
  withListFormat(command)
    .option('--threshold <percent>', 'fail when a smaller share of the claims is covered', toPercent)
    .option('--badge <file>', 'write the share as an SVG picture');

export const checkOptions = (command: Command): Command =>
  [resultOptions, verdictOptions, fixOptions, runOptions].reduce((all, add) => add(all), command);

const resultOptions = (command: Command): Command =>
  command
    .optionsGroup('Result:')
    .option(
      '--format <name[:file]>',
      `how to print, or what to write to a file; may be given more than once: ${FORMAT_NAMES}`,
      collect,
    )
    .option('--quiet', 'print only what fails the check')
    .option('--timing', 'say how long each step took')
    .option('--print-config', 'print the settings for the first draft and end');

const verdictOptions = (command: Command): Command =>
  command
    .optionsGroup('What counts:')
    .addOption(
      new Option('--fail-on <severity>', 'least severity that fails the check').choices([
        'information',
        'warning',
        'error',
      ]),
    )
    .option('--max-warnings <n>', 'fail on warnings only when there are more', toCount)
    .option('--rule <id:severity>', 'set the severity of a rule; may be given more than once', collect)
    .option('--changed-since <ref>', 'only findings on lines that differ from a commit')
    .option('--baseline <file>', 'findings to live with')
    .option('--update-baseline', 'make what is found now the baseline')
    .option('--prune-baseline', 'take out of the baseline what is no longer found');

const fixOptions = (command: Command): Command =>
  command
    .optionsGroup('Mending:')
    .option('--fix', 'write what the sources have in place of what they contradict')
    .option('--fix-dry-run', 'mend and check again, but write nothing')
    .option('--diff', 'show what --fix would change');

const runOptions = (command: Command): Command =>
  command
    .optionsGroup('Running:')
    .option('--watch', 'check again whenever a draft or a source changes')
    .option('--no-cache', 'check every draft, also where its result is known')
    .option('--threads <n>', 'threads to check with; as many as there are cores unless given', toThreads);

const collect = (value: string, others: readonly string[] = []): readonly string[] => [...others, value];

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
