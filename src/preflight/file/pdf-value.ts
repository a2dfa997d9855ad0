/** What a PDF is made of (ISO 32000-1, 7.3), as plain data. */

export interface PdfName {
  readonly name: string;
}
/** A character an octet. */
export interface PdfString {
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

/** The name, or '' for anything else. */
export function nameOf(value: PdfValue | undefined): string {
  return isName(value) ? value.name : '';
}
