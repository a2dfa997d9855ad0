/** Every rule of a week, in one place: hard ones are never broken, soft ones cost, and what they cost is told. */
import type { Bilingual } from '../../model/index.js';

/** A rule of planning. */
export interface Rule {
  readonly name: string;
  /** `hard`: no plan breaks it. `soft`: a plan may, at a cost, and says so. */
  readonly strength: 'hard' | 'soft';
  /** Where it comes from: a field of the content, or a text. */
  readonly source: string;
  readonly words: Bilingual;
}

/**
 * The rules of a week. `unmet` in a plan's certificate names soft rules by these names.
 *
 * The two of both strengths: a monthly column is soft until the last week of its month; a pin gives way only to another hard rule. Where
 * that happens, it stands in the certificate as unmet.
 */
export const RULES = [
  rule(
    'live',
    'hard',
    'items: status, published, validFrom, validUntil, withdrawn',
    'Tin đã duyệt và còn hiệu lực từ giây đầu đến giây cuối của khung',
    'approved, and live from the first second of the window to the last',
  ),
  rule('place', 'hard', 'items: areas', 'Tin dành cho nơi có đài', 'meant for the place of the station'),
  rule(
    'language',
    'hard',
    'stations: windows.languages; items: radio.interpret',
    'Đúng tiếng của khung, hoặc được phép dịch miệng',
    'in a language of the window, or interpreted where that is allowed',
  ),
  rule(
    'room',
    'hard',
    'stations: windows.length, planning.opening, gap, closing',
    'Các tin, quãng nghỉ, nhạc hiệu vừa trong khung',
    'items, gaps and identity fit into the window',
  ),
  rule(
    'quiet-hours',
    'hard',
    'stations: quiet',
    'Không phát trong giờ yên tĩnh',
    'nothing of ours in quiet hours',
  ),
  rule(
    'relay-time',
    'hard',
    'stations: relays',
    'Không phát chồng giờ tiếp âm hay khung khác',
    'nothing of ours over a relay or another window',
  ),
  rule(
    'session-cap',
    'hard',
    'stations: caps.session',
    'Buổi phát không dài quá mức, tính cả tiếp âm',
    'no session over its cap, relays included',
  ),
  rule('off-air', 'hard', 'calendar: offAir', 'Ngày nghỉ thì không phát', 'nothing on a day off air'),
  rule('once-a-window', 'hard', 'design', 'Mỗi tin một lần trong một khung', 'an item once in a window'),
  rule(
    'weekly-cap',
    'hard',
    'items: radio.maxPerWeek; stations: caps.perItemPerWeek',
    'Số lần nhiều nhất một tuần của một tin, theo từng tiếng',
    'airings of an item a week, in each language',
  ),
  rule(
    'daily-cap',
    'hard',
    'stations: caps.perItemPerDay',
    'Số lần nhiều nhất một ngày của một tin',
    'airings of an item a day',
  ),
  rule(
    'kind-cap',
    'hard',
    'stations: caps.perKindPerWeek',
    'Số lần nhiều nhất một tuần của một loại tin',
    'airings of a kind a week',
  ),
  rule(
    'separation',
    'hard',
    'items: radio.separation; stations: caps.separation',
    'Hai lần phát một tin cách nhau đủ lâu, kể cả với lần nghe qua tiếp âm và tuần trước',
    'airings of an item far enough apart, also from relayed ones and the weeks before',
  ),
  rule(
    'quota-most',
    'hard',
    'stations: planning.quotas.atMost',
    'Chủ đề hay tiếng không quá thời lượng đã định',
    'a topic or language within its time',
  ),
  rule('ban', 'hard', 'stations: planning.bans', 'Biên tập không cho phát', 'kept out by the editor'),
  rule(
    'pin',
    'hard',
    'stations: planning.pins',
    'Biên tập đã ghim vào khung',
    'pinned into a window by the editor',
  ),
  rule(
    'series',
    'hard',
    'items: radio.series',
    'Các kỳ của một loạt theo thứ tự',
    'parts of a series in order',
  ),
  rule(
    'urgent-first',
    'hard',
    'Thông tư 39/2020/TT-BTTTT',
    'Tin ưu tiên đứng đầu khung',
    'urgent items first in their window',
  ),
  rule(
    'emergency-first',
    'hard',
    'Thông tư 39/2020/TT-BTTTT; stations: planning.emergency',
    'Tin khẩn cấp mới đứng đầu khung kế tiếp, ở đài đã bật',
    'a new emergency item first in the next window, where the station has enabled it',
  ),
  rule(
    'aired-stays',
    'hard',
    'design',
    'Khung đã công bố và đã đến giờ thì giữ nguyên khi lập lại',
    'published windows that have begun stay as they are when a week is planned again',
  ),
  rule(
    'make-good',
    'soft',
    'Thông tư 39/2020/TT-BTTTT; stations: planning.emergency',
    'Tin nhường chỗ cho tin khẩn cấp được phát bù trong tuần',
    'what an emergency displaces is made good later in the week',
  ),
  rule(
    'monthly-column',
    'soft',
    'III.5; stations: planning.columns',
    'Chuyên mục của tháng; tuần cuối tháng thì bắt buộc',
    'the column of the month; a duty in its last week',
  ),
  rule(
    'urgent-daily',
    'soft',
    'Thông tư 39/2020/TT-BTTTT; items: urgency',
    'Tin ưu tiên có mặt mỗi ngày',
    'urgent items every day',
  ),
  rule(
    'weekly-minimum',
    'soft',
    'items: radio.minPerWeek',
    'Số lần ít nhất một tuần của một tin',
    'least airings of an item a week',
  ),
  rule(
    'topic-quota',
    'soft',
    'stations: planning.quotas',
    'Thời lượng ít nhất của một chủ đề',
    'least time of a topic',
  ),
  rule(
    'language-quota',
    'soft',
    'stations: planning.quotas',
    'Thời lượng ít nhất của một tiếng',
    'least time of a language',
  ),
  rule(
    'never-empty',
    'soft',
    'design',
    'Khung không để trống khi có tin phát được',
    'no window empty that an item could fill',
  ),
  rule(
    'fill',
    'soft',
    'stations: planning.fill',
    'Khung đầy đến mức đã định',
    'windows filled to their target',
  ),
  rule(
    'share-below',
    'soft',
    'stations: relays.from',
    'Chừa phần cho đài tiếp âm bên dưới',
    'leave their share to stations that relay this one',
  ),
  rule('another-day', 'soft', 'design', 'Phát lại vào ngày khác', 'repeats on another day'),
  rule('another-time', 'soft', 'design', 'Phát lại vào buổi khác', 'repeats at another time of day'),
  rule('mixed-topics', 'soft', 'design', 'Một khung không dồn một chủ đề', 'no window of one topic'),
] as const satisfies readonly Rule[];

/** The name of a rule. */
export type RuleName = (typeof RULES)[number]['name'];

function rule<N extends string>(name: N, strength: Rule['strength'], source: string, vi: string, en: string) {
  return { name, strength, source, words: { vi, en } };
}
