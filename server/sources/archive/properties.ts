import { isoDate } from '../dates.ts';
import { compact } from '../metadata.ts';
import type { Metadata } from '../source.ts';
import { relations, textIn, xmlPart } from './xml.ts';
import type { Archive } from './zip.ts';

/** What the properties of an Office document say: title, author, company, language, and when it was made. */
export function officeMetadata(archive: Archive): Metadata {
  const { byType } = relations(archive, '');
  const part = (type: string) => {
    const name = byType.get(type);
    return name === undefined ? undefined : xmlPart(archive, name);
  };
  const core = part('core-properties');
  return compact({
    title: textIn(core, 'dc:title'),
    author: textIn(core, 'dc:creator'),
    publisher: textIn(part('extended-properties'), 'Company'),
    date: isoDate(textIn(core, 'dcterms:created') ?? ''),
    language: textIn(core, 'dc:language'),
  });
}
