import { elementsOf, type LintDocument } from '../document.js';
import { attribute, type XmlElement } from '../read/xml-element.js';

export interface AtomLink {
  readonly element: XmlElement;
  /** The relation; `alternate` when nothing is said (RFC 4287 §4.2.7.2). */
  readonly rel: string;
  readonly href: string;
  readonly type: string;
  readonly hreflang: string;
}

/** Relations of pages and archives (RFC 5005). */
export const PAGING: ReadonlySet<string> = new Set([
  'current',
  'first',
  'last',
  'next',
  'next-archive',
  'prev-archive',
  'previous',
]);

const IANA = 'http://www.iana.org/assignments/relation/';

/** One link. */
export function atomLink(element: XmlElement): AtomLink {
  const rel = attribute(element, 'rel') ?? 'alternate';
  return {
    element,
    rel: rel.startsWith(IANA) ? rel.slice(IANA.length) : rel,
    href: attribute(element, 'href')?.trim() ?? '',
    type: attribute(element, 'type')?.trim() ?? '',
    hreflang: attribute(element, 'hreflang')?.trim() ?? '',
  };
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
