import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';
import { endingOf } from '../../spelling/media-type.js';

/** Media types by the ending of the file's name, the one to write first. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  mp3: ['audio/mpeg'],
  m4a: ['audio/x-m4a', 'audio/mp4', 'audio/m4a'],
  mp4: ['video/mp4', 'audio/mp4'],
  m4v: ['video/x-m4v', 'video/mp4'],
  mov: ['video/quicktime'],
  ogg: ['audio/ogg'],
  opus: ['audio/ogg', 'audio/opus'],
  pdf: ['application/pdf'],
  epub: ['application/epub+zip'],
};
export const podcastEnclosureType: LintRule = {
  id: 'PodcastEnclosureType',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: psp1('Required <item>'),
  what: {
    vi: 'type="{value}" không hợp với tệp «.{ending}»; phải là {wanted}.',
    en: 'type="{value}" does not fit a “.{ending}” file; it is {wanted}.',
  },
  fix: {
    vi: 'Hãy viết type="{wanted}".',
    en: 'Write type="{wanted}".',
  },
  check: function* (document) {
    for (const enclosure of elementsOf(document, 'enclosure')) {
      const value = attribute(enclosure, 'type')?.trim() ?? '';
      const ending = endingOf(attribute(enclosure, 'url') ?? '');
      const wanted = Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
      if (wanted === undefined || value === '' || wanted.includes(value)) continue;
      yield { place: placeOf(enclosure, 'type'), values: { value, ending, wanted: wanted[0] ?? '' } };
    }
  },
};
