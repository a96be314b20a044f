/**
 * The `limit` ids with the highest scores, rising; of two with one score the lower id. Ids are rising, and there are more
 * than `limit`.
 */
export function best(ids: Uint32Array, scores: Float64Array, limit: number): Uint32Array {
  const heap = new Uint32Array(limit);
  for (let i = 0; i < limit; i++) heap[i] = i;
  // A later one with the same score is worse.
  const worse = (a: number, b: number): boolean =>
    scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b);
  for (let at = Math.floor(limit / 2); at >= 0; at--) sink(heap, at, worse);
  let lowest = scores[heap[0]!]!;
  for (let i = limit; i < ids.length; i++) {
    if (scores[i]! <= lowest) continue;
    heap[0] = i;
    sink(heap, 0, worse);
    lowest = scores[heap[0]!]!;
  }
  return heap.sort().map((i) => ids[i]!);
}

/** Restores the order of a heap, the worst at its top, below one place. */
function sink(heap: Uint32Array, from: number, worse: (a: number, b: number) => boolean): void {
  for (let at = from; ; ) {
    const left = 2 * at + 1;
    const right = left + 1;
    let top = at;
    if (left < heap.length && worse(heap[left]!, heap[top]!)) top = left;
    if (right < heap.length && worse(heap[right]!, heap[top]!)) top = right;
    if (top === at) return;
    const value = heap[at]!;
    heap[at] = heap[top]!;
    heap[top] = value;
    at = top;
  }
}
