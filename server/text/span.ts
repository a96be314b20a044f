/** Positions everywhere in Stet are UTF-16 code units from zero, end exclusive: what JavaScript strings and LSP use. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `outer` covers every code unit of `inner`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Sort order by place: earlier first, then shorter first. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
