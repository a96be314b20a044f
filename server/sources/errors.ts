/** A source that cannot be read. `message` says what is wrong and what to do, without the path. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** The file is in order, but no source: a bibliography among the texts. */
export class NoSource extends Error {
  override readonly name = 'NoSource';
}

const MEGA = 1_000_000;

/** Bytes as megabytes of a million, one decimal where it tells something: "51.2 MB", "20 MB". */
export const megabytes = (bytes: number): string => `${Number((bytes / MEGA).toFixed(1))} MB`;
