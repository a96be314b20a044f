import type { Command } from 'commander';

export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

/** A word that can be completed, with what it is for. */
interface Word {
  readonly word: string;
  readonly help: string;
}

/** What can stand after each command; `''` is the program itself. */
type Words = ReadonlyMap<string, readonly Word[]>;

/** A script for a shell that completes the commands and options of a program; file names stay the shell's business. */
export function completion(program: Command, shell: Shell): string {
  const words: Words = new Map([
    [
      '',
      [
        ...program.commands.map((command) => ({ word: command.name(), help: command.description() })),
        ...optionsOf(program),
      ],
    ],
    ...program.commands.map((command) => [command.name(), optionsOf(command)] as const),
  ]);
  return SCRIPTS[shell](words);
}

const optionsOf = (command: Command): readonly Word[] =>
  command.options.map(({ long, short, description }) => ({ word: long ?? short ?? '', help: description }));

const commandsOf = (words: Words): readonly string[] => [...words.keys()].filter((name) => name !== '');

const listed = (words: Words, command: string): string =>
  words
    .get(command)!
    .map(({ word }) => word)
    .join(' ');

const SCRIPTS: Readonly<Record<Shell, (words: Words) => string>> = { bash, zsh, fish, powershell };

function bash(words: Words): string {
  const cases = commandsOf(words).map((name) => `    ${name}) words="${listed(words, name)}" ;;`);
  return `# stet completion bash >> ~/.bashrc
_stet() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="${listed(words, '')}" ;;
  esac
  if [[ $COMP_CWORD -eq 1 || $current == -* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o default -F _stet stet
`;
}

function zsh(words: Words): string {
  const quoted = (text: string): string => text.replaceAll("'", "'\\\\''").replaceAll(':', '\\:');
  const list = (name: string): string =>
    words
      .get(name)!
      .map(({ word, help }) => `      '${word}:${quoted(help)}'`)
      .join('\n');
  const cases = commandsOf(words).map((name) => `    ${name}) known=(\n${list(name)}\n    ) ;;`);
  return `#compdef stet
# stet completion zsh > a file named _stet in a folder of $fpath
_stet() {
  local -a known
  case "\${words[2]}" in
${cases.join('\n')}
    *) known=(
${list('')}
    ) ;;
  esac
  if (( CURRENT == 2 )) || [[ "\${words[CURRENT]}" == -* ]]; then
    _describe 'stet' known
  else
    _files
  fi
}
compdef _stet stet
`;
}

function fish(words: Words): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const rows = [...words].flatMap(([command, list]) =>
    list.map(({ word, help }) => {
      const when = command === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${command}`;
      const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-f -a ${word}`;
      return `complete -c stet -n ${quoted(when)} ${what} -d ${quoted(help)}`;
    }),
  );
  return `# stet completion fish > ~/.config/fish/completions/stet.fish\n${rows.join('\n')}\n`;
}

function powershell(words: Words): string {
  const list = (name: string): string =>
    words
      .get(name)!
      .map(({ word }) => `'${word}'`)
      .join(', ');
  const rows = commandsOf(words).map((name) => `    '${name}' = @(${list(name)})`);
  return `# stet completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName stet -ScriptBlock {
  param($word, $ast, $position)
  $commands = @(${list('')})
  $options = @{
${rows.join('\n')}
  }
  $second = if ($ast.CommandElements.Count -gt 1) { $ast.CommandElements[1].ToString() } else { '' }
  $known = if ($options.ContainsKey($second) -and $second -ne $word) { $options[$second] } else { $commands }
  $known | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}
