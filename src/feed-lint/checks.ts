/** What rules of several families ask: the usual checks, and the links of Atom, which stand in RSS too. */
import { elementsOf, type LintDocument, valuesOf } from './document.js';
import { attribute, childOf, elementPlace, type XmlElement } from './read/xml.js';
import type { LintRule } from './rule.js';
import type { ValueKind } from './vocabulary/xml-shapes.js';

/** A check that the text of an element is one of a few words. */
export function checkChoice(key: string, isGood: (text: string) => boolean): LintRule['check'] {
  return function* (document) {
    for (const element of elementsOf(document, key)) {
      const text = element.text.trim();
      if (!isGood(text)) yield { place: elementPlace(element), values: { name: element.name, value: text } };
    }
  };
}

/** A check that some elements hold another one. */
export function checkMissing(parents: readonly string[], key: string): LintRule['check'] {
  return function* (document) {
    for (const parent of elementsOf(document, ...parents)) {
      if (childOf(parent, key) === undefined) {
        yield { place: elementPlace(parent), values: { parent: parent.name, element: key } };
      }
    }
  };
}

/** A check that no two items or entries give one element the same text; the later ones are named. */
export function checkRepeats(parent: string, key: string): LintRule['check'] {
  return function* (document) {
    const first = new Map<string, string>();
    for (const element of elementsOf(document, parent)) {
      const child = childOf(element, key);
      const text = child?.text.trim() ?? '';
      if (child === undefined || text === '') continue;
      const before = first.get(text);
      const place = elementPlace(child);
      if (before === undefined) first.set(text, place.field());
      else yield { place, values: { name: child.name, value: text, before } };
    }
  };
}

/** A check of the spelling of every value of some kinds. */
export function checkValues(
  kinds: readonly ValueKind[],
  isGood: (text: string, kind: ValueKind) => boolean,
): LintRule['check'] {
  return function* (document) {
    for (const { kind, name, text, place } of valuesOf(document, ...kinds)) {
      if (!isGood(text, kind)) yield { place, values: { name, value: text } };
    }
  };
}

/** `type/subtype`, with parameters; what is longer than a line of a header may be (RFC 5322 §2.1.1) is none. */
export function isMediaType(text: string): boolean {
  if (text.length > 998) return false;
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;\s*[\w!#$&^.+-]+=(?:"[^"]*"|[\w!#$&^.+-]+))*$/.test(text);
}

interface AtomLink {
  readonly element: XmlElement;
  /** The relation; `alternate` when nothing is said (RFC 4287 §4.2.7.2). */
  readonly rel: string;
  readonly href: string;
  readonly type: string;
  readonly hreflang: string;
}

/** Every link of a document. */
export function atomLinks(document: LintDocument): AtomLink[] {
  return elementsOf(document, 'atom:link').map(atomLink);
}

/** The links of a feed, a channel, an entry or an item itself. */
export function linksOf(element: XmlElement): AtomLink[] {
  return element.children.filter(({ key }) => key === 'atom:link').map(atomLink);
}

/** The element that holds what is said of the feed: `channel`, or Atom's `feed`. */
export function feedElement(document: LintDocument): XmlElement | undefined {
  return elementsOf(document, 'channel', 'atom:feed')[0];
}

/** The links of the feed itself. */
export function feedLinks(document: LintDocument): AtomLink[] {
  const feed = feedElement(document);
  return feed === undefined ? [] : linksOf(feed);
}

const IANA = 'http://www.iana.org/assignments/relation/';

function atomLink(element: XmlElement): AtomLink {
  const rel = attribute(element, 'rel') ?? 'alternate';
  return {
    element,
    rel: rel.startsWith(IANA) ? rel.slice(IANA.length) : rel,
    href: attribute(element, 'href')?.trim() ?? '',
    type: attribute(element, 'type')?.trim() ?? '',
    hreflang: attribute(element, 'hreflang')?.trim() ?? '',
  };
}
