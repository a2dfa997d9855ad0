/** RSS 2.0 (RSS Advisory Board), with the extensions whose elements are known. */
import { ATOM_IN_RSS } from './atom-shapes.js';
import { EXTENSIONS } from './extension-shapes.js';
import { ITUNES_CHANNEL, ITUNES_ITEM } from './itunes-shapes.js';
import { PODCAST_CHANNEL, PODCAST_ITEM } from './podcast-shapes.js';
import type { Shapes } from './shape.js';

const CATEGORY = { kind: 'plain', many: true, attributes: { domain: {} } } as const;

const ITEM: Shapes = {
  ...EXTENSIONS,
  ...ATOM_IN_RSS,
  ...ITUNES_ITEM,
  ...PODCAST_ITEM,
  title: { kind: 'plain', filled: true },
  link: { kind: 'uri' },
  description: { kind: 'html' },
  author: { kind: 'contact' },
  category: { ...CATEGORY, filled: true },
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

const IMAGE: Shapes = {
  url: { kind: 'uri' },
  title: { kind: 'plain', filled: true },
  link: { kind: 'uri' },
  width: { kind: 'any' },
  height: { kind: 'any' },
  description: { kind: 'plain' },
};

const CHANNEL: Shapes = {
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
  category: CATEGORY,
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
  image: { children: IMAGE, required: ['url'] },
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

export const RSS_SHAPES: Shapes = {
  rss: {
    attributes: { version: { required: true } },
    required: ['channel'],
    children: { channel: { children: CHANNEL } },
  },
};
