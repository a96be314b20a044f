import type { DocumentLink } from 'vscode-languageserver/node';
import { sourcesOf } from '../check/citations/library.ts';
import type { Checked } from './checked.ts';
import { libraryFor } from './cited.ts';
import { fileOf } from './places.ts';
import { toRange } from './ranges.ts';

/** The keys, notes and wiki names of the draft that lead to a source. Ordinary links are the editor's own. */
export function documentLinks(checked: Checked): DocumentLink[] {
  const { document, project } = checked;
  const draft = document.draft();
  const library = libraryFor(checked);
  return draft.citations
    .filter(({ style }) => style !== 'link')
    .flatMap((citation) =>
      citation.targets.flatMap((target): DocumentLink[] => {
        const [source] = sourcesOf(draft, { ...citation, targets: [target] }, library);
        if (!source) return [];
        const tooltip = source.title ?? source.id;
        return [{ range: toRange(document.lines, target), target: fileOf(project, source.id), tooltip }];
      }),
    );
}
