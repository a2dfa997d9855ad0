/** The elements of an entry, as xml2js gives them → the few texts that a draft is made of. Pure. */

export interface RawEntry {
  readonly guid?: string;
  readonly link?: string;
  readonly title?: string;
  /** As written. */
  readonly date?: string;
  /** HTML, or plain text. */
  readonly html?: string;
}

/** The fullest text of an entry wins: content:encoded, content, description, summary. */
export function rawEntry(elements: Readonly<Record<string, unknown>>): RawEntry {
  const { link } = elements;
  const first = (...names: string[]) => {
    for (const name of names) {
      for (const node of listOf(elements[name])) {
        const text = textOf(node);
        if (text !== '') return text;
      }
    }
    return undefined;
  };
  return present({
    guid: first('guid', 'id'),
    link: linkOf(listOf(link)),
    title: first('title'),
    date: first('pubDate', 'published', 'dc:date', 'updated'),
    html: first('content:encoded', 'content', 'description', 'summary'),
  });
}

/** RSS writes a link as text, Atom as an attribute; of several, the page that a person reads (RFC 4287 §4.2.7.2). */
function linkOf(nodes: readonly unknown[]): string | undefined {
  const links = nodes.map((node) => {
    const { href, rel = 'alternate' } = attributesOf(node);
    return { address: (href ?? textOf(node)).trim(), rel };
  });
  const usable = links.filter(({ address }) => address !== '');
  return (usable.find(({ rel }) => rel === 'alternate') ?? usable[0])?.address;
}

function textOf(node: unknown): string {
  if (typeof node === 'string') return node.trim();
  const { _: text } = recordOf(node);
  return typeof text === 'string' ? text.trim() : '';
}

function attributesOf(node: unknown): { href?: string; rel?: string } {
  const { $: attributes } = recordOf(node);
  const { href, rel } = recordOf(attributes);
  return {
    ...(typeof href === 'string' ? { href } : {}),
    ...(typeof rel === 'string' ? { rel } : {}),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function present(texts: Record<keyof RawEntry, string | undefined>): RawEntry {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
