/** Appends a whole number from 0: seven bits to a byte, lowest first, the high bit says that more follow. */
export function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** The numbers that were written; a number without its end, as only damage makes one, is left out. */
export function readVarints(bytes: Uint8Array): readonly number[] {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte > 127) continue;
    numbers.push(value);
    value = 0;
    scale = 1;
  }
  return numbers;
}
