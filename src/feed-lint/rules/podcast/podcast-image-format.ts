import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { appleRequirements } from '../../sources.js';
import { endingOf } from '../../spelling/media-type.js';

export const podcastImageFormat: LintRule = {
  id: 'PodcastImageFormat',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: appleRequirements('Artwork'),
  what: {
    vi: 'Hình bìa «{value}» không phải .jpg hay .png.',
    en: 'The artwork “{value}” is no .jpg and no .png.',
  },
  fix: {
    vi: 'Hãy dùng JPEG hoặc PNG, tên tệp kết thúc bằng .jpg hoặc .png.',
    en: 'Use JPEG or PNG, under a name that ends in .jpg or .png.',
  },
  check: function* (document) {
    for (const image of elementsOf(document, 'itunes:image')) {
      const value = attribute(image, 'href') ?? '';
      if (value === '' || /^(?:jpe?g|png)$/.test(endingOf(value))) continue;
      yield { place: placeOf(image, 'href'), values: { value } };
    }
  },
};
