/** Lines to copy for a command, each with what it does; a comment may stand alone. */
type Examples = readonly (readonly [line: string, what: string])[];

/** What people do with each command, by its name; `stet` is the program itself. */
export const EXAMPLES = {
  stet: [
    ['stet init', 'a stet.json to begin with'],
    ['stet check article.md', 'one draft against the folder corpus/, or what stet.json says'],
    ['stet check', 'every draft of this folder'],
    ['stet explain article.md:12:8', 'how the claim at line 12, column 8 came by its verdict'],
    ['stet report article.md', 'a page with each claim beside what the sources say'],
    ['stet check --help', 'all options of a command, with examples'],
  ],
  check: [
    ['stet check article.md', 'one draft'],
    [
      'stet check "chapters/**/*.md" --corpus notes --corpus interviews',
      'many drafts, two folders of sources',
    ],
    ['stet check --format stylish --format sarif:stet.sarif', 'for a person, and in a file for a program'],
    ['stet check --changed-since origin/main', 'only what a branch adds'],
    ['stet check --baseline stet-baseline.json --update-baseline', 'live with what is found now'],
    ['stet check --rule name-unknown:off --fail-on error', 'other rules for this run'],
    ['stet check article.md --diff', 'what --fix would write'],
    ['stet check article.md --watch', 'again at each change'],
    ['cat article.md | stet check - --stdin-filename article.md', 'from another program'],
  ],
  report: [
    ['stet report article.md', 'writes stet-report.html'],
    ['stet report chapters -o evidence.html', 'all drafts of a folder'],
  ],
  coverage: [
    ['stet coverage', 'every draft of this folder'],
    ['stet coverage --threshold 90 --badge coverage.svg', 'for CI and for a README'],
  ],
  init: [['stet init', 'stet.json with what most people change, each line explained']],
  sources: [
    ['stet sources', 'what is read, and what was lost in reading'],
    ['stet sources --format json', 'for programs'],
  ],
  index: [
    ['stet index', 'so that the first check need not wait'],
    ['stet index --stats', 'size, passages, mentions by kind, time'],
  ],
  keys: [['stet keys | grep gazette', 'the key to cite a source by']],
  explain: [
    ['stet explain article.md:12:8', 'the claim at line 12, column 8'],
    ['stet explain article.md:12', 'every claim of line 12'],
  ],
  mcp: [['stet mcp --corpus sources', 'tools check_draft, find_evidence and list_sources']],
  lsp: [['stet lsp --stdio', 'what the settings of an editor name']],
  completion: [
    ['stet completion bash >> ~/.bashrc', ''],
    ['stet completion zsh > ~/.zfunc/_stet', ''],
    ['stet completion fish > ~/.config/fish/completions/stet.fish', ''],
    ['stet completion powershell >> $PROFILE', ''],
  ],
} as const satisfies Readonly<Record<string, Examples>>;

/** Widest line that its explanation stands beside; that of a wider one stands below. */
const BESIDE = 40;

/** The end of a help text: examples, explained in a column of their own. */
export function exampleText(command: keyof typeof EXAMPLES): string {
  const examples: Examples = EXAMPLES[command];
  const widths = examples.map(([line]) => line.length).filter((width) => width <= BESIDE);
  const column = Math.max(0, ...widths) + 2;
  const lines = examples.map(([line, what]) => {
    if (what === '') return line;
    return line.length < column ? `${line.padEnd(column)}${what}` : `${line}\n  ${' '.repeat(column)}${what}`;
  });
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
