/** The kinds of mentions that are counted, in the order of the counts. */
export const MENTION_KINDS = ['number', 'date', 'time', 'name', 'quotation'] as const;
