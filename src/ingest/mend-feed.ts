/** The text of a feed, made fit for rss-parser: what it would misread, and what it cannot read as a whole. Pure, linear in time. */

/**
 * XHTML inside Atom as text: rss-parser loses the order of text and elements (`one <b>two</b> three` becomes `one three two`), so the
 * inside of `<content type="xhtml">` is handed over as text (RFC 4287 §3.1.1.3).
 */
export function quoteXhtml(xml: string): string {
  let quoted = xml;
  for (const name of ['title', 'summary', 'content']) quoted = quoteElement(quoted, name);
  return quoted;
}

function quoteElement(xml: string, name: string): string {
  const close = `</${name}>`;
  const parts: string[] = [];
  let done = 0;
  // The next `>`, searched once for all tags before it: many of them without an end must not cost the length of the feed each.
  let open = -1;
  for (let offset = xml.indexOf(`<${name} `); offset >= 0; offset = xml.indexOf(`<${name} `, offset + 1)) {
    if (open < offset) open = xml.indexOf('>', offset);
    if (open < 0) break;
    if (open - offset > 1000 || !/type=["']xhtml["']/.test(xml.slice(offset, open))) continue;
    const end = xml.indexOf(close, open);
    if (end < 0) break;
    const inside = xml.slice(open + 1, end).replaceAll(']]>', ']]]]><![CDATA[>');
    parts.push(xml.slice(done, open + 1), '<![CDATA[', inside, ']]>');
    done = end;
    offset = end;
  }
  return parts.length === 0 ? xml : parts.join('') + xml.slice(done);
}

/**
 * Each entry of a broken feed as a document of its own, with the root element that it stood in, its loose `&` repaired; so one bad
 * entry costs itself only. At most `most` of them.
 */
export function splitEntries(xml: string, most: number): string[] {
  const root = rootOf(xml);
  if (root === undefined) return [];
  const entry = root.name === 'feed' ? 'entry' : 'item';
  const [open, close] =
    root.name === 'feed'
      ? [root.tag, '</feed>']
      : root.name === 'rss'
        ? [`${root.tag}<channel>`, '</channel></rss>']
        : [`${root.tag}<channel/>`, `</${root.name}>`];
  return cut(xml, entry, most).map((text) => `${open}${escapeLooseAmpersands(text)}${close}`);
}

/** The `xml:base` of a feed's root, or of its channel. */
export function baseOf(xml: string): string | undefined {
  for (const name of ['feed', 'channel', 'rss', 'rdf:RDF']) {
    const start = findTag(xml.slice(0, 20_000), name, 0);
    const tag = start < 0 ? '' : xml.slice(start, start + 5000).split('>', 1)[0];
    const base = /\sxml:base\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)')/.exec(tag ?? '');
    if (base !== null) return base[1] ?? base[2];
  }
  return undefined;
}

function rootOf(xml: string): { name: string; tag: string } | undefined {
  for (const name of ['rss', 'feed', 'rdf:RDF']) {
    const start = findTag(xml, name, 0);
    const end = start < 0 ? -1 : xml.indexOf('>', start);
    if (end > 0 && end - start < 5000) return { name, tag: xml.slice(start, end + 1) };
  }
  return undefined;
}

/** From each opening tag to its closing one; an entry that is never closed ends where the next begins. */
function cut(xml: string, name: string, most: number): string[] {
  const entries: string[] = [];
  const close = `</${name}>`;
  let start = findTag(xml, name, 0);
  while (start >= 0 && entries.length < most) {
    const next = findTag(xml, name, start + 1);
    const limit = next < 0 ? xml.length : next;
    const text = xml.slice(start, limit);
    const end = text.indexOf(close);
    entries.push(end < 0 ? `${text}${close}` : text.slice(0, end + close.length));
    start = next;
  }
  return entries;
}

/** Where `<name` begins as a whole name. */
function findTag(xml: string, name: string, from: number): number {
  for (
    let offset = xml.indexOf(`<${name}`, from);
    offset >= 0;
    offset = xml.indexOf(`<${name}`, offset + 1)
  ) {
    if (/[\s>/]/.test(xml.charAt(offset + name.length + 1))) return offset;
  }
  return -1;
}

/** `Sở A & B` → `Sở A &amp; B`, except in CDATA, where `&` is a letter like any other. */
function escapeLooseAmpersands(xml: string): string {
  const parts: string[] = [];
  let done = 0;
  while (done < xml.length) {
    const open = xml.indexOf('<![CDATA[', done);
    const close = open < 0 ? -1 : xml.indexOf(']]>', open);
    const plain = xml.slice(done, close < 0 ? xml.length : open);
    parts.push(plain.replace(/&(?!#?\w{1,32};)/g, '&amp;'));
    if (close < 0) break;
    parts.push(xml.slice(open, close + 3));
    done = close + 3;
  }
  return parts.join('');
}
