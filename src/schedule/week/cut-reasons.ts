/** Why a window may not be used, or a day is empty, in the words of the station's officer. */
import { type Bilingual, clockText, lengthText } from '../../model/index.js';

const QUIET: Bilingual = {
  vi: 'Khung nằm trong giờ yên tĩnh của đài. Hãy đổi giờ của khung trong stations.yaml.',
  en: 'The window falls into the station’s quiet hours. Move it in stations.yaml.',
};

const STATION: Bilingual = {
  vi: 'Đài chưa hoạt động hoặc đã ngừng hoạt động vào ngày này.',
  en: 'The station is not on air on this day.',
};

const CAMPAIGN: Bilingual = {
  vi: 'Ngày này nằm ngoài thời hạn của chiến dịch.',
  en: 'The campaign is not running on this day.',
};

/** What a day says on which there is no station. */
export const ABSENT = { ended: 'Đài đã ngừng hoạt động', notBegun: 'Đài chưa hoạt động' } as const;

export const CUT = {
  quiet: QUIET,
  station: STATION,
  campaign: CAMPAIGN,
  relay: (title: string): Bilingual => ({
    vi: `Khung trùng giờ với “${title}”. Hãy đổi giờ của khung trong stations.yaml.`,
    en: `The window overlaps the relay “${title}”. Move it in stations.yaml.`,
  }),
  window: (id: string): Bilingual => ({
    vi: `Khung trùng giờ với khung “${id}” bắt đầu trước đó. Hãy đổi giờ của khung trong stations.yaml.`,
    en: `The window overlaps the window “${id}”, which starts earlier. Move it in stations.yaml.`,
  }),
  past: {
    vi: 'Khung chưa có trong lịch đã công bố, mà lúc lập lại thì đã qua giờ.',
    en: 'The window is not in the published week, and had begun when the week was planned again.',
  },
  aired: (start: string): Bilingual => ({
    vi: `Khung đã phát lúc ${clockText(start)} theo lịch đã công bố; giờ mới tính từ lần sau.`,
    en: `The window was on air at ${start.slice(11, 16)}, as published; its new time holds from the next one on.`,
  }),
  forgotten: (item: string): Bilingual => ({
    vi: `Tin “${item}” có trong lịch đã công bố nhưng tệp tin không còn nên lịch không nêu lại được. Hãy khôi phục tệp; muốn thôi phát thì ghi status: withdrawn.`,
    en: `The item “${item}” was published in this window, but its file is gone, so the week cannot name it. Restore the file; to end an item write status: withdrawn.`,
  }),
  pushed: (id: string): Bilingual => ({
    vi: `Hôm ấy đồng hồ nhảy qua giờ của khung; khung lùi lại thì trùng với khung “${id}”.`,
    en: `The clock jumps over the window’s time on this day; moved later it would overlap the window “${id}”.`,
  }),
  session: (seconds: number): Bilingual => ({
    vi: `Buổi phát đã dài đến mức tối đa ${lengthText(seconds)}, tính cả tiếp âm.`,
    en: `The session has reached its limit of ${lengthEnglish(seconds)}, relays included.`,
  }),
};

function lengthEnglish(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
