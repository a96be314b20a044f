import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
} from 'vscode-languageserver/node';
import { segmentOf } from '../check/citations/place.ts';
import { writtenKey } from '../markdown/written.ts';
import type { Span } from '../text/span.ts';
import type { Checked } from './checked.ts';
import { factsAt } from './facts.ts';
import { toRange } from './ranges.ts';
import { findWorks, shelfOf, type Work } from './shelf.ts';

/** Most keys offered at once; the client asks again when more is typed. */
const OFFERED = 100;

/** Citation keys behind an `@`; figures of the sources when asked for by hand; else nothing. */
export async function completionAt(
  checked: Checked,
  offset: number,
  trigger: CompletionTriggerKind | undefined,
): Promise<CompletionList> {
  const key = keyAt(checked, offset);
  if (key) return keyItems(checked, key);
  // word by word an editor asks by itself
  const asked = trigger !== CompletionTriggerKind.TriggerCharacter && !isInWord(checked, offset);
  return { isIncomplete: false, items: asked ? [...(await factsAt(checked, offset))] : [] };
}

const isInWord = ({ document }: Checked, offset: number): boolean =>
  /[\p{L}\p{N}\p{M}_]$/u.test(document.text.slice(Math.max(0, offset - 2), offset));

/** A key being written, from behind its `@` (and brace) to where it ends now. */
interface WrittenKey extends Span {
  readonly query: string;
  readonly braced: boolean;
}

const BEFORE = /(?:^|[\s[({"'“‘«–—;,:*_-])@(\{?)([^\s@[\]{};,]*)$/u;
const AFTER = /^(?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*/u;
/** Longer ones are not looked for. */
const REACH = 200;

function keyAt({ document }: Checked, offset: number): WrittenKey | undefined {
  const { text } = document;
  const match = BEFORE.exec(text.slice(Math.max(0, offset - REACH), offset));
  if (!match || !isProse(document, offset)) return undefined;
  const query = match[2]!;
  const rest = AFTER.exec(text.slice(offset, offset + REACH))![0];
  return { start: offset - query.length, end: offset + rest.length, query, braced: match[1] === '{' };
}

/** Code and front matter cite nothing. */
const isProse = (document: Checked['document'], offset: number): boolean =>
  segmentOf(document.draft(), { start: offset, end: offset }) !== undefined;

async function keyItems({ own, document }: Checked, written: WrittenKey): Promise<CompletionList> {
  const found = findWorks(await shelfOf(own.index), written.query, OFFERED);
  const range = toRange(document.lines, written);
  const items = found.flatMap((work, rank): CompletionItem[] => {
    const newText = written.braced ? work.key : writtenKey(work.key);
    if (newText === undefined) return [];
    return [
      {
        label: work.key,
        kind: CompletionItemKind.Reference,
        ...detailOf(work),
        // ranked here, by title and author too, which the client's own filter does not know
        filterText: written.query === '' ? work.key : written.query,
        sortText: String(rank).padStart(4, '0'),
        textEdit: { range, newText },
      },
    ];
  });
  return { isIncomplete: found.length === OFFERED || written.query !== '', items };
}

function detailOf({ title, author, publisher, year }: Work): Pick<CompletionItem, 'detail' | 'labelDetails'> {
  const from = [author ?? publisher, year].filter((word) => word !== undefined).join(', ');
  const detail = [title, from].filter((word) => word !== undefined && word !== '').join(' · ');
  return { ...(detail && { detail }), ...(from && { labelDetails: { description: from } }) };
}
