/** HTML in a feed, however it is written there, each tag with its place in the document. */
import type { Bilingual } from '../rule/index.js';
import type { Value, Visit } from './document.js';
import type { SourcePlace } from './read/reading.js';
import { attribute, elementPlace, type XmlElement } from './read/xml.js';
import { scanHtml } from './spelling/html.js';

/** HTML in a feed: escaped, in CDATA, in a string of JSON, or as elements of XHTML. */
export interface HtmlPiece {
  /** What it stands in. */
  readonly name: string;
  readonly tags: readonly PieceTag[];
  readonly faults: readonly { readonly reason: Bilingual; readonly place: SourcePlace }[];
}

export interface PieceTag {
  /** In lower case. */
  readonly name: string;
  readonly written: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly value: string;
    readonly place: SourcePlace;
  }[];
  readonly place: SourcePlace;
}

/** A text of HTML as a piece; `text` is the document that it stands in. */
export function escapedPiece(value: Value, text: string): HtmlPiece {
  const { tags, faults } = scanHtml(value.text);
  const placeIn = (index: number): SourcePlace => ({
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

/** A construct of Atom that holds XHTML as a piece. */
export function xhtmlPiece({ element, shape }: Visit): HtmlPiece[] {
  if (shape?.kind !== 'construct' || attribute(element, 'type') !== 'xhtml') return [];
  return [{ name: element.name, tags: [...xhtmlTags(element)], faults: [] }];
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
        .map(({ name, value }) => ({ name: name.toLowerCase(), value, place: elementPlace(own, name) })),
      place: elementPlace(own),
    };
  }
}

/** A value longer than this is one place: looking for the character would cost more than it tells. */
const LONGEST = 200_000;

/**
 * Where the nth character of a value is spelled in the source: through CDATA sections, comments and references of XML, through
 * escapes of JSON. Where the value is no simple text it is the value's own place.
 */
function sourceOffset(value: Value, text: string, index: number): number {
  if (value.source === undefined) return value.place.offset();
  const [start, end] = value.source;
  if (end - start > LONGEST) return value.place.offset();
  const json = text[start] === '"';
  let offset = json ? start + 1 : start;
  let count = 0;
  let section = false;
  while (offset < end) {
    if (!json && !section && text.startsWith('<![CDATA[', offset)) {
      section = true;
      offset += 9;
      continue;
    }
    if (section && text.startsWith(']]>', offset)) {
      section = false;
      offset += 3;
      continue;
    }
    if (!json && !section && text[offset] === '<') {
      const close = text.startsWith('<!--', offset) ? '-->' : '>';
      const after = text.indexOf(close, offset);
      if (after < 0 || after >= end) break;
      offset = after + close.length;
      continue;
    }
    if (count >= index) return offset;
    const [spelled, meant] = json ? jsonUnit(text, offset) : xmlUnit(text, offset, section);
    count += meant;
    offset += spelled;
  }
  return value.place.offset();
}

/** Characters in the source, characters of the value. */
type Unit = readonly [spelled: number, meant: number];

function jsonUnit(text: string, offset: number): Unit {
  if (text[offset] !== '\\') return [1, 1];
  return text[offset + 1] === 'u' ? [6, 1] : [2, 1];
}

function xmlUnit(text: string, offset: number, section: boolean): Unit {
  if (text[offset] === '\r' && text[offset + 1] === '\n') return [2, 1];
  if (section || text[offset] !== '&') return [1, 1];
  const reference = /^&(?:#x([0-9a-f]+)|#(\d+)|\w+);/i.exec(text.slice(offset, offset + 40));
  if (reference === null) return [1, 1];
  const [whole, hex, decimal] = reference;
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? 0);
  return [whole.length, code > 0xffff ? 2 : 1];
}
