/** What a PDF is made of (ISO 32000-1, 7.3), as plain data. */

export interface PdfName {
  readonly name: string;
}
/** A character an octet. */
interface PdfString {
  readonly string: string;
}
export interface PdfRef {
  readonly object: number;
}
export type PdfDict = ReadonlyMap<string, PdfValue>;
export interface PdfStream {
  readonly dict: PdfDict;
  /** As they lie in the file: before any filter. */
  readonly raw: Uint8Array;
}
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfDict
  | PdfStream
  | readonly PdfValue[];

export function isName(value: PdfValue | undefined): value is PdfName {
  return typeof value === 'object' && value !== null && 'name' in value;
}

export function isString(value: PdfValue | undefined): value is PdfString {
  return typeof value === 'object' && value !== null && 'string' in value;
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && value !== null && 'object' in value;
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return typeof value === 'object' && value !== null && 'raw' in value;
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** A dictionary, or that of a stream. */
export function dictOf(value: PdfValue | undefined): PdfDict | undefined {
  if (isStream(value)) return value.dict;
  return isDict(value) ? value : undefined;
}

/** The name, or '' for anything else. */
export function nameOf(value: PdfValue | undefined): string {
  return isName(value) ? value.name : '';
}

/** A text string: UTF-16 or UTF-8 with a mark, or PDFDocEncoding (7.9.2.2), of which the Latin part is read. */
export function textOf(value: PdfValue | undefined): string {
  if (!isString(value)) return '';
  const octets = Uint8Array.from(value.string.slice(0, 20_000), (octet) => octet.charCodeAt(0));
  if (octets[0] === 0xfe && octets[1] === 0xff) {
    let text = '';
    for (let index = 2; index + 1 < octets.length; index += 2) {
      text += String.fromCharCode((octets[index] ?? 0) * 256 + (octets[index + 1] ?? 0));
    }
    return text;
  }
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  if (octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf) return new TextDecoder().decode(octets);
  return new TextDecoder('windows-1252').decode(octets);
}
