import { elementsOf } from '../../document.js';
import { attribute, childOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';
import { secondsOf } from '../../spelling/number.js';

const IN_SECONDS = {
  vi: '; đó là số giây',
  en: '; it is the seconds',
} as const;
export const podcastEnclosureLength: LintRule = {
  id: 'PodcastEnclosureLength',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: psp1('Required <item>'),
  what: {
    vi: 'length="{value}" không thể là số byte của tệp âm thanh{why}.',
    en: 'length="{value}" cannot be the bytes of an audio file{why}.',
  },
  fix: {
    vi: 'Hãy ghi đúng số byte của tệp; máy nghe dựa vào đó để tải.',
    en: 'Give the true bytes of the file; players rely on it to download.',
  },
  check: function* (document) {
    for (const enclosure of elementsOf(document, 'enclosure')) {
      const value = attribute(enclosure, 'length')?.trim() ?? '';
      const duration = enclosure.parent && childOf(enclosure.parent, 'itunes:duration')?.text.trim();
      const seconds = value !== '' && duration !== undefined && secondsOf(duration) === Number(value);
      if (!seconds && !/^0+$/.test(value)) continue;
      yield { place: placeOf(enclosure, 'length'), values: { value, why: seconds ? IN_SECONDS : '' } };
    }
  },
};
