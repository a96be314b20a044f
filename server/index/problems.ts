import type { Index, UnreadableSource } from './port.ts';

/** What makes `source-unreadable`: files that could not be read, then what reading others lost; each by id. */
export async function fileProblems(index: Index): Promise<readonly UnreadableSource[]> {
  const lost = (await index.sources()).flatMap(({ id, losses }) =>
    losses.map(({ message, locator }) => ({
      id,
      message,
      ...(locator?.line !== undefined && { line: locator.line }),
    })),
  );
  return [...(await index.unreadable()), ...lost];
}
