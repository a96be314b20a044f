import PostalMime, { type Email } from 'postal-mime';
import { lineIndex } from '../../text/lines.ts';
import { isoDate } from '../dates.ts';
import { SourceError } from '../errors.ts';
import { wholePieces } from '../html/html-pieces.ts';
import { parseHtml } from '../html/html-tree.ts';
import { compact, fileMetadata, merge } from '../metadata.ts';
import { assemble, type Piece } from '../pieces.ts';
import { classified } from '../regions.ts';
import type { Loss, Metadata, ReadSource } from '../source.ts';
import { textPieces } from './quoted.ts';

const FIELD = /^(?:received|return-path|mime-version|message-id|dkim-signature|delivered-to|x-[\w-]+):\s/im;

/** True when a file begins with the header fields of a message in transport, not just with lines like them. */
export const isMail = (start: string): boolean =>
  /^(?:[A-Za-z][\w-]{1,40}:\s|From )/.test(start) &&
  FIELD.test(start) &&
  /^from:\s/im.test(start) &&
  /^(?:date|subject):\s/im.test(start);

/** Deeper parts of a message are refused by the parser. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 1_000_000 };

/** A mail message (RFC 5322): subject and text; replies quoted in it are quotations, attachments are not read. */
export async function readMail(name: string, bytes: Uint8Array): Promise<ReadSource> {
  const email = await parsed(bytes);
  const body = email.text?.trim() ? textPieces(email.text) : fromHtml(email.html ?? '');
  const subject: Piece[] = email.subject
    ? [{ kind: 'heading', text: email.subject.replace(/\s+/g, ' '), locator: { line: 1 } }]
    : [];
  if (body.length === 0) throw new SourceError('is a message without text; save its attachments as files');
  const found = assemble([...subject, ...classified(numbered(body))]);
  return { format: 'mail', ...found, metadata: metadata(name, email), losses: attachments(email) };
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, LIMITS);
  } catch (error) {
    throw new SourceError(`is a message that cannot be read (${(error as Error).message}); save it again`);
  }
}

/** Parts of a message are encoded, so that lines of the file are no guide. */
const numbered = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, i) => ({ ...piece, locator: { paragraph: i + 1 } }));

const fromHtml = (html: string): readonly Piece[] => wholePieces(parseHtml(html), lineIndex(html));

function metadata(name: string, email: Email): Metadata {
  const date = email.headers.find(({ key }) => key === 'date')?.value ?? email.date ?? '';
  return merge(
    compact({
      title: email.subject?.replace(/\s+/g, ' ').trim(),
      author: email.from?.name || email.from?.address,
      date: isoDate(date),
    }),
    fileMetadata(name),
  );
}

function attachments({ attachments: all }: Email): readonly Loss[] {
  const files = all.filter(({ disposition, related }) => disposition === 'attachment' || !related);
  return files.map(({ filename }) => ({
    message: `the attachment ${filename ? `"${filename}"` : 'without a name'} is not read; save it as a file of its own`,
  }));
}
