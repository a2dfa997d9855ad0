/** XHTML inside Atom → the same markup as text. Pure, linear in time. */

/**
 * rss-parser loses the order of text and elements (`one <b>two</b> three` becomes `one three two`), so the inside of
 * `<content type="xhtml">` is handed over as text (RFC 4287 §3.1.1.3).
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
  for (let at = xml.indexOf(`<${name} `); at >= 0; at = xml.indexOf(`<${name} `, at + 1)) {
    // A tag is looked at only so far: many of them without an end must not cost the length of the feed each.
    const tag = xml.slice(at, at + 1000).split('>', 1)[0] ?? '';
    if (!/type=["']xhtml["']/.test(tag)) continue;
    const open = at + tag.length;
    const end = xml.indexOf(close, open);
    if (end < 0) break;
    const inside = xml.slice(open + 1, end).replaceAll(']]>', ']]]]><![CDATA[>');
    parts.push(xml.slice(done, open + 1), '<![CDATA[', inside, ']]>');
    done = end;
    at = end;
  }
  return parts.length === 0 ? xml : parts.join('') + xml.slice(done);
}
