import { elementsOf } from '../archive/xml.ts';
import { type Element, findAll, wholeText } from '../html/html-tree.ts';

/** What a paragraph's runs were found to hold besides its text. */
export interface Notes {
  /** Tracked deletions, the places that moved text left, and hidden text: no part of the text. */
  deleted: number;
  hidden: number;
}

/** Elements whose words are no words of the document as it stands. */
const UNREAD: ReadonlySet<string> = new Set(
  'w:pPr w:rPr w:instrText w:delText w:delInstrText w:footnoteReference w:endnoteReference w:commentReference w:annotationRef mc:Fallback'.split(
    ' ',
  ),
);

const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** Boxes that float beside a paragraph, read after it. */
export const BOX = 'w:txbxContent';

/** The text of a paragraph with tracked changes accepted: what was inserted is there, what was deleted is not. */
export function textOfRuns(paragraph: Element, notes: Notes): string {
  let text = '';
  const visit = (element: Element): void => {
    for (const child of elementsOf(element)) {
      const { name } = child;
      if (DELETED.has(name)) notes.deleted++;
      else if (name === 'w:t' || name === 'm:t') text += wholeText(child);
      else if (name === 'w:tab' || name === 'w:ptab') text += ' ';
      else if (name === 'w:br' || name === 'w:cr') text += ' ';
      else if (name === 'w:noBreakHyphen') text += '‑';
      else if (name === 'w:r' && isHidden(child)) notes.hidden++;
      else if (!UNREAD.has(name) && name !== BOX) visit(child);
    }
  };
  visit(paragraph);
  return text.replace(/\s+/g, ' ').trim();
}

/** Marked as hidden by its own properties. */
const isHidden = (run: Element): boolean => {
  const properties = elementsOf(run).find(({ name }) => name === 'w:rPr');
  const vanish = properties && elementsOf(properties).find(({ name }) => name === 'w:vanish');
  return vanish !== undefined && isOn(vanish);
};

/** A switch of the format: on unless it says otherwise (ECMA-376, ST_OnOff). */
export const isOn = ({ attributes }: Element): boolean =>
  !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');

/** The boxes anchored in a paragraph; those for older readers repeat them. */
export function boxesOf(paragraph: Element): readonly Element[] {
  const repeated = new Set(
    findAll(paragraph, ({ name }) => name === 'mc:Fallback').flatMap((e) => findAll(e, isBox)),
  );
  return findAll(paragraph, isBox).filter((box) => !repeated.has(box));
}

const isBox = ({ name }: Element): boolean => name === BOX;

/** True when the mark that ends a paragraph was deleted, so that the next one goes on in it. */
export function endIsDeleted(paragraph: Element): boolean {
  const properties = elementsOf(paragraph).find(({ name }) => name === 'w:pPr');
  const mark = properties && elementsOf(properties).find(({ name }) => name === 'w:rPr');
  return mark !== undefined && elementsOf(mark).some(({ name }) => DELETED.has(name));
}
