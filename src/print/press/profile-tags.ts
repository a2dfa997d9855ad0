/** The parts of an ICC profile (ICC.1:2001-04, 6.1 to 6.5), each looked up by its four letters. */

/** An opened profile. */
export interface ProfileTags {
  /** Device class, colour space and connection space: `prtrCMYKLab `. */
  readonly signature: string;
  data(tag: string): DataView | undefined;
  /** The text of a tag of type `desc` or `mluc`; empty when there is none. */
  text(tag: string): string;
}

/** No profile of a press has more. */
const MOST_TAGS = 100;

/** Undefined when the bytes are no profile, or are cut off. */
export function profileTags(bytes: Uint8Array): ProfileTags | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 132 || letters(view, 36, 4) !== 'acsp') return undefined;
  if (view.getUint32(0) !== bytes.length) return undefined;
  const count = view.getUint32(128);
  if (count > MOST_TAGS || bytes.length < 132 + 12 * count) return undefined;
  const places = new Map<string, DataView>();
  for (let at = 132; at < 132 + 12 * count; at += 12) {
    const [offset, length] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    if (offset + length > bytes.length) return undefined;
    places.set(letters(view, at, 4), new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  const data = (tag: string) => places.get(tag);
  return { signature: letters(view, 12, 12), data, text: (tag) => textOf(data(tag)) };
}

function textOf(data: DataView | undefined): string {
  if (data === undefined || data.byteLength < 12) return '';
  if (letters(data, 0, 4) === 'desc') {
    return letters(data, 12, Math.min(data.getUint32(8), data.byteLength - 12)).replace(/\0.*$/s, '');
  }
  if (letters(data, 0, 4) !== 'mluc' || data.byteLength < 28) return '';
  const [length, offset] = [data.getUint32(20), data.getUint32(24)];
  if (offset + length > data.byteLength) return '';
  return new TextDecoder('utf-16be').decode(new DataView(data.buffer, data.byteOffset + offset, length));
}

function letters(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));
}
