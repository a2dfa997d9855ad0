/** Namespaces that feeds use, by the prefix that everybody writes. */
const SPACES: Readonly<Record<string, string>> = {
  access: 'http://www.bloglines.com/about/specs/fac-1.0',
  admin: 'http://webns.net/mvcb/',
  app: 'http://www.w3.org/2007/app',
  // Tombstones (RFC 6721): the service does not know them; feeds of withdrawn entries need them.
  at: 'http://purl.org/atompub/tombstones/1.0',
  atom: 'http://www.w3.org/2005/Atom',
  blogChannel: 'http://backend.userland.com/blogChannelModule',
  cc: 'http://web.resource.org/cc/',
  cf: 'http://www.microsoft.com/schemas/rss/core/2005',
  content: 'http://purl.org/rss/1.0/modules/content/',
  creativeCommons: 'http://backend.userland.com/creativeCommonsRssModule',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  ev: 'http://purl.org/rss/1.0/modules/event/',
  feedburner: 'http://rssnamespace.org/feedburner/ext/1.0',
  fh: 'http://purl.org/syndication/history/1.0',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  georss: 'http://www.georss.org/georss',
  gml: 'http://www.opengis.net/gml',
  indexing: 'urn:atom-extension:indexing',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  mathml: 'http://www.w3.org/1998/Math/MathML',
  media: 'http://search.yahoo.com/mrss/',
  opensearch: 'http://a9.com/-/spec/opensearch/1.1/',
  podcast: 'https://podcastindex.org/namespace/1.0',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  svg: 'http://www.w3.org/2000/svg',
  sy: 'http://purl.org/rss/1.0/modules/syndication/',
  taxo: 'http://purl.org/rss/1.0/modules/taxonomy/',
  thr: 'http://purl.org/syndication/thread/1.0',
  trackback: 'http://madskills.com/public/xml/rss/module/trackback/',
  wfw: 'http://wellformedweb.org/CommentAPI/',
  xhtml: 'http://www.w3.org/1999/xhtml',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
};

const PREFIXES = new Map(Object.entries(SPACES).map(([prefix, space]) => [space, prefix]));

/** The podcast namespace was served under a second address; both are in use. */
PREFIXES.set('https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md', 'podcast');

export const XML_SPACE: string = SPACES.xml ?? '';
export const XMLNS_SPACE: string = SPACES.xmlns ?? '';
/** Atom 0.3. */
export const OLD_ATOM = 'http://purl.org/atom/ns#';
export const ATOM_SPACE: string = SPACES.atom ?? '';

/** The usual prefix of a namespace. */
export function prefixOf(space: string): string | undefined {
  return PREFIXES.get(space);
}

/** The namespace that everybody means by a prefix. */
export function spaceOf(prefix: string): string | undefined {
  return Object.hasOwn(SPACES, prefix) ? SPACES[prefix] : undefined;
}

/** A name that does not depend on the document's own prefixes. */
export function keyOf(space: string, local: string): string {
  if (space === '') return local;
  const prefix = PREFIXES.get(space);
  return prefix === undefined ? `{${space}}${local}` : `${prefix}:${local}`;
}
