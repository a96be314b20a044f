import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { sourceName } from '../check/messages.ts';
import type { CheckedClaim, Report } from '../check/report.ts';
import { slashes } from '../index/scope.ts';
import { ledgerFile, loadLedger, saveLedger } from '../ledger/file.ts';
import {
  type Entry,
  entriesOf,
  keyOf,
  type Mark,
  type Subject,
  subjectsOf,
  withMark,
  withoutMark,
} from '../ledger/mark.ts';
import type { Checked } from './checks.ts';
import type { ClaimView, DraftClaims } from './protocol.ts';

/** What the claims of drafts stand at by the ledgers of their projects. */
export interface Ledgers {
  claims(checked: Checked): Promise<DraftClaims>;
  /** How each claim of the report was verified, as far as that still holds, by its position. */
  verified(checked: Checked): Promise<ReadonlyMap<number, string>>;
  /** Throws when the claim is not there any more, or the ledger cannot be written without loss. */
  mark(checked: Checked, id: string, note: string | undefined): Promise<void>;
  unmark(checked: Checked, id: string): Promise<void>;
}

/** Ledgers are read anew for each answer, since others write them too; what we write is written in turn. */
export function openLedgers(): Ledgers {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  const change = (checked: Checked, id: string, next: (found: Found) => readonly Mark[]) =>
    inTurn(async () => {
      const { subjects, entries, marks } = await readFor(checked, true);
      const at = subjects.findIndex((subject) => idOf(subject) === id);
      if (at < 0) throw new Error('this claim is not in the draft any more');
      const found = { subject: subjects[at]!, entry: entries[at]!, marks };
      await saveLedger(checked.project.folder, next(found));
    });
  return {
    async claims(checked) {
      const { subjects, entries } = await readFor(checked);
      const { uri, version } = checked.document;
      return {
        uri,
        version,
        claims: subjects.map((subject, at) => view(checked, at, subject, entries[at]!)),
      };
    },
    async verified(checked) {
      const { entries } = await readFor(checked);
      return new Map(
        entries.flatMap(({ standing, mark }, at) =>
          standing === 'verified' ? [[at, mark?.note ?? ''] as const] : [],
        ),
      );
    },
    mark: (checked, id, note) =>
      change(checked, id, (found) =>
        withMark(without(found), { ...found.subject, ...(note ? { note } : {}) }),
      ),
    unmark: (checked, id) => change(checked, id, without),
  };
}

interface Found {
  readonly subject: Subject;
  readonly entry: Entry;
  readonly marks: readonly Mark[];
}

/** The mark of a claim may be one about an earlier wording of its sentence. */
const without = ({ marks, entry, subject }: Found): readonly Mark[] =>
  withoutMark(marks, entry.mark ?? subject);

async function readFor({ document, project, report }: Checked, strict = false) {
  const { path, text } = document;
  if (path === undefined && strict) throw new Error('save the draft first; the ledger keeps it by its path');
  const draft = path === undefined ? document.uri : slashes(relative(project.folder, path));
  const { marks, broken } = await loadLedger(project.folder);
  if (broken.length > 0 && strict) {
    const lines = broken.length === 1 ? `line ${broken[0]} is` : `lines ${broken.join(', ')} are`;
    throw new Error(
      `${ledgerFile(project.folder)}: ${lines} no mark; mend the file first, nothing in it was touched`,
    );
  }
  const subjects = subjectsOf(draft, text, report.claims);
  return { subjects, marks, entries: entriesOf(subjects, marks) };
}

/** Long keys are no use to a client. */
const idOf = (subject: Subject): string =>
  createHash('sha256').update(keyOf(subject)).digest('base64url').slice(0, 22);

function view({ document, report }: Checked, at: number, subject: Subject, entry: Entry): ClaimView {
  const claim = report.claims[at]!;
  const { lines } = document;
  const note = noteOf(report, claim, at);
  return {
    id: idOf(subject),
    range: { start: lines.position(claim.start), end: lines.position(claim.end) },
    text: subject.text,
    kind: claim.kind,
    sentence: subject.sentence,
    verdict: claim.verdict,
    ...(note === '' ? {} : { note }),
    sources: sourcesOf(report, claim),
    standing: entry.standing,
    open: isOpen(report, at, entry),
    ...(entry.changed ? { changed: entry.changed } : {}),
    ...(entry.mark?.note ? { verified: entry.mark.note } : {}),
  };
}

const isOpen = ({ findings }: Report, at: number, { standing }: Entry): boolean =>
  standing === 'reopened' || (standing === 'open' && findings.some(({ claim }) => claim === at));

function noteOf({ findings }: Report, claim: CheckedClaim, at: number): string {
  const messages = findings.filter((finding) => finding.claim === at).map(({ message }) => message);
  return messages.length > 0 ? messages.join(' ') : (claim.note ?? '');
}

function sourcesOf({ sources }: Report, { evidence }: CheckedClaim): readonly string[] {
  const ids = evidence.filter(({ relation }) => relation !== 'elsewhere').map(({ sourceId }) => sourceId);
  const known = new Map(sources.map((source) => [source.id, source]));
  return [...new Set(ids)].map((id) => {
    const source = known.get(id);
    return source ? sourceName(source) : id;
  });
}
