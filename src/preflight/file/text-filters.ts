/** The filters that are not Flate: hexadecimal, base 85, run lengths, LZW (ISO 32000-1, 7.4.2 to 7.4.5). */

export function decodeAsciiHex(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let high: number | undefined;
  for (const byte of bytes) {
    if (byte === 0x3e) break;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) continue;
    if (high === undefined) high = digit;
    else {
      out.push(high * 16 + digit);
      high = undefined;
    }
  }
  if (high !== undefined) out.push(high * 16);
  return Uint8Array.from(out);
}

export function decodeAscii85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (digits: readonly number[]) => {
    const full = [...digits, 84, 84, 84, 84].slice(0, 5);
    const value = full.reduce((sum, digit) => sum * 85 + digit, 0) % 2 ** 32;
    for (let index = 0; index < digits.length - 1; index += 1) {
      out.push(Math.floor(value / 2 ** (24 - 8 * index)) & 255);
    }
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) {
      group.push(byte - 0x21);
      if (group.length < 5) continue;
      flush(group);
      group = [];
    }
  }
  if (group.length > 1) flush(group);
  return Uint8Array.from(out);
}

export function decodeRunLength(bytes: Uint8Array, most: number): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length && out.length < most; ) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      for (const byte of bytes.subarray(at + 1, at + 2 + length)) out.push(byte);
      at += length + 2;
    } else {
      for (let count = 257 - length; count > 0; count -= 1) out.push(bytes[at + 1] ?? 0);
      at += 2;
    }
  }
  return Uint8Array.from(out);
}

/** Codes of 9 to 12 bits; 256 clears the table, 257 ends the data. */
export function decodeLzw(bytes: Uint8Array, early: number, most: number): Uint8Array {
  const out: number[] = [];
  let table: number[][] = [];
  let width = 9;
  let last: readonly number[] | undefined;
  const clear = () => {
    table = Array.from({ length: 258 }, (_, code) => [code]);
    width = 9;
    last = undefined;
  };
  clear();
  let [buffer, held] = [0, 0];
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (buffer >> held) & ((1 << width) - 1);
    if (code === 257 || out.length > most) break;
    if (code === 256) {
      clear();
      continue;
    }
    const known = table[code];
    const entry = known ?? (last === undefined ? undefined : [...last, last[0] ?? 0]);
    if (entry === undefined) break;
    for (const value of entry) out.push(value);
    if (last !== undefined && table.length < 4096) table.push([...last, entry[0] ?? 0]);
    last = entry;
    if (table.length + early >= 2 ** width && width < 12) width += 1;
  }
  return Uint8Array.from(out);
}
