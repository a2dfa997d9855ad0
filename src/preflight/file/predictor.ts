/** Rows that were written as differences (ISO 32000-1, 7.4.4.4; PNG, RFC 2083, section 6). */

export function undoPredictor(
  bytes: Uint8Array,
  number: (name: string, otherwise: number) => number,
): Uint8Array {
  const predictor = number('Predictor', 1);
  if (predictor < 2) return bytes;
  const bits = clamp(number('BitsPerComponent', 8), 1, 16);
  const colours = clamp(number('Colors', 1), 1, 32);
  const columns = clamp(number('Columns', 1), 1, 1 << 20);
  const pixel = Math.max(1, (bits * colours) >> 3);
  const row = (bits * colours * columns + 7) >> 3;
  if (predictor === 2) return bits === 8 ? undoTiff(bytes, row, pixel) : bytes;
  return undoPng(bytes, row, pixel);
}

function undoTiff(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const out = Uint8Array.from(bytes);
  for (let index = 0; index < out.length; index += 1) {
    if (index % row >= pixel) out[index] = ((out[index] ?? 0) + (out[index - pixel] ?? 0)) & 255;
  }
  return out;
}

function undoPng(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y += 1) {
    const kind = bytes[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const here = y * row + x;
      const left = x >= pixel ? (out[here - pixel] ?? 0) : 0;
      const up = y > 0 ? (out[here - row] ?? 0) : 0;
      const corner = x >= pixel && y > 0 ? (out[here - row - pixel] ?? 0) : 0;
      out[here] = ((bytes[y * (row + 1) + 1 + x] ?? 0) + guess(kind, left, up, corner)) & 255;
    }
  }
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.floor(value)));
}
