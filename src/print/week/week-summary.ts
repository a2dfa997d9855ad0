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
  secondsByTopic,
  type WeekPlan,
  windowsOf,
} from '../../model/index.js';
import type { Mark } from '../page.js';
import { placeBlock, type TextBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import { INK } from './week-palette.js';
import { signatures } from './week-signatures.js';

const SIZE = 7.5;
const TITLE_SIZE = 8;
const GAP = 14;
const TOPICS_SHOWN = 6;
const FAULTS_SHOWN = 4;

export interface Summary {
  readonly height: number;
  place(x: number, y: number): Mark[];
}

interface Column {
  readonly width: number;
  readonly title: string;
  readonly rows: readonly { readonly left: TextBlock; readonly right?: TextBlock; readonly colour: string }[];
}

/** The strip under the grid, `width` points wide. */
export function weekSummary(
  plan: WeekPlan,
  campaign: Campaign,
  setter: TextSetter,
  width: number,
  unmet: readonly string[],
): Summary {
  const shares = [0.23, 0.27, 0.24];
  const free = width - 3 * GAP;
  const [legendWidth = 0, topicsWidth = 0, missingWidth = 0] = shares.map((share) => share * free);
  const columns = [
    legendColumn(plan, setter, legendWidth),
    topicsColumn(plan, campaign, setter, topicsWidth),
    missingColumn(plan, campaign, setter, missingWidth, unmet),
  ];
  const signWidth = free - legendWidth - topicsWidth - missingWidth;
  const height = Math.max(74, ...columns.map(heightOf));
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

function heightOf(column: Column): number {
  return column.rows.reduce((sum, row) => sum + row.left.height + 3, 15);
}

function placeColumn(column: Column, setter: TextSetter, x: number, y: number): Mark[] {
  const marks: Mark[] = setter.line(
    column.title,
    { face: 'bold', size: TITLE_SIZE },
    { x, width: column.width, align: 'left', colour: INK, baseline: y + 7 },
  );
  let top = y + 13;
  for (const row of column.rows) {
    marks.push(
      ...placeBlock(row.left, { x, y: top, width: column.width, align: 'left', colour: row.colour }),
    );
    if (row.right !== undefined) {
      marks.push(
        ...placeBlock(row.right, { x, y: top, width: column.width, align: 'right', colour: row.colour }),
      );
    }
    top += row.left.height + 3;
  }
  return marks;
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
    ...(interprets ? [['(DM)', 'dịch miệng']] : []),
    ['Dải xám', 'giờ tiếp âm đài khác'],
    ...(starred ? [['Dấu *', 'trong giờ tiếp âm ấy có tin, bài của chiến dịch']] : []),
  ];
  const runs = entries.flatMap(([mark = '', meaning = '']) => [
    { text: mark, strong: true },
    { text: `: ${meaning} · ` },
  ]);
  return setter.set([...runs, { text: `xem thêm chú thích ở tờ ${last}` }], width, {
    face: 'condensed',
    size: SIZE,
    leading: 1.2,
  });
}

function legendColumn(plan: WeekPlan, setter: TextSetter, width: number): Column {
  const relays = plan.days.some((day) =>
    day.sessions.some((session) =>
      session.slots.some((slot) => slot.kind === 'relay' && slot.airings.length > 0),
    ),
  );
  const interprets = airingsOf(plan).some((airing) => airing.interpret);
  const entries = [
    [{ text: 'Chữ đậm', strong: true }, { text: `: phát ${firstAiringText(plan.startedFrom)}` }],
    [{ text: '(PL)', strong: true }, { text: ': phát lại' }],
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
      left: setter.set(runs, width, { face: 'condensed', size: SIZE, leading: 1.2 }),
      colour: INK,
    })),
  };
}

function topicsColumn(plan: WeekPlan, campaign: Campaign, setter: TextSetter, width: number): Column {
  const airings = airingsOf(plan);
  const sums = secondsByTopic(airings, (item) => itemOf(campaign, item).topics[0]);
  const shown = sums.length > TOPICS_SHOWN ? sums.slice(0, TOPICS_SHOWN - 1) : sums;
  const rest = sums.slice(shown.length).reduce((sum, { seconds }) => sum + seconds, 0);
  const row = (label: string, seconds: number, face: 'condensed' | 'condensed-bold' = 'condensed') => {
    const style = { face, size: SIZE, leading: 1.2 };
    const right = setter.set(lengthText(seconds), width, style);
    return { left: setter.set(label, width - right.width - 6, style), right, colour: INK };
  };
  const unused = windowsOf(plan).reduce((sum, { slot }) => sum + slot.unused, 0);
  return {
    width,
    title: 'THỜI LƯỢNG THEO CHỦ ĐỀ',
    rows: [
      ...shown.map(({ topic, seconds }) => {
        const found = campaign.topics.find((candidate) => candidate.id === topic);
        return row(`${topic} ${plainLine(found?.shortTitle ?? found?.title ?? '')}`, seconds);
      }),
      ...(rest > 0 ? [row('Chủ đề khác', rest)] : []),
      row(
        `Cộng ${airings.length} lượt phát`,
        airings.reduce((sum, airing) => sum + airing.seconds, 0),
        'condensed-bold',
      ),
      ...(unused > 0 ? [row('Còn trống', unused)] : []),
    ],
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
      left: setter.set(line, width, { face: 'condensed', size: SIZE, leading: 1.2 }),
      colour: INK,
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
