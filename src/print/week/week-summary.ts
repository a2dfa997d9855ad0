/** What stands under the grid of a week: legend, minutes by topic, what is missing, two signatures. */
import {
  airingsOf,
  type Campaign,
  certificateText,
  firstAiringText,
  itemOf,
  languageTitle,
  lengthText,
  plainLine,
  type WeekPlan,
  windowsOf,
} from '../../model/index.js';
import type { Mark } from '../page.js';
import type { TextBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import { type Column, columnHeight, placeColumn, SMALL, small } from './summary-column.js';
import { topicsColumn } from './topics-column.js';
import { signatures } from './week-signatures.js';

const GAP = 14;
/** Of the width without its gaps: legend, topics, what is missing; what is left is signed on. */
const SHARES = [0.24, 0.24, 0.3];
const FAULTS_SHOWN = 4;

export interface WeekSummary {
  readonly height: number;
  place(x: number, y: number): Mark[];
}

/** The strip under the grid, `width` points wide. */
export function weekSummary(
  plan: WeekPlan,
  campaign: Campaign,
  setter: TextSetter,
  width: number,
  unmet: readonly string[],
): WeekSummary {
  const free = width - 3 * GAP;
  const [legendWidth = 0, topicsWidth = 0, missingWidth = 0] = SHARES.map((share) => share * free);
  const columns = [
    legendColumn(plan, setter, legendWidth),
    topicsColumn(plan, campaign, setter, topicsWidth),
    missingColumn(plan, campaign, setter, missingWidth, unmet),
  ];
  const signWidth = free - legendWidth - topicsWidth - missingWidth;
  const height = Math.max(74, ...columns.map(columnHeight));
  return {
    height,
    place: (x, y) => {
      let left = x;
      const marks = columns.flatMap((column) => {
        const placed = placeColumn(column, setter, left, y);
        left += column.width + GAP;
        return placed;
      });
      return [...marks, ...signatures(setter, left, y, signWidth, height)];
    },
  };
}

/** The marks of a sheet that has no summary, in one line. */
export function shortLegend(
  plan: WeekPlan,
  starred: boolean,
  last: number,
  setter: TextSetter,
  width: number,
): TextBlock {
  const interprets = airingsOf(plan).some((airing) => airing.interpret);
  const entries = [
    ['Chữ đậm', `phát ${firstAiringText(plan.startedFrom)}`],
    ['(PL)', 'phát lại'],
    ...(plan.emergencies === undefined
      ? []
      : [
          ['(KC)', 'tin khẩn cấp'],
          ['(BÙ)', 'phát bù'],
        ]),
    ...(interprets ? [['(DM)', 'dịch miệng']] : []),
    ['Dải xám', 'giờ tiếp âm đài khác'],
    ...(starred ? [['Dấu *', 'trong giờ tiếp âm ấy có tin, bài của chiến dịch']] : []),
  ];
  const runs = entries.flatMap(([mark = '', meaning = '']) => [
    { text: mark, strong: true },
    { text: `: ${meaning} · ` },
  ]);
  return setter.set([...runs, { text: `xem thêm chú thích ở tờ ${last}` }], width, SMALL);
}

function legendColumn(plan: WeekPlan, setter: TextSetter, width: number): Column {
  const relays = plan.days.some((day) =>
    day.sessions.some((session) =>
      session.slots.some((slot) => slot.kind === 'relay' && slot.airings.length > 0),
    ),
  );
  const interprets = airingsOf(plan).some((airing) => airing.interpret);
  const entries = [
    [
      { text: 'Chữ đậm', strong: true },
      { text: `: phát ${firstAiringText(plan.startedFrom)}; ` },
      { text: '(PL)', strong: true },
      { text: ': phát lại' },
    ],
    ...(plan.emergencies === undefined
      ? []
      : [
          [
            { text: '(KC)', strong: true },
            { text: ': tin khẩn cấp; ' },
            { text: '(BÙ)', strong: true },
            { text: ': phát bù' },
          ],
        ]),
    ...(interprets
      ? [
          [
            { text: 'Dịch miệng (DM)', strong: true },
            { text: ': đọc bản tiếng Việt, nói lại bằng tiếng của khung giờ' },
          ],
        ]
      : []),
    [
      { text: 'Dải xám', strong: true },
      { text: `: giờ tiếp âm đài khác${relays ? '; dấu * là trong giờ ấy có tin, bài của chiến dịch' : ''}` },
    ],
    [{ text: 'Còn trống', strong: true }, { text: ': chưa đủ nội dung, phần giờ này trả lại đài' }],
    ...(plan.basis === 'assumed'
      ? [[{ text: 'Khung giờ giả định', strong: true }, { text: ': đài chưa xác nhận giờ phát' }]]
      : []),
  ];
  return {
    width,
    title: 'CHÚ THÍCH',
    rows: entries.map((runs) => ({
      cells: [{ from: 0, width, left: small(setter, runs, width) }],
    })),
  };
}

function missingColumn(
  plan: WeekPlan,
  campaign: Campaign,
  setter: TextSetter,
  width: number,
  unmet: readonly string[],
): Column {
  const proof = certificateText(plan.certificate);
  const worth = [fullnessText(plan), proof].filter((line) => line !== undefined).join(' ');
  const lines = [
    ...plan.shortages.map(
      ({ language, seconds }) =>
        `Thiếu ${lengthText(seconds)} nội dung ${nameInside(languageTitle(campaign, language))}.`,
    ),
    ...unmet.map(plainLine),
    ...plan.cuts.map(({ reason, seconds }) => `Bớt ${lengthText(seconds)}: ${plainLine(reason.vi)}`),
    ...plan.unplaced.map(
      ({ item, reason }) =>
        `“${plainLine(itemOf(campaign, item).versions[0].title)}”: ${plainLine(reason.vi)}`,
    ),
  ];
  const distinct = [...new Set(lines)];
  const shown = distinct.length > FAULTS_SHOWN ? distinct.slice(0, FAULTS_SHOWN - 1) : distinct;
  const more = distinct.length - shown.length;
  const all = [
    ...(shown.length === 0 ? ['Đủ nội dung cho mọi khung giờ.'] : shown),
    ...(more > 0 ? [`… và ${more} tin, bài nữa; xem đủ ở trang lịch của đài.`] : []),
  ];
  return {
    width,
    title: worth === '' ? 'CÒN THIẾU, CHƯA XẾP ĐƯỢC' : 'MỨC ĐẠT, CÒN THIẾU, CHƯA XẾP ĐƯỢC',
    rows: [...(worth === '' ? [] : [[{ text: worth, strong: true }]]), ...all].map((line) => ({
      cells: [{ from: 0, width, left: small(setter, line, width) }],
    })),
  };
}

/** How much of the air the week fills; nothing where there is no window. Rounded down, as the certificate is. */
function fullnessText(plan: WeekPlan): string | undefined {
  const slots = windowsOf(plan).map(({ slot }) => slot);
  const seconds = slots.reduce((sum, slot) => sum + slot.seconds, 0);
  const unused = slots.reduce((sum, slot) => sum + slot.unused, 0);
  if (seconds === 0) return undefined;
  if (unused === 0) return 'Mọi giờ phát đều đã có bài.';
  return `Đã xếp bài cho ${Math.floor((100 * (seconds - unused)) / seconds)}% giờ phát.`;
}

/** A language's name inside a sentence: `tiếng Jrai`. */
export function nameInside(title: string): string {
  return title.replace(/^Tiếng /, 'tiếng ');
}
