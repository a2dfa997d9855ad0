/** With a cache or without: the same bytes. One edit; the others, and every harm that can come to a cache, are in the deep project. */
import { describe } from 'vitest';
import { compareEdits, edited } from '../helpers/cached-build.js';
import { WHOLE_WEEK } from '../helpers/whole-content.js';

const week = (station: string, file: string) => `schedule/${WHOLE_WEEK}/${station}/${file}`;

describe('the bytes of a build with a cache are those of one without, after a change of', () => {
  compareEdits([
    [
      'the title of an item',
      [week('dai-tinh', 'week.pdf'), week('dai-tinh', 'week.csv'), 'feeds/all/rss.xml', 'index.html'],
      { content: edited('items/gop-y.md', 'Góp ý để phục vụ tốt hơn', 'Góp ý cho xã') },
    ],
  ]);
});
