/** With a cache or without: the same bytes, whatever is changed in recordings and their words. */
import { describe } from 'vitest';
import { compareEdits, edited } from '../helpers/cached-build.js';
import { mp3Of } from '../helpers/mp3.js';
import { recordings } from '../helpers/recorded-content.js';
import { wholeContent } from '../helpers/whole-content.js';

describe('the bytes of a build with a cache are those of one without, after a change of', () => {
  const variation = recordings();
  const item = 'items/co-tieng.md';
  const words = ['i/co-tieng/transcript.vtt', 'i/co-tieng/transcript.txt', 'i/co-tieng/transcript.html'];
  compareEdits(
    [
      ['what is said', words, { content: edited(item, 'hồ sơ đủ giấy', 'hồ sơ đủ', variation) }],
      ['how a word is said', words, { content: edited('lexicon.yaml', 'ủy ban nhân dân', 'ủy ban') }],
      [
        'the length of a recording',
        [
          'media/co-tieng.mp3',
          'i/co-tieng/transcript.vtt',
          'i/co-tieng/index.html',
          'feeds/all/podcast/rss.xml',
        ],
        { content: { 'media/co-tieng.mp3': mp3Of(26_000) } },
      ],
      [
        'the only recording in Jrai, which goes',
        ['feeds/language/jra/podcast/rss.xml', 'i/mot-cua/transcript.jra.vtt', 'opml.xml', 'index.html'],
        {
          content: {
            'items/mot-cua.jra.md': String(wholeContent()['items/mot-cua.jra.md']),
            'media/mot-cua.jra.mp3': undefined,
          },
        },
      ],
      [
        'the address that directories write to',
        ['feeds/all/podcast/rss.xml', 'feeds/station/dai-tinh/podcast/rss.xml'],
        { content: edited('agencies.yaml', 'hop-thu@', 'hop-thu-2@', variation) },
      ],
    ],
    variation,
  );
});
