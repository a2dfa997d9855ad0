/** What may stand in a feed, as data: one shape for each element. */

/** What a text means, and so how it must be spelled. */
export type ValueKind =
  | 'any'
  | 'plain'
  | 'html'
  | 'construct'
  | 'atomText'
  | 'rfc822'
  | 'rfc3339'
  | 'w3cdtf'
  | 'uri'
  | 'iri'
  | 'id'
  | 'http'
  | 'language'
  | 'contact'
  | 'email'
  | 'address'
  | 'mime'
  | 'mimeType'
  | 'positive'
  | 'length'
  | 'count'
  | 'bool'
  | 'trueFalse'
  | 'yesNo'
  | 'yesNoClean'
  | 'duration';

export interface AttributeShape {
  readonly required?: true;
  readonly kind?: ValueKind;
}

export type Attributes = Readonly<Record<string, AttributeShape>>;

export interface Shape {
  /** What its text means; without it the element holds only elements. */
  readonly kind?: ValueKind;
  /** May stand more than once. */
  readonly many?: true;
  /** Must not be empty. */
  readonly filled?: true;
  /** Longest text, in characters. */
  readonly longest?: number;
  /** Elements that must stand in it. */
  readonly required?: readonly string[];
  readonly children?: Shapes;
  readonly attributes?: Attributes;
  /** Nobody has said what may stand in it: nothing inside is checked. */
  readonly open?: true;
}

export type Shapes = { readonly [key: string]: Shape };
