import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { type Checked, Overtaken } from './checks.ts';
import type { Session } from './session.ts';

/** Answers a request from the report of the document's current version; nothing when the document is none of ours. */
export async function withReport<T>(
  { documents, checks }: Session,
  uri: string,
  token: CancellationToken,
  answer: (checked: Checked) => T | Promise<T>,
): Promise<T | null> {
  const document = documents.get(uri);
  if (!document) return null;
  try {
    const checked = await checks.of(document);
    if (token.isCancellationRequested) throw cancelled();
    if (!checked) return null;
    const answered = await answer(checked);
    if (token.isCancellationRequested) throw cancelled();
    return answered;
  } catch (reason) {
    if (!(reason instanceof Overtaken)) throw reason;
    if (token.isCancellationRequested) throw cancelled();
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the draft or its sources changed meanwhile');
  }
}

/** Reports of all open drafts, as far as there are any. */
export async function openReports({ documents, checks }: Session): Promise<readonly Checked[]> {
  const all = await Promise.allSettled(documents.all().map((document) => checks.of(document)));
  return all.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
}

const cancelled = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
