/** What may stand in a feed of XML, as data: one shape for each element; what the extensions bring first, then the formats. */

/** What a text means, and so how it must be spelled. */
export type ValueKind =
  | 'any'
  | 'plain'
  | 'html'
  | 'construct'
  | 'atomText'
  | 'rfc822'
  | 'rfc3339'
  | 'w3cdtf'
  | 'uri'
  | 'iri'
  | 'id'
  | 'http'
  | 'language'
  | 'contact'
  | 'email'
  | 'address'
  | 'mime'
  | 'mimeType'
  | 'positive'
  | 'length'
  | 'count'
  | 'bool'
  | 'trueFalse'
  | 'yesNo'
  | 'yesNoClean'
  | 'duration';

export interface ElementShape {
  /** What its text means; without it the element holds only elements. */
  readonly kind?: ValueKind;
  /** May stand more than once. */
  readonly many?: true;
  /** Must not be empty. */
  readonly filled?: true;
  /** Longest text, in characters. */
  readonly longest?: number;
  /** Elements that must stand in it. */
  readonly required?: readonly string[];
  readonly children?: ElementShapes;
  readonly attributes?: Readonly<Record<string, { readonly required?: true; readonly kind?: ValueKind }>>;
  /** Nobody has said what may stand in it: nothing inside is checked. */
  readonly open?: true;
}

export type ElementShapes = { readonly [key: string]: ElementShape };

// Extensions whose texts have a spelling: Content, Dublin Core, feed history, threads of comments.

const REPEATED = { kind: 'any', many: true } as const;
const DATE = { kind: 'w3cdtf' } as const;

const EXTENSIONS: ElementShapes = {
  'content:encoded': { kind: 'html' },
  'dc:creator': REPEATED,
  'dc:contributor': REPEATED,
  'dc:date': DATE,
  'dc:language': { kind: 'language' },
  'dc:publisher': REPEATED,
  'dc:subject': REPEATED,
  'dcterms:created': DATE,
  'dcterms:issued': DATE,
  'dcterms:modified': DATE,
  'fh:archive': {},
  'fh:complete': {},
  'wfw:comment': { kind: 'uri' },
  'wfw:commentRss': { kind: 'uri' },
};

// Apple's podcast elements (“A podcaster's guide to RSS”).

const ITUNES_IMAGE: ElementShape = { attributes: { href: { required: true, kind: 'http' } } };
const LINE: ElementShape = { kind: 'plain', longest: 255 };

const ITUNES_BOTH: ElementShapes = {
  'itunes:author': LINE,
  'itunes:block': { kind: 'yesNoClean' },
  'itunes:explicit': { kind: 'trueFalse' },
  'itunes:image': ITUNES_IMAGE,
  'itunes:keywords': LINE,
  'itunes:subtitle': LINE,
  'itunes:summary': { kind: 'plain', longest: 4000 },
  'itunes:title': { kind: 'plain' },
};

const SUBCATEGORY: ElementShape = { many: true, attributes: { text: { required: true } } };

const ITUNES_CHANNEL: ElementShapes = {
  ...ITUNES_BOTH,
  'itunes:applepodcastsverify': { kind: 'any' },
  'itunes:category': { ...SUBCATEGORY, children: { 'itunes:category': SUBCATEGORY } },
  'itunes:complete': { kind: 'yesNo' },
  'itunes:new-feed-url': { kind: 'uri' },
  'itunes:owner': {
    required: ['itunes:email'],
    children: { 'itunes:email': { kind: 'email' }, 'itunes:name': LINE },
  },
  'itunes:type': { kind: 'any' },
};

const ITUNES_ITEM: ElementShapes = {
  ...ITUNES_BOTH,
  'itunes:duration': { kind: 'duration' },
  'itunes:episode': { kind: 'positive' },
  'itunes:episodeType': { kind: 'any' },
  'itunes:isClosedCaptioned': { kind: 'any' },
  'itunes:order': { kind: 'any' },
  'itunes:season': { kind: 'positive' },
};

// The podcast namespace (podcastindex.org/namespace/1.0). What an element itself may hold is checked only where PSP-1 names it.

const OPEN: ElementShape = { many: true, open: true };

/** Elements by name, each open. */
const open = (names: string): ElementShapes =>
  Object.fromEntries(names.split(' ').map((name) => [`podcast:${name}`, OPEN]));

const PERSON: ElementShape = {
  kind: 'any',
  many: true,
  longest: 128,
  attributes: { role: {}, group: {}, img: { kind: 'http' }, href: { kind: 'http' } },
};

const PODCAST_CHANNEL: ElementShapes = {
  ...open(
    'block chat image images license liveItem location podping podroll publisher remoteItem singleItem socialInteract trailer txt updateFrequency value',
  ),
  'podcast:funding': { kind: 'any', many: true, attributes: { url: { required: true, kind: 'http' } } },
  'podcast:guid': { kind: 'any' },
  'podcast:locked': { kind: 'yesNo', attributes: { owner: { kind: 'email' } } },
  'podcast:medium': { kind: 'any' },
  'podcast:person': PERSON,
};

const PODCAST_ITEM: ElementShapes = {
  ...open(
    'alternateEnclosure chat contentLink episode image images license location season socialInteract soundbite txt value',
  ),
  'podcast:chapters': {
    attributes: { url: { required: true, kind: 'http' }, type: { required: true, kind: 'mime' } },
  },
  'podcast:funding': { kind: 'any', many: true, attributes: { url: { required: true, kind: 'http' } } },
  'podcast:person': PERSON,
  'podcast:transcript': {
    many: true,
    attributes: {
      url: { required: true, kind: 'http' },
      type: { required: true, kind: 'mime' },
      language: { kind: 'language' },
      rel: {},
    },
  },
};

// Atom (RFC 4287), as a feed, as one entry, and as guests of RSS.

const ATOM_TEXT: ElementShape = { kind: 'construct', attributes: { type: {} } };

const ATOM_PERSON: ElementShape = {
  many: true,
  required: ['atom:name'],
  children: {
    'atom:name': { kind: 'plain', filled: true },
    'atom:uri': { kind: 'iri', filled: true },
    'atom:email': { kind: 'address' },
  },
};

const LINK: ElementShape = {
  many: true,
  // What stands in a link is a rule of its own.
  open: true,
  attributes: {
    href: { kind: 'iri' },
    rel: {},
    type: { kind: 'mimeType' },
    hreflang: { kind: 'language' },
    title: { kind: 'plain' },
    length: { kind: 'count' },
  },
};

const ATOM_CATEGORY: ElementShape = {
  many: true,
  open: true,
  attributes: { term: { required: true }, scheme: { kind: 'uri' }, label: { kind: 'plain' } },
};

const GENERATOR: ElementShape = {
  kind: 'any',
  filled: true,
  attributes: { uri: { kind: 'iri' }, version: {} },
};

const META: ElementShapes = {
  'atom:author': ATOM_PERSON,
  'atom:category': ATOM_CATEGORY,
  'atom:contributor': ATOM_PERSON,
  'atom:generator': GENERATOR,
  'atom:icon': { kind: 'iri', filled: true },
  'atom:id': { kind: 'id', filled: true },
  'atom:link': LINK,
  'atom:logo': { kind: 'iri', filled: true },
  'atom:rights': ATOM_TEXT,
  'atom:subtitle': ATOM_TEXT,
  'atom:title': ATOM_TEXT,
  'atom:updated': { kind: 'rfc3339' },
};

const ENTRY: ElementShape = {
  many: true,
  required: ['atom:title', 'atom:id', 'atom:updated'],
  children: {
    ...EXTENSIONS,
    ...ITUNES_ITEM,
    'atom:author': ATOM_PERSON,
    'atom:category': ATOM_CATEGORY,
    'atom:content': { kind: 'construct', attributes: { type: {}, src: { kind: 'iri' } } },
    'atom:contributor': ATOM_PERSON,
    'atom:id': { kind: 'id', filled: true },
    'atom:link': LINK,
    'atom:published': { kind: 'rfc3339' },
    'atom:rights': ATOM_TEXT,
    'atom:source': { children: META },
    'atom:summary': ATOM_TEXT,
    'atom:title': ATOM_TEXT,
    'atom:updated': { kind: 'rfc3339' },
  },
};

export const ATOM_SHAPES: ElementShapes = {
  'atom:feed': {
    required: ['atom:title', 'atom:id', 'atom:updated'],
    children: { ...EXTENSIONS, ...ITUNES_CHANNEL, ...META, 'atom:entry': ENTRY },
  },
  'atom:entry': ENTRY,
};

/** Elements of Atom that stand in a channel or an item of RSS. */
const ATOM_IN_RSS: ElementShapes = {
  ...META,
  'atom:content': { kind: 'construct', many: true, attributes: { type: {}, src: { kind: 'iri' } } },
  'atom:published': { kind: 'rfc3339' },
  'atom:summary': ATOM_TEXT,
};

// RSS 2.0 (RSS Advisory Board), with the extensions whose elements are known.

const RSS_CATEGORY = { kind: 'plain', many: true, attributes: { domain: {} } } as const;

const ITEM: ElementShapes = {
  ...EXTENSIONS,
  ...ATOM_IN_RSS,
  ...ITUNES_ITEM,
  ...PODCAST_ITEM,
  title: { kind: 'plain', filled: true },
  link: { kind: 'uri' },
  description: { kind: 'html' },
  author: { kind: 'contact' },
  category: { ...RSS_CATEGORY, filled: true },
  comments: { kind: 'uri' },
  // That there is only one is a rule of its own.
  enclosure: {
    many: true,
    attributes: {
      url: { required: true, kind: 'http' },
      length: { required: true, kind: 'length' },
      type: { required: true, kind: 'mime' },
    },
  },
  guid: { kind: 'any', filled: true, attributes: { isPermaLink: { kind: 'bool' } } },
  pubDate: { kind: 'rfc822' },
  source: { kind: 'plain', attributes: { url: { required: true, kind: 'uri' } } },
};

const RSS_IMAGE: ElementShapes = {
  url: { kind: 'uri' },
  title: { kind: 'plain', filled: true },
  link: { kind: 'uri' },
  width: { kind: 'any' },
  height: { kind: 'any' },
  description: { kind: 'plain' },
};

const CHANNEL: ElementShapes = {
  ...EXTENSIONS,
  ...ATOM_IN_RSS,
  ...ITUNES_CHANNEL,
  ...PODCAST_CHANNEL,
  title: { kind: 'plain', filled: true },
  link: { kind: 'uri' },
  description: { kind: 'plain' },
  language: { kind: 'language' },
  copyright: { kind: 'plain' },
  managingEditor: { kind: 'contact' },
  webMaster: { kind: 'contact' },
  pubDate: { kind: 'rfc822' },
  lastBuildDate: { kind: 'rfc822' },
  category: RSS_CATEGORY,
  generator: { kind: 'any' },
  docs: { kind: 'uri' },
  cloud: {
    attributes: {
      domain: { required: true },
      port: { required: true, kind: 'positive' },
      path: { required: true },
      registerProcedure: { required: true },
      protocol: { required: true },
    },
  },
  ttl: { kind: 'positive' },
  image: { children: RSS_IMAGE, required: ['url'] },
  rating: { kind: 'any' },
  textInput: {
    children: {
      title: { kind: 'plain', filled: true },
      description: { kind: 'plain' },
      name: { kind: 'any' },
      link: { kind: 'uri' },
    },
    required: ['name'],
  },
  skipHours: { children: { hour: { kind: 'any', many: true } } },
  skipDays: { children: { day: { kind: 'any', many: true } } },
  item: { many: true, children: ITEM },
};

export const RSS_SHAPES: ElementShapes = {
  rss: {
    attributes: { version: { required: true } },
    required: ['channel'],
    children: { channel: { children: CHANNEL } },
  },
};

// OPML 2.0 (opml.org/spec2).

const NUMBER: ElementShape = { kind: 'positive' };

const OUTLINE: ElementShape = {
  many: true,
  attributes: {
    category: {},
    created: { kind: 'rfc822' },
    description: { kind: 'html' },
    htmlUrl: { kind: 'uri' },
    isBreakpoint: { kind: 'trueFalse' },
    isComment: { kind: 'trueFalse' },
    language: { kind: 'language' },
    text: { required: true, kind: 'html' },
    title: { kind: 'html' },
    type: {},
    url: { kind: 'uri' },
    version: {},
    xmlUrl: { kind: 'uri' },
  },
  get children(): ElementShapes {
    return { outline: OUTLINE };
  },
};

export const OPML_SHAPES: ElementShapes = {
  opml: {
    attributes: { version: { required: true } },
    required: ['head', 'body'],
    children: {
      head: {
        children: {
          title: { kind: 'html' },
          dateCreated: { kind: 'rfc822' },
          dateModified: { kind: 'rfc822' },
          ownerName: { kind: 'html' },
          ownerEmail: { kind: 'email' },
          ownerId: { kind: 'http' },
          docs: { kind: 'uri' },
          expansionState: { kind: 'any' },
          vertScrollState: NUMBER,
          windowTop: NUMBER,
          windowLeft: NUMBER,
          windowBottom: NUMBER,
          windowRight: NUMBER,
        },
      },
      body: { required: ['outline'], children: { outline: OUTLINE } },
    },
  },
};
