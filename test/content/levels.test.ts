/** A text without `areas` is heard in every place: it calls no ward a commune, and no town a district. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { bodyParagraphs, original } from '../../src/model/index.js';
import { scriptOf } from '../../src/speech/index.js';

const campaign = await loadCampaign(join(import.meta.dirname, '../../content'));

/** What belongs to a commune or a district. */
const OF_A_LEVEL =
  '(?:ủy ban(?: nhân dân)?|một cửa|công an|trạm y tế|cán bộ|trụ sở|loa|đài|bí thư|chủ tịch|bảo hiểm xã hội|điện lực|cuộc họp|lên|ra|hỏi|ghé|chọn|tại|trong|ở|của|với)';

/** What fits one kind of place alone, and with which other kinds beside it it fits all. */
const BARE = [
  {
    what: 'a commune',
    bare: new RegExp(`${OF_A_LEVEL}(?: của)? xã(?! hội)(?!,? (?:phường|và|hoặc phường))`, 'i'),
  },
  {
    what: 'a district',
    bare: new RegExp(`${OF_A_LEVEL}(?: của| trong)? huyện(?!, (?:thị xã|thành phố))`, 'i'),
  },
  { what: 'a village head', bare: /trưởng thôn(?!, tổ trưởng)/i },
  { what: 'a village meeting', bare: /họp thôn/i },
];

/** Stories of one place, for all to hear. */
const STORIES = ['krong-nang-tra-loi-qua-zalo', 'mot-cua-tai-buu-dien-ia-to'];

/** Sentences about a place that they name, or about communes of one kind. */
const TOLD = /Hòa Nhơn|Krông Năng|Ia Tô|Chư |Đak Pơ|Hà Tam|Cư An|Xã miền núi/;

it('a text that is not for one place fits wards, towns and cities as well', () => {
  const found = campaign.items
    .filter(({ id, status, areas }) => status !== 'draft' && areas.length === 0 && !STORIES.includes(id))
    .flatMap((item) => {
      const version = original(item);
      const lines = [version.title, version.summary, version.headline, version.action];
      const texts = [...lines, ...bodyParagraphs(version.body), ...scriptOf(version, campaign)];
      return texts.flatMap((text = '') =>
        BARE.filter(({ bare }) => bare.test(text) && !TOLD.test(text)).map(
          ({ what }) => `${item.id}: ${what}: ${text}`,
        ),
      );
    });
  expect([...new Set(found)]).toEqual([]);
});
