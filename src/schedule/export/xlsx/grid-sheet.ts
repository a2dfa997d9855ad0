/** The week to look at: rows are times of day, columns are days. */
import {
  airingMark,
  type Campaign,
  clockText,
  firstAiringText,
  languageTitle,
  lengthText,
  plainLine,
  type RelayRow,
  shortDateText,
  shortLengthText,
  type WeekPlan,
  type WindowRow,
  type WindowSlot,
  weekdayText,
  weekGrid,
  weekMarks,
  wordsOf,
} from '../../../model/index.js';
import { endOfSpan } from '../week-facts.js';
import {
  footOf,
  HEAD_ROWS,
  headRows,
  linesOf,
  type Merge,
  type SheetCell,
  type SheetRow,
  type TextRun,
  type Worksheet,
} from './sheet.js';
import { MOST_LINES } from './sheet-xml.js';

/** Session and time stand before the days. */
const LABELS = 2;
const LABEL_WIDTH = 12;
const DAY_WIDTH = 27;

export function gridSheet(plan: WeekPlan, campaign: Campaign): Worksheet {
  const heads = plan.days.map(({ date, offAir, notes }) =>
    [
      `${weekdayText(date)} ${shortDateText(date)}`,
      ...(offAir ? ['NGHỈ PHÁT'] : []),
      ...notes.map(plainLine),
    ].join('\n'),
  );
  const marks = weekMarks(plan);
  const about = [
    ...(marks.has('first') ? [`Chữ đậm: phát ${firstAiringText(plan.startedFrom)}`] : []),
    ...(marks.has('PL') ? ['(PL): phát lại'] : []),
    ...(marks.has('KC') ? ['(KC): tin khẩn cấp'] : []),
    ...(marks.has('BÙ') ? ['(BÙ): phát bù'] : []),
    ...(marks.has('DM') ? ['(DM): dịch miệng'] : []),
    ...(marks.has('relay')
      ? [
          `ô xám: giờ tiếp âm đài khác${marks.has('*') ? ', dấu * là trong giờ ấy có tin, bài của chiến dịch' : ''}`,
        ]
      : []),
  ].join(' · ');
  const [title = { cells: [] }, notice = { cells: [] }, head = { cells: [] }] = headRows(
    plan,
    campaign,
    about,
    ['Buổi', 'Giờ', ...heads],
  );
  const rows: SheetRow[] = [
    title,
    notice,
    { ...head, lines: Math.max(...heads.map((text) => linesOf(text, DAY_WIDTH))) + 0.4 },
  ];
  const merges: Merge[] = [];
  for (const session of weekGrid(plan)) {
    const first = rows.length;
    for (const row of session.rows) {
      if (row.kind === 'relay') merges.push(...relayMerges(row, rows.length));
      rows.push(...(row.kind === 'relay' ? [relayRow(row, plan)] : windowRows(row, plan, campaign)));
    }
    const [top, ...others] = rows.slice(first);
    if (top === undefined) continue;
    const label: SheetCell = { style: 'label', value: plainLine(session.title).toUpperCase() };
    rows[first] = { ...top, cells: [label, ...top.cells.slice(1)] };
    if (others.length > 0) merges.push({ from: [first, 0], to: [rows.length - 1, 0] });
  }
  return {
    name: 'Bảng tuần',
    widths: [9, LABEL_WIDTH, ...plan.days.map(() => DAY_WIDTH)],
    rows,
    merges,
    headRows: HEAD_ROWS,
    headColumns: LABELS,
    foot: footOf(plan, campaign),
  };
}

function relayRow({ clock, bars }: RelayRow, plan: WeekPlan): SheetRow {
  const cells: SheetCell[] = [
    { style: 'label' },
    { style: 'relay', value: clock },
    ...plan.days.map((): SheetCell => ({ style: 'none' })),
  ];
  const lines = bars.map(({ firstDay, days, slot }) => {
    const end = clockText(endOfSpan(slot, plan.timeZone));
    const value = `${plainLine(slot.title)}${slot.airings.length > 0 ? ' *' : ''} (đến ${end})`;
    for (let day = firstDay; day < firstDay + days; day += 1) {
      cells[LABELS + day] = day === firstDay ? { style: 'relay', value } : { style: 'relay' };
    }
    return linesOf(value, days * DAY_WIDTH);
  });
  return { cells, lines: Math.max(...lines) };
}

/** Neighbouring days that relay the same are one cell. */
function relayMerges({ bars }: RelayRow, row: number): Merge[] {
  return bars
    .filter(({ days }) => days > 1)
    .map(({ firstDay, days }) => ({
      from: [row, LABELS + firstDay],
      to: [row, LABELS + firstDay + days - 1],
    }));
}

/** A line of a window's time, and more where a day has more than the highest row can hold. */
function windowRows(row: WindowRow, plan: WeekPlan, campaign: Campaign): SheetRow[] {
  const days = row.cells.map((slot) =>
    slot === undefined ? undefined : inRows(entriesOf(slot, row.languages === undefined, campaign)),
  );
  const count = Math.max(1, ...days.map((parts) => parts?.length ?? 0));
  return Array.from({ length: count }, (_, part): SheetRow => {
    const label = part === 0 ? rowLabel(row, campaign) : `${row.clock} (tiếp)`;
    const cells = days.map((parts, day): SheetCell => {
      if (parts === undefined) return { style: 'none', ...(plan.days[day]?.offAir ? { value: 'nghỉ' } : {}) };
      return { style: 'text', value: (parts[part] ?? []).flatMap(onLineOfItsOwn) };
    });
    const lines = days.map((parts) => sumOf(parts?.[part] ?? []));
    return {
      cells: [{ style: 'label' }, { style: 'label', value: label }, ...cells],
      lines: Math.max(linesOf(label, LABEL_WIDTH), ...lines),
    };
  });
}

function rowLabel({ clock, seconds, languages }: WindowRow, campaign: Campaign): string {
  const names = languages?.map((tag) => languageTitle(campaign, tag)).join(', ');
  return [clock, lengthText(seconds), ...(names === undefined ? [] : [names])].join('\n');
}

/** What a cell has a line or more for: its languages, an airing, what stays empty. */
type Entry = readonly TextRun[];

function entriesOf(slot: WindowSlot, named: boolean, campaign: Campaign): Entry[] {
  const names = slot.languages.map((tag) => languageTitle(campaign, tag)).join(', ');
  const airings = slot.airings.map((airing): Entry => {
    const mark = airingMark(airing);
    const marks = [...(mark === undefined ? [] : [`(${mark})`]), ...(airing.interpret ? ['(DM)'] : [])];
    return [
      { text: '• ' },
      {
        text: plainLine(wordsOf(campaign, airing).title),
        strong: !airing.repeat || airing.emergency === true,
      },
      { text: ` ${[...marks, shortLengthText(airing.seconds)].join(' ')}` },
    ];
  });
  return [
    ...(named ? [[{ text: names }]] : []),
    ...airings,
    ...(slot.unused > 0 ? [[{ text: `Còn trống ${shortLengthText(slot.unused)}` }]] : []),
  ];
}

/** Entries in parts that each fit into a row. */
function inRows(entries: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  for (const entry of entries) {
    const last = parts.at(-1);
    if (last !== undefined && sumOf([...last, entry]) <= MOST_LINES) last.push(entry);
    else parts.push([entry]);
  }
  return parts;
}

function sumOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + linesOf(entry.map(({ text }) => text).join(''), DAY_WIDTH), 0);
}

function onLineOfItsOwn(entry: Entry, index: number): Entry {
  return index === 0 ? entry : [{ text: '\n' }, ...entry];
}
