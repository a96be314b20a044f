/**
 * Writes the UTF-16 codes of a text into an array that has room for them, of which `bytes` are the bytes: a look at codes
 * costs a fifth of `charCodeAt`.
 */
export function copyCodes(text: string, codes: Uint16Array, bytes: Buffer): void {
  if (LITTLE_ENDIAN) bytes.write(text, 'utf16le');
  else for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
}

/** Node copies a text as little-endian bytes, which are the codes on nearly every machine. */
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Texts up to this length share an array. */
const POOLED = 1 << 16;

/** Gives the codes of one text after the other, and perhaps more behind them; those of one are gone with the next. */
export function codePool(): (text: string) => Uint16Array {
  const pooled = new Uint16Array(POOLED);
  const bytes = Buffer.from(pooled.buffer);
  return (text) => {
    if (text.length > POOLED) {
      const own = new Uint16Array(text.length);
      copyCodes(text, own, Buffer.from(own.buffer));
      return own;
    }
    copyCodes(text, pooled, bytes);
    return pooled;
  };
}
