/** A document as the rules see it. */
import type { Fault } from './read/fault.js';
import type { JsonNode } from './read/json-node.js';
import type { XmlElement } from './read/xml-element.js';
import type { LintFormat } from './rule.js';
import type { Value } from './value.js';
import type { JsonShape, JsonShapes } from './vocabulary/json-shapes.js';
import type { Shape } from './vocabulary/shape.js';

/** An element, and what is known of it; without a shape it stands where nothing of its name is known. */
export interface Visit {
  readonly element: XmlElement;
  readonly shape: Shape | undefined;
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
}

/** The elements of a key that stand where they are known. */
export function elementsOf(document: LintDocument, ...keys: readonly string[]): XmlElement[] {
  return document.visits.flatMap(({ element, shape }) =>
    shape !== undefined && keys.includes(element.key) ? [element] : [],
  );
}

/** The values of a kind. */
export function valuesOf(document: LintDocument, ...kinds: readonly Value['kind'][]): Value[] {
  return document.values.filter(({ kind }) => kinds.includes(kind));
}

/** The objects of a JSON Feed that play a role. */
export function objectsOf(document: LintDocument, role: string): JsonNode[] {
  return document.objects.flatMap((visit) => (visit.role === role ? [visit.node] : []));
}
