/** The podcast namespace (podcastindex.org/namespace/1.0). What an element itself may hold is checked only where PSP-1 names it. */
import type { Shape, Shapes } from './shape.js';

const OPEN: Shape = { many: true, open: true };

/** Elements by name, each open. */
const open = (names: string): Shapes =>
  Object.fromEntries(names.split(' ').map((name) => [`podcast:${name}`, OPEN]));

const PERSON: Shape = {
  kind: 'any',
  many: true,
  longest: 128,
  attributes: { role: {}, group: {}, img: { kind: 'http' }, href: { kind: 'http' } },
};

export const PODCAST_CHANNEL: Shapes = {
  ...open(
    'block chat image images license liveItem location podping podroll publisher remoteItem singleItem socialInteract trailer txt updateFrequency value',
  ),
  'podcast:funding': { kind: 'any', many: true, attributes: { url: { required: true, kind: 'http' } } },
  'podcast:guid': { kind: 'any' },
  'podcast:locked': { kind: 'yesNo', attributes: { owner: { kind: 'email' } } },
  'podcast:medium': { kind: 'any' },
  'podcast:person': PERSON,
};

export const PODCAST_ITEM: Shapes = {
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
