/** Where the time of an edit goes: samples of a profile of the server, put to the part of Stet that was at work. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** From and to, microseconds of the clock that `process.hrtime` reads, which all processes share. */
export type Window = readonly [number, number];

interface Frame {
  readonly functionName: string;
  readonly url: string;
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: Frame;
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** The first that fits the innermost function that any fits; what only helps others is none of them. */
const STAGES: readonly (readonly [string, RegExp])[] = [
  ['waiting for the client or another thread', /^\(idle\)/],
  ['garbage collection', /^\(garbage collector\)/],
  ['sync: the text of the new version', /lsp\/documents\.|text\/lines\./],
  ['parse: pieces of Markdown', /server\/markdown\/|@lezer/],
  ['claims: sentences, grammar, mentions', /server\/claims\/|compromise/],
  ['index: questions to the database', /server\/index\//],
  ['bind: candidates, ranking, choice', /check\/binding\/(?!passage)/],
  ['judge: numbers, names, dates, quotations', /check\/(?:numbers|names|dates|quotations|judge|parts)/],
  ['findings: lists, messages, rules', /server\/check\/(?!binding)/],
  ['diagnostics: ranges and passages shown', /lsp\/(?:convert|diagnostics|places|quiet)\./],
  [
    'transport: JSON and streams',
    /lsp\/(?:wire|main)\.|vscode-jsonrpc|node:internal\/(?:stream|buffer|stdio)/,
  ],
];
const OTHER = 'other';

/** The file of the options of Node that make it write a profile into a folder. */
export const profiling = (folder: string): readonly string[] => [
  '--cpu-prof',
  `--cpu-prof-dir=${folder}`,
  '--cpu-prof-interval=200',
];

/** Milliseconds of each stage per window, of the main thread of the process that wrote its profile into a folder. */
export function stagesIn(folder: string, windows: readonly Window[]): ReadonlyMap<string, number> {
  const file = readdirSync(folder).find((name) => /^CPU\.\d+\.\d+\.\d+\.0\./.test(name))!;
  const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile;
  const stageAt = stageOfNodes(profile);
  const sums = new Map([...STAGES.map(([stage]) => stage), OTHER].map((stage) => [stage, 0]));
  let time = profile.startTime;
  let next = 0;
  for (const [i, sample] of profile.samples.entries()) {
    const spent = profile.timeDeltas[i]!;
    time += spent;
    while (next < windows.length && windows[next]![1] < time) next++;
    if (next === windows.length || time < windows[next]![0]) continue;
    const stage = stageAt.get(sample)!;
    sums.set(stage, sums.get(stage)! + spent / 1000 / windows.length);
  }
  return sums;
}

function stageOfNodes({ nodes }: Profile): ReadonlyMap<number, string> {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const stageOf = (id: number): string => {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { functionName, url } = frames.get(at)!;
      const stage = STAGES.find(([, own]) => own.test(url === '' ? functionName : url));
      if (stage) return stage[0];
    }
    return OTHER;
  };
  return new Map(nodes.map(({ id }) => [id, stageOf(id)]));
}
