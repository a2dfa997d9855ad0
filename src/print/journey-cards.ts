/** The four written stages of an item's journey: its file, its feed entry, its script, its place in the week. */
import {
  agencyOf,
  type Campaign,
  clockText,
  dateText,
  type Entry,
  exactClockText,
  type Item,
  type PlannedAiring,
  plainLine,
  type WeekPlan,
  weekdayText,
  wordsOf,
} from '../model/index.js';
import { scriptOf } from '../speech/index.js';
import { type Box, card, feedMark, fileTag, JOURNEY } from './journey-parts.js';
import type { Mark } from './page.js';
import { placeBlock, type TextBlock } from './set-text.js';
import type { TextSetter } from './text-setter.js';
import { weekGrid } from './week-grid.js';

/** Fields of the front matter that fit a small picture; three dots stand for the others. */
const SHOWN_FIELDS =
  /^(?:title|kind|topics|agency|status|published|radio|print| {2}(?:minPerWeek|headline|products)):/;

/** The item's file as an editor shows it. */
export function fileCard(item: Item, markdown: string, box: Box, setter: TextSetter): Mark[] {
  const where = { ...item.origin, slot: 'journey' };
  const width = box.width - 32;
  const bottom = box.y + box.height - 12;
  const marks: Mark[] = [
    ...card(box, JOURNEY.night),
    ...['#E0554F', JOURNEY.gold, '#6FAF5B'].map(
      (fill, index): Mark => ({
        kind: 'rect',
        x: box.x + 16 + index * 15,
        y: box.y + 14,
        width: 9,
        height: 9,
        fill,
        radius: 4.5,
      }),
    ),
  ];
  let y = box.y + 38;
  for (const line of snippet(markdown)) {
    const field = /^( *)([A-Za-z]+:)(.*)$/.exec(line);
    const quiet = line === '---' || line === '…';
    const text = field === null ? line : `${field[2]}${field[3]}`;
    if (text.trim() === '') {
      y += 7;
      continue;
    }
    const indent = (field?.[1]?.length ?? 0) * 6;
    const block = setter.set(text, width - indent, { face: 'condensed', size: 13, leading: 1.26 }, where);
    if (y + block.height > bottom) break;
    const key =
      field === null ? undefined : setter.set(`${field[2]}`, width, { face: 'condensed', size: 13 });
    const place = { x: box.x + 16 + indent, y, width: width - indent, align: 'left' as const };
    marks.push(...placeBlock(block, { ...place, colour: quiet ? JOURNEY.dim : JOURNEY.code }));
    if (key !== undefined) {
      marks.push(...placeBlock(key, { ...place, y: y + block.ascent - key.ascent, colour: JOURNEY.gold }));
    }
    y += block.height + 5.5;
  }
  return marks;
}

function snippet(markdown: string): string[] {
  const lines = markdown.split(/\r?\n/u);
  const end = lines.indexOf('---', 1);
  const front = lines.slice(1, Math.max(1, end)).filter((line) => SHOWN_FIELDS.test(line));
  const body = lines.slice(end + 1).map((line) => line.trimEnd());
  return ['---', ...front, '…', '---', ...body];
}

/** The entry that feed readers and portals get. */
export function feedCard(entry: Entry, campaign: Campaign, item: Item, box: Box, setter: TextSetter): Mark[] {
  const left = box.x + 62;
  const width = box.width - 62 - 16;
  const agency = plainLine(agencyOf(campaign, item.agency).name);
  const url = setter.set(entry.url, width, { face: 'condensed', size: 11.5 });
  return [
    ...card(box),
    ...feedMark(box.x + 16, box.y + 17, 32),
    ...flow(
      [
        [setter.set(plainLine(entry.title), width, { face: 'bold', size: 15.5, leading: 1.2 }), JOURNEY.ink],
        [
          setter.set(`${dateText(entry.published)} · ${agency}`, width, { face: 'regular', size: 11 }),
          JOURNEY.quiet,
        ],
        [
          setter.set(plainLine(entry.summary), width, { face: 'regular', size: 12, leading: 1.25 }),
          JOURNEY.ink,
        ],
      ],
      left,
      box.y + 15,
      width,
      box.y + box.height - url.height,
    ),
    ...placeBlock(url, {
      x: left,
      y: box.y + box.height - 11 - url.height,
      width,
      align: 'left',
      colour: JOURNEY.red,
    }),
    ...fileTag('RSS · Atom · JSON Feed', box, setter),
  ];
}

/** What the announcer reads, with its seconds. */
export function scriptCard(airing: PlannedAiring, campaign: Campaign, box: Box, setter: TextSetter): Mark[] {
  const words = wordsOf(campaign, airing);
  const side = 84;
  const width = box.width - side - 56;
  const centre = box.x + 16 + side / 2;
  const spoken = scriptOf(words, campaign).join(' ');
  const style = { face: 'medium', size: 14.5, leading: 1.42 } as const;
  const whole = setter.set(spoken, width, style, { ...words.origin, slot: 'journey' });
  const count = Math.max(1, Math.floor((box.height - 40) / whole.pitch));
  const cut = whole.lines.length > count;
  const block: TextBlock = { ...whole, lines: whole.lines.slice(0, count) };
  const last = block.lines.at(-1);
  return [
    ...card(box),
    {
      kind: 'rect',
      x: box.x + 16,
      y: box.y + 14,
      width: side,
      height: side,
      fill: JOURNEY.red,
      radius: side / 2,
    },
    ...setter.line(
      String(airing.seconds),
      { face: 'bold', size: 38 },
      {
        x: box.x + 16,
        width: side,
        align: 'center',
        colour: JOURNEY.card,
        baseline: box.y + 14 + side * 0.6,
      },
    ),
    ...setter.line(
      'giây',
      { face: 'medium', size: 13 },
      {
        x: box.x + 16,
        width: side,
        align: 'center',
        colour: JOURNEY.gold,
        baseline: box.y + 14 + side * 0.8,
      },
    ),
    ...setter.line(
      exactClockText(airing.start),
      { face: 'bold', size: 12 },
      {
        x: centre - side / 2,
        width: side,
        align: 'center',
        colour: JOURNEY.quiet,
        baseline: box.y + 33 + side,
      },
    ),
    ...placeBlock(block, { x: box.x + side + 32, y: box.y + 22, width, align: 'left', colour: JOURNEY.ink }),
    ...(cut && last !== undefined
      ? setter.line(
          '…',
          { face: 'medium', size: block.size },
          {
            x: box.x + side + 34 + last.width,
            width: 20,
            align: 'left',
            colour: JOURNEY.quiet,
            baseline: box.y + 22 + block.ascent + (block.lines.length - 1) * block.pitch,
          },
        )
      : []),
    ...fileTag('scripts.pdf', box, setter),
  ];
}

/** The week of a station in small, with every airing of the item lit. */
export function weekCard(
  plan: WeekPlan,
  item: string,
  station: string,
  box: Box,
  setter: TextSetter,
): Mark[] {
  const rows = weekGrid(plan).flatMap(({ rows: own }) =>
    own.flatMap((row) => (row.kind === 'window' ? [row] : [])),
  );
  const left = box.x + 62;
  const columns = Math.max(1, plan.days.length);
  const cellWidth = (box.width - 62 - 16) / columns;
  const top = box.y + 48;
  const cellHeight = Math.min(30, (box.height - 48 - 10) / Math.max(1, rows.length));
  const small = { face: 'condensed', size: 11 } as const;
  return [
    ...card(box),
    ...setter.line(
      `${plainLine(station)} · tuần ${Number(plan.week.slice(-2))}`,
      { face: 'bold', size: 13 },
      { x: box.x + 16, width: box.width, align: 'left', colour: JOURNEY.ink, baseline: box.y + 24 },
    ),
    ...plan.days.flatMap((day, column) =>
      setter.line(shortDay(day.date), small, {
        x: left + column * cellWidth,
        width: cellWidth,
        align: 'center',
        colour: JOURNEY.quiet,
        baseline: top - 6,
      }),
    ),
    ...rows.flatMap((row, line) => {
      const y = top + line * cellHeight;
      const baseline = y + cellHeight / 2 + 3.6;
      return [
        ...setter.line(row.clock, small, {
          x: box.x + 16,
          width: 40,
          align: 'left',
          colour: JOURNEY.quiet,
          baseline,
        }),
        ...row.cells.flatMap((slot, column): Mark[] => {
          const lit = slot?.airings.find((airing) => airing.item === item);
          const cell = {
            x: left + column * cellWidth + 1.5,
            y: y + 1.5,
            width: cellWidth - 3,
            height: cellHeight - 3,
          };
          const fill = slot === undefined ? '#FBF7EA' : lit === undefined ? '#F1E6C8' : JOURNEY.red;
          const clock = lit === undefined ? [] : lightClock(lit, cell, setter);
          return [{ kind: 'rect', ...cell, fill, radius: 3 }, ...clock];
        }),
      ];
    }),
    ...fileTag('week.pdf · .csv · .ics · .json', box, setter),
  ];
}

function lightClock(airing: PlannedAiring, cell: Box, setter: TextSetter): Mark[] {
  if (cell.height < 12) return [];
  return setter.line(
    clockText(airing.start),
    { face: 'condensed-bold', size: Math.min(12.5, cell.height * 0.72) },
    {
      x: cell.x,
      width: cell.width,
      align: 'center',
      colour: JOURNEY.gold,
      baseline: cell.y + cell.height / 2 + 4,
    },
  );
}

/** `T2` … `CN`. */
function shortDay(date: string): string {
  const name = weekdayText(date);
  const number = ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'].findIndex((word) => name.endsWith(word));
  return number < 0 ? 'CN' : `T${number + 2}`;
}

function flow(
  blocks: readonly (readonly [TextBlock, string])[],
  x: number,
  y: number,
  width: number,
  bottom: number,
): Mark[] {
  const marks: Mark[] = [];
  let top = y;
  for (const [block, colour] of blocks) {
    if (top + block.height > bottom - 6) break;
    marks.push(...placeBlock(block, { x, y: top, width, align: 'left', colour }));
    top += block.height + 5;
  }
  return marks;
}
