/** Apple's podcast elements (“A podcaster's guide to RSS”). */
import type { Shape, Shapes } from './shape.js';

const IMAGE: Shape = { attributes: { href: { required: true, kind: 'http' } } };
const LINE: Shape = { kind: 'plain', longest: 255 };

const BOTH: Shapes = {
  'itunes:author': LINE,
  'itunes:block': { kind: 'yesNoClean' },
  'itunes:explicit': { kind: 'trueFalse' },
  'itunes:image': IMAGE,
  'itunes:keywords': LINE,
  'itunes:subtitle': LINE,
  'itunes:summary': { kind: 'plain', longest: 4000 },
  'itunes:title': { kind: 'plain' },
};

const SUBCATEGORY: Shape = { many: true, attributes: { text: { required: true } } };

export const ITUNES_CHANNEL: Shapes = {
  ...BOTH,
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

export const ITUNES_ITEM: Shapes = {
  ...BOTH,
  'itunes:duration': { kind: 'duration' },
  'itunes:episode': { kind: 'positive' },
  'itunes:episodeType': { kind: 'any' },
  'itunes:isClosedCaptioned': { kind: 'any' },
  'itunes:order': { kind: 'any' },
  'itunes:season': { kind: 'positive' },
};
