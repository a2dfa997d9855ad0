/** Atom (RFC 4287), as a feed, as one entry, and as guests of RSS. */
import { EXTENSIONS } from './extension-shapes.js';
import { ITUNES_CHANNEL, ITUNES_ITEM } from './itunes-shapes.js';
import type { Shape, Shapes } from './shape.js';

const TEXT: Shape = { kind: 'construct', attributes: { type: {} } };

const PERSON: Shape = {
  many: true,
  required: ['atom:name'],
  children: {
    'atom:name': { kind: 'plain', filled: true },
    'atom:uri': { kind: 'iri', filled: true },
    'atom:email': { kind: 'address' },
  },
};

const LINK: Shape = {
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

const CATEGORY: Shape = {
  many: true,
  open: true,
  attributes: { term: { required: true }, scheme: { kind: 'uri' }, label: { kind: 'plain' } },
};

const GENERATOR: Shape = { kind: 'any', filled: true, attributes: { uri: { kind: 'iri' }, version: {} } };

const META: Shapes = {
  'atom:author': PERSON,
  'atom:category': CATEGORY,
  'atom:contributor': PERSON,
  'atom:generator': GENERATOR,
  'atom:icon': { kind: 'iri', filled: true },
  'atom:id': { kind: 'id', filled: true },
  'atom:link': LINK,
  'atom:logo': { kind: 'iri', filled: true },
  'atom:rights': TEXT,
  'atom:subtitle': TEXT,
  'atom:title': TEXT,
  'atom:updated': { kind: 'rfc3339' },
};

const ENTRY: Shape = {
  many: true,
  required: ['atom:title', 'atom:id', 'atom:updated'],
  children: {
    ...EXTENSIONS,
    ...ITUNES_ITEM,
    'atom:author': PERSON,
    'atom:category': CATEGORY,
    'atom:content': { kind: 'construct', attributes: { type: {}, src: { kind: 'iri' } } },
    'atom:contributor': PERSON,
    'atom:id': { kind: 'id', filled: true },
    'atom:link': LINK,
    'atom:published': { kind: 'rfc3339' },
    'atom:rights': TEXT,
    'atom:source': { children: META },
    'atom:summary': TEXT,
    'atom:title': TEXT,
    'atom:updated': { kind: 'rfc3339' },
  },
};

export const ATOM_SHAPES: Shapes = {
  'atom:feed': {
    required: ['atom:title', 'atom:id', 'atom:updated'],
    children: { ...EXTENSIONS, ...ITUNES_CHANNEL, ...META, 'atom:entry': ENTRY },
  },
  'atom:entry': ENTRY,
};

/** Elements of Atom that stand in a channel or an item of RSS. */
export const ATOM_IN_RSS: Shapes = {
  ...META,
  'atom:content': { kind: 'construct', many: true, attributes: { type: {}, src: { kind: 'iri' } } },
  'atom:published': { kind: 'rfc3339' },
  'atom:summary': TEXT,
};
