import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ArtifactLocation,
  Location,
  Log,
  Region,
  ReportingDescriptor,
  Result as SarifResult,
  Suppression,
} from 'sarif';
import { onOneLine, placeWords, sourceWords } from '../../check/binding/excerpt.ts';
import { PACKAGE } from '../../config/package.ts';
import { RULE_IDS, RULE_SUMMARIES, RULES, type RuleId, type Severity } from '../../config/rules.ts';
import type { Render } from './format.ts';
import { type Passage, type Place, type Problem, problemsOf } from './problems.ts';

const LEVEL = {
  off: 'none',
  information: 'note',
  warning: 'warning',
  error: 'error',
} as const satisfies Record<Severity, string>;

/** The root of the repository, which the reader of the file knows. */
const ROOT = '%SRCROOT%';

/**
 * SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0) within what GitHub's code scanning takes. Silenced findings stay in,
 * marked as suppressed.
 */
export const sarif: Render = (result, { version, cwd }) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Stet', version, semanticVersion: version, rules: RULE_IDS.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that stet was run in.' } } },
        invocations: [{ executionSuccessful: true }],
        results: problemsOf(result).map((problem) => resultOf(problem, cwd)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleOf(id: RuleId): ReportingDescriptor {
  const text = RULE_SUMMARIES[id];
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text },
    fullDescription: { text },
    help: { text, markdown: pageOf(id) ?? text },
    defaultConfiguration: {
      level: RULES[id] === 'off' ? 'note' : LEVEL[RULES[id]],
      enabled: RULES[id] !== 'off',
    },
    properties: { tags: ['writing', id.split('-', 1)[0]!], precision: 'high' },
  };
}

/** The documentation of a rule as it is shipped. */
function pageOf(id: RuleId): string | undefined {
  const page = new URL(`docs/rules/${id}.md`, PACKAGE);
  return existsSync(page) ? readFileSync(page, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

function resultOf(problem: Problem, cwd: string): SarifResult {
  const { rule, severity, message, path, place, passages, replacement, fingerprint, suppressed } = problem;
  const artifactLocation = artifactOf(path, cwd);
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule),
    level: LEVEL[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, ...(place ? { region: regionOf(place) } : {}) } }],
    partialFingerprints: { 'stetFinding/v1': fingerprint },
    ...(passages.length > 0
      ? { relatedLocations: passages.map((passage, id) => relatedOf(passage, id, cwd)) }
      : {}),
    ...(replacement ? { fixes: [fixOf(artifactLocation, replacement)] } : {}),
    ...(suppressed ? { suppressions: [suppressionOf(suppressed)] } : {}),
  };
}

const regionOf = ({ line, column, endLine, endColumn }: Place): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

function relatedOf({ path, source, evidence }: Passage, id: number, cwd: string): Location {
  const { passage } = evidence;
  const { line } = passage.locator;
  const from = [source ? sourceWords(source) : path, placeWords(evidence)].filter(Boolean).join(', ');
  return {
    id,
    message: { text: `${from}: ${onOneLine(passage.text)}` },
    physicalLocation: {
      artifactLocation: artifactOf(path, cwd),
      ...(line === undefined ? {} : { region: { startLine: line } }),
    },
  };
}

function fixOf(artifactLocation: ArtifactLocation, replacement: NonNullable<Problem['replacement']>) {
  const { text } = replacement;
  return {
    description: { text: `Replace with “${text}”` },
    artifactChanges: [
      {
        artifactLocation,
        replacements: [{ deletedRegion: regionOf(replacement), insertedContent: { text } }],
      },
    ],
  };
}

const suppressionOf = ({ by, reason }: NonNullable<Problem['suppressed']>): Suppression => ({
  kind: by === 'directive' ? 'inSource' : 'external',
  status: 'accepted',
  ...(reason === undefined ? {} : { justification: reason }),
});

/** A path below the root as a relative reference; one outside of it can only be absolute. */
function artifactOf(path: string, cwd: string): ArtifactLocation {
  if (path.startsWith('../') || path.startsWith('/') || /^[a-z]:\//i.test(path))
    return { uri: pathToFileURL(resolve(cwd, path)).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}
