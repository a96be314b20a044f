import { URI } from 'vscode-uri';

/** Path of a `file:` URI in the machine's own spelling; undefined for any other scheme (untitled, git, vscode-remote). */
export function toPath(uri: string): string | undefined {
  try {
    const parsed = URI.parse(uri, true);
    return parsed.scheme === 'file' ? trimEnd(parsed.fsPath) : undefined;
  } catch {
    return undefined;
  }
}

/** The one spelling of a path as a URI. */
export const toUri = (path: string): string => URI.file(path).toString();

const trimEnd = (path: string): string =>
  path.length > 1 && /[^:][\\/]$/.test(path) ? path.slice(0, -1) : path;
