/** The elements of an entry, as xml2js gives them → its texts. Pure. */
import type { RawEnclosure, RawEntry } from './parse-feed.js';

/** The fullest text wins: content:encoded, content, description, summary. `base` is that of the feed. */
export function rawEntry(elements: Readonly<Record<string, unknown>>, base: string | undefined): RawEntry {
  const nodes = (...names: string[]) => names.flatMap((name) => listOf(elements[name]));
  const first = (...names: string[]) => nodes(...names).find((node) => textOf(node) !== '');
  const text = (...names: string[]) => textOf(first(...names)) || undefined;
  const own = attributesOf({ $: elements.$ });
  const html = first('content:encoded', 'content', 'description', 'summary');
  const guid = first('guid');
  const permanent = attributesOf(guid).isPermaLink !== 'false' && /^https?:\/\//.test(textOf(guid));
  const bases = [base, own['xml:base'], attributesOf(html)['xml:base']];
  const enclosures = [...nodes('enclosure'), ...nodes('link')].flatMap(enclosureOf);
  return present({
    guid: text('guid', 'id'),
    link: linkOf(nodes('link')) ?? (permanent ? textOf(guid) : undefined),
    title: text('title'),
    date: text('pubDate', 'published', 'dc:date', 'updated'),
    html: textOf(html) || undefined,
    about: own['rdf:about'],
    base: bases.reduce((from, to) => (to === undefined ? from : joined(from, to)), undefined),
    enclosures: enclosures.length === 0 ? undefined : enclosures,
  });
}

/** RSS writes a link as text, Atom as an attribute; of several, the page that a person reads (RFC 4287 §4.2.7.2). */
function linkOf(nodes: readonly unknown[]): string | undefined {
  const links = nodes.map((node) => {
    const { href, rel = 'alternate' } = attributesOf(node);
    return { address: (href ?? textOf(node)).trim(), rel };
  });
  const usable = links.filter(({ address, rel }) => address !== '' && rel !== 'enclosure');
  return (usable.find(({ rel }) => rel === 'alternate') ?? usable[0])?.address;
}

/** `<enclosure url type length>` of RSS, `<link rel="enclosure" href type length>` of Atom. */
function enclosureOf(node: unknown): RawEnclosure[] {
  const { url, href, rel, type, length } = attributesOf(node);
  const address = rel === 'enclosure' ? href : url;
  return address === undefined ? [] : [{ url: address, type, length }];
}

/** An address that is relative to another; that one alone where both make none. */
function joined(from: string | undefined, to: string): string {
  if (from === undefined || URL.canParse(to)) return to;
  return URL.canParse(to, from) ? new URL(to, from).href : from;
}

function textOf(node: unknown): string {
  if (typeof node === 'string') return node.trim();
  const { _: text } = recordOf(node);
  return typeof text === 'string' ? text.trim() : '';
}

function attributesOf(node: unknown): Readonly<Record<string, string | undefined>> {
  const { $: attributes } = recordOf(node);
  return Object.fromEntries(
    Object.entries(recordOf(attributes)).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function present(texts: RawEntry): RawEntry {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
