/** How many of rising numbers come before or are `last`. */
export function countUpTo(numbers: Uint32Array | Float64Array, last: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The position of the first of rising numbers, from `from` on, that is at least `least`; near ones are found fastest. */
export function seek(numbers: Uint32Array, least: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step <= numbers.length && numbers[low + step - 1]! < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, numbers.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
