/** Reads a page with libxml2, strictly: a page that is not well-formed is refused. */
import { posix } from 'node:path';
import { XmlDocument, XmlElement } from 'libxml2-wasm';

export interface ReadPage {
  readonly language: string;
  readonly title: string;
  /** The level of each heading, in order. */
  readonly headings: readonly number[];
  readonly ids: readonly string[];
  /** `href` and `src` of the body. */
  readonly links: readonly string[];
  /** `href` of `<link>` in the head, by `rel`. */
  readonly head: readonly { readonly rel: string; readonly href: string }[];
  readonly elements: readonly string[];
  readonly text: string;
}

export function readPage(markup: string): ReadPage {
  const document = XmlDocument.fromString(markup);
  try {
    const elements = document.find('//*').flatMap((node) => (node instanceof XmlElement ? [node] : []));
    const attribute = (element: XmlElement, name: string) =>
      element.attrs.find((candidate) => candidate.name === name)?.value;
    const inBody = document.find('//body//*').flatMap((node) => (node instanceof XmlElement ? [node] : []));
    return {
      language: attribute(document.root, 'lang') ?? '',
      title: document.get('/html/head/title')?.content ?? '',
      headings: inBody.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : [])),
      ids: elements.flatMap((element) => attribute(element, 'id') ?? []),
      links: inBody.flatMap((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? []),
      head: elements
        .filter(({ name }) => name === 'link')
        .map((element) => ({ rel: attribute(element, 'rel') ?? '', href: attribute(element, 'href') ?? '' })),
      elements: elements.map(({ name }) => name),
      text: document.get('/html/body')?.content ?? '',
    };
  } finally {
    document.dispose();
  }
}

/** Where a relative link of a page leads, from the root of the output folder. */
export function targetOf(page: string, link: string): string {
  return posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(link.replace(/#.*$/, ''))));
}
