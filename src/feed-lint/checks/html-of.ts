import type { Bilingual } from '../../rule/index.js';
import { type LintDocument, valuesOf } from '../document.js';
import type { Place } from '../place.js';
import { attribute, placeOf, type XmlElement } from '../read/xml-element.js';
import { type ScannedHtml, scanHtml } from '../spelling/scan-html.js';
import { sourceOffset } from '../spelling/source-offset.js';
import type { Value } from '../value.js';

export interface PieceAttribute {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

export interface PieceTag {
  /** In lower case. */
  readonly name: string;
  readonly written: string;
  readonly attributes: readonly PieceAttribute[];
  readonly place: Place;
}

/** HTML in a feed: escaped, in CDATA, in a string of JSON, or as elements of XHTML. */
export interface HtmlPiece {
  /** What it stands in. */
  readonly name: string;
  readonly tags: Iterable<PieceTag>;
  readonly faults: Iterable<{ readonly reason: Bilingual; readonly place: Place }>;
}

/** Every piece of HTML of a document. */
export function* htmlOf(document: LintDocument): Generator<HtmlPiece> {
  for (const value of valuesOf(document, 'html')) yield escapedPiece(value, document.text);
  for (const { element, shape } of document.visits) {
    if (shape?.kind !== 'construct' || attribute(element, 'type') !== 'xhtml') continue;
    yield { name: element.name, tags: xhtmlTags(element), faults: [] };
  }
}

const scans = new WeakMap<Value, ScannedHtml>();

/** A piece is scanned once, however many rules ask. */
function escapedPiece(value: Value, text: string): HtmlPiece {
  const { tags, faults } = scans.get(value) ?? scanHtml(value.text);
  scans.set(value, { tags, faults });
  const placeIn = (index: number): Place => ({
    offset: () => sourceOffset(value, text, index),
    field: value.place.field,
  });
  return {
    name: value.name,
    tags: tags.map(({ name, written, attributes, offset }) => ({
      name,
      written,
      attributes: attributes.map((each) => ({ ...each, place: placeIn(each.offset) })),
      place: placeIn(offset),
    })),
    faults: faults.map(({ reason, offset }) => ({ reason, place: placeIn(offset) })),
  };
}

function* xhtmlTags(root: XmlElement): Generator<PieceTag> {
  const open = root.children.toReversed();
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const child of element.children.toReversed()) open.push(child);
    if (!element.key.startsWith('xhtml:')) continue;
    const own = element;
    yield {
      name: own.local.toLowerCase(),
      written: own.local,
      attributes: own.attributes
        .filter(({ space }) => space === '')
        .map(({ name, value }) => ({ name: name.toLowerCase(), value, place: placeOf(own, name) })),
      place: placeOf(own),
    };
  }
}
