/** What the runner says when it does not build. Pure. */
import type { Bilingual, Manifest } from '../model/index.js';

/** Said once as long as `key` stays the same. */
export interface Notice {
  readonly kind: 'notice';
  readonly code: 'content-broken' | 'campaign-ended' | 'last-week' | 'campaign-not-begun';
  readonly key: string;
  readonly text: Bilingual;
}

export const notices = {
  contentBroken(fault: Bilingual, published: Manifest | null): Notice {
    const kept: Bilingual =
      published === null
        ? { vi: 'Chưa có gì được xuất bản.', en: 'Nothing is published yet.' }
        : {
            vi: `Bản đã xuất bản lúc ${published.at} được giữ nguyên.`,
            en: `What was published at ${published.at} stays.`,
          };
    return notice('content-broken', { vi: `${fault.vi}\n${kept.vi}`, en: `${fault.en}\n${kept.en}` });
  },
  campaignEnded(validUntil: string): Notice {
    return notice('campaign-ended', {
      vi: `Chiến dịch đã kết thúc ngày ${validUntil}: không dựng thêm gì, bản cuối được giữ nguyên. Để chạy tiếp, hãy sửa validUntil trong campaign.yaml.`,
      en: `The campaign ended on ${validUntil}: nothing more is built and the last publication stays. To go on, change validUntil in campaign.yaml.`,
    });
  },
  lastWeek(validUntil: string): Notice {
    return notice('last-week', {
      vi: `Đây là tuần cuối: chiến dịch kết thúc ngày ${validUntil}, không có lịch tuần tới.`,
      en: `This is the last week: the campaign ends on ${validUntil}, so no coming week is planned.`,
    });
  },
  notBegun(validFrom: string): Notice {
    return notice('campaign-not-begun', {
      vi: `Chiến dịch bắt đầu ngày ${validFrom}; lịch tuần đầu được lập từ 8 giờ thứ Năm tuần trước đó.`,
      en: `The campaign begins on ${validFrom}; its first week is planned from 08:00 on the Thursday before.`,
    });
  },
};

function notice(code: Notice['code'], text: Bilingual): Notice {
  return { kind: 'notice', code, key: `${code}\n${text.en}`, text };
}
