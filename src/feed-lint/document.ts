/** A document as the rules see it. */
import type { HtmlPiece } from './html-pieces.js';
import type { JsonNode } from './read/json.js';
import type { Fault, SourcePlace } from './read/reading.js';
import type { XmlElement } from './read/xml.js';
import type { LintFormat } from './rule.js';
import type { JsonShape, JsonShapes } from './vocabulary/json-shapes.js';
import type { ElementShape, ValueKind } from './vocabulary/xml-shapes.js';

/** A text of a feed whose spelling has rules, whatever the format it stands in. */
export interface Value {
  readonly kind: ValueKind;
  /** What it stands in, as written: `pubDate`, `enclosure url`, `date_published`. */
  readonly name: string;
  /** The text; but for HTML without the white space around it. */
  readonly text: string;
  readonly place: SourcePlace;
  /** Where it is spelled in the source: the content of an element, or a JSON string with its quotation marks. */
  readonly source: readonly [number, number] | undefined;
}

/** An element, and what is known of it; without a shape it stands where nothing of its name is known. */
export interface Visit {
  readonly element: XmlElement;
  readonly shape: ElementShape | undefined;
}

/** An object of a JSON Feed, and the fields that it may have. */
export interface JsonVisit {
  readonly node: JsonNode;
  readonly fields: JsonShapes;
  /** Which object it is: `feed`, `items`, `attachments`, `authors`, `hubs`. */
  readonly role: string;
}

/** A field that is there, and its shape. */
export interface JsonField {
  readonly name: string;
  readonly node: JsonNode;
  readonly shape: JsonShape;
}

export interface LintDocument {
  readonly format: LintFormat | undefined;
  /** RSS that carries Apple's or the podcast namespace's elements. */
  readonly podcast: boolean;
  readonly text: string;
  /** The encoding that the bytes were read in. */
  readonly encoding: string;
  readonly faults: readonly Fault[];
  /** The root of an XML document that is well-formed. */
  readonly root: XmlElement | undefined;
  /** Every element up to those that nobody knows, in the order of the document. */
  readonly visits: readonly Visit[];
  /** The root of a JSON document. */
  readonly json: JsonNode | undefined;
  readonly objects: readonly JsonVisit[];
  readonly fields: readonly JsonField[];
  readonly values: readonly Value[];
  readonly html: readonly HtmlPiece[];
}

/** The elements of a key that stand where they are known. */
export function elementsOf(document: LintDocument, ...keys: readonly string[]): XmlElement[] {
  return document.visits.flatMap(({ element, shape }) =>
    shape !== undefined && keys.includes(element.key) ? [element] : [],
  );
}

/** The values of some kinds. */
export function valuesOf(document: LintDocument, ...kinds: readonly Value['kind'][]): Value[] {
  return document.values.filter(({ kind }) => kinds.includes(kind));
}

/** The objects of a JSON Feed that play a role. */
export function objectsOf(document: LintDocument, role: string): JsonNode[] {
  return document.objects.flatMap((visit) => (visit.role === role ? [visit.node] : []));
}
