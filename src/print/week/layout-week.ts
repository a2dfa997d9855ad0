/** The weekly schedule to pin on a wall: days are columns, times of day are rows, on one A4 sheet, or on as many as let it be read from before the wall. */
import {
  byId,
  type Campaign,
  dateText,
  type GridSession,
  plainLine,
  type WeekPlan,
  weekGrid,
  windowsOf,
} from '../../model/index.js';
import { inPart } from '../mark/move-mark.js';
import { type Layout, type Mark, MM, type Page, type SlotReport } from '../page.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { placeBlock } from '../type/set-text.js';
import { type TextSetter, textSetter } from '../type/text-setter.js';
import { fitWeek, type MeasuredSession } from './fit-week.js';
import { dayHeads, type GridFrame, weekFrame } from './week-frame.js';
import { BAND, INK, QUIET, SHADE } from './week-style.js';
import { shortLegend, weekSummary } from './week-summary.js';

const WIDTH = 297 * MM;
const HEIGHT = 210 * MM;
const MARGIN = 10 * MM;
const INNER = WIDTH - 2 * MARGIN;
const SMALL_PRINT = 12;
/** Between the grid and the legend under it, points. */
const BEFORE_LEGEND = 4;
/** A row may grow by so much to fill the sheet, points. */
const GROWTH = 26;

/**
 * Lays out a station's week as Vietnamese stations write it: “Chương trình phát thanh từ ngày … đến ngày …”, sessions SÁNG,
 * TRƯA, CHIỀU, clock times such as 5h45, relays in a lighter bar, first airings bold and repeats marked (PL), then minutes by
 * topic and two signatures (plan III.7.c.2). How good the week is and what is missing stands in `week.xlsx` and on the station's
 * page. Landscape A4; lengths in points. An assumed grid and a demonstration say so.
 *
 * @param notices what everybody at the station has to know of an emergency (`emergencyLines` of `loaphat/schedule`)
 * @throws LayoutError when the week does not fit four sheets.
 * @example
 * const layout = layoutWeek(plan, campaign, await loadTypefaces());
 * layout.title; // 'Chương trình phát thanh từ ngày 06/7/2020 đến ngày 12/7/2020'
 * layout.pages.length; // 1
 */
export function layoutWeek(
  plan: WeekPlan,
  campaign: Campaign,
  typefaces: Typefaces,
  notices: readonly string[] = [],
): Layout {
  const station = byId(campaign.stations, plan.station);
  if (station === undefined) throw new Error(`station ${plan.station} is not in the campaign`);
  const where = { ...station.origin, slot: `week ${plan.week}` };
  const setter = textSetter(typefaces, where);
  const title = `Chương trình phát thanh từ ngày ${dateText(plan.from)} đến ngày ${dateText(plan.until)}`;
  const summary = weekSummary(plan, campaign, setter, INNER, notices);
  const lastBottom = HEIGHT - MARGIN - SMALL_PRINT - summary.height - 8;
  const headed = (frame: GridFrame) => dayHeads(plan, setter, frame, { y: MARGIN + 52, width: INNER });
  const topOf = (columns: ReturnType<typeof headed>) => MARGIN + 52 + columns.height;
  const longest = shortLegend(plan, weekGrid(plan), setter, INNER).height + BEFORE_LEGEND;
  const otherBottom = HEIGHT - MARGIN - SMALL_PRINT - longest;
  const bottomOf = (last: boolean) => (last ? lastBottom : otherBottom);
  const body = fitWeek(
    { plan, campaign, setter },
    (shown) => weekFrame(plan, campaign, { x: MARGIN, width: INNER }, shown),
    (frame) => {
      const top = topOf(headed(frame));
      return { lastSheet: bottomOf(true) - top, otherSheets: bottomOf(false) - top };
    },
    where,
  );

  const count = body.sheets.length;
  const head = masthead(plan, plainLine(station.name), title, setter);
  const legend = (shown: readonly GridSession[], bottom: number): Mark[] => {
    const place = { x: MARGIN, y: bottom + BEFORE_LEGEND, width: INNER, align: 'left', colour: INK } as const;
    return placeBlock(shortLegend(plan, shown, setter, INNER), place);
  };
  const sheets = body.sheets.map(({ frame, shown, sessions }, index) => {
    const last = index === count - 1;
    const bottom = bottomOf(last);
    const columns = headed(frame);
    const top = topOf(columns);
    const table = `sheet ${index}`;
    const grid = placeSheet(sessions, frame, top, bottom, table, setter);
    const marks: Mark[] = [
      ...head,
      ...columns.marks.map((mark) => inPart(mark, { type: 'Table', id: table }, { type: 'TR', id: 'days' })),
      ...grid.marks,
      ...(last ? summary.place(shown, MARGIN, lastBottom + 8) : legend(shown, bottom)),
      ...smallPrint(campaign, plan, index + 1, count, setter),
    ];
    return { marks, top, bottom, filled: Math.min(1, (grid.end - top) / (bottom - top)) };
  });
  const pages = sheets.map(({ marks }): Page => ({ width: WIDTH, height: HEIGHT, marks }));
  const slots = sheets.map(
    ({ top, bottom, filled }, index): SlotReport => ({
      slot: 'grid',
      page: index + 1,
      x: MARGIN,
      y: top,
      width: INNER,
      height: bottom - top,
      size: body.size,
      filled,
    }),
  );
  return { title, language: 'vi', pages, slots, samples: samplesIn(plan, campaign) };
}

function masthead(plan: WeekPlan, station: string, title: string, setter: TextSetter): Mark[] {
  const [year = '', week = ''] = plan.week.split('-W');
  const side = 190;
  const name = setter.fit(station, INNER - side, 14, { face: 'bold', size: 11 });
  const heading = setter.set(title.toUpperCase(), INNER - side, { face: 'bold', size: 17, balance: true });
  const right = { x: MARGIN + INNER - side, width: side, align: 'right' as const };
  const marks: Mark[] = [
    ...placeBlock(name, { x: MARGIN, y: MARGIN, width: INNER - side, align: 'left', colour: QUIET }),
    ...placeBlock(heading, {
      x: MARGIN,
      y: MARGIN + 19,
      width: INNER - side,
      align: 'left',
      colour: BAND,
      block: 'heading',
      role: 'H1',
    }),
    ...setter.line(
      `Tuần ${Number(week)} năm ${year}`,
      { face: 'bold', size: 11 },
      { ...right, colour: INK, baseline: MARGIN + 9 },
    ),
  ];
  if (plan.basis === 'sourced') return marks;
  const note = setter.set('KHUNG GIỜ GIẢ ĐỊNH', side, { face: 'bold', size: 10 });
  const box = { x: right.x + side - note.width - 14, y: MARGIN + 17, width: note.width + 14, height: 20 };
  return [
    ...marks,
    { kind: 'rect', ...box, stroke: INK, strokeWidth: 1, radius: 3 },
    ...placeBlock(note, {
      x: box.x,
      y: box.y + (box.height - note.height) / 2 + 0.6,
      width: box.width,
      align: 'center',
      colour: INK,
    }),
  ];
}

function placeSheet(
  sessions: readonly MeasuredSession[],
  frame: GridFrame,
  top: number,
  bottom: number,
  sheet: string,
  setter: TextSetter,
): { marks: Mark[]; end: number } {
  const rows = sessions.flatMap((session) => session.rows);
  const slack = bottom - top - rows.reduce((sum, row) => sum + row.height, 0);
  const extra = Math.max(0, Math.min(GROWTH, slack / Math.max(1, rows.filter((row) => row.grows).length)));
  const marks: Mark[] = [];
  let y = top;
  for (const { title, rows: own } of sessions) {
    const start = y;
    const body: Mark[] = [];
    const inRow = (mark: Mark, row: number) =>
      inPart(mark, { type: 'Table', id: sheet }, { type: 'TR', id: `${title} ${row}` });
    own.forEach((row, index) => {
      const height = row.height + (row.grows ? extra : 0);
      body.push(...row.place(y, height).map((mark) => inRow(mark, index)));
      y += height;
    });
    const nameCell = { type: 'TH', id: 'session', scope: 'Row', rows: own.length } as const;
    const name = setter.set(title.toUpperCase(), frame.sessionWidth - 4, { face: 'bold', size: 10.5 });
    marks.push(
      { kind: 'rect', x: frame.x, y: start, width: frame.sessionWidth, height: y - start, fill: SHADE },
      ...placeBlock(name, {
        x: frame.x + 2,
        y: start + (y - start - name.height) / 2,
        width: frame.sessionWidth - 4,
        align: 'center',
        colour: BAND,
      }).map((mark) => inRow(inPart(mark, nameCell), 0)),
      ...body,
      { kind: 'line', x1: frame.x, x2: frame.x + INNER, y1: y, y2: y, stroke: BAND, strokeWidth: 1.2 },
    );
  }
  return {
    end: y,
    marks: [
      ...layered(marks),
      {
        kind: 'rect',
        x: frame.x,
        y: MARGIN + 52,
        width: INNER,
        height: y - MARGIN - 52,
        stroke: BAND,
        strokeWidth: 1.2,
      },
    ],
  };
}

/** Fills under lines under letters: a cell never hides the rule of its neighbour. */
function layered(marks: readonly Mark[]): Mark[] {
  const rank = { rect: 0, path: 0, image: 0, line: 1, text: 2 };
  return [...marks].sort((a, b) => rank[a.kind] - rank[b.kind]);
}

function smallPrint(
  campaign: Campaign,
  plan: WeekPlan,
  page: number,
  pages: number,
  setter: TextSetter,
): Mark[] {
  const style = { face: 'regular', size: 7 } as const;
  const sample = campaign.demonstration ? 'Bản mẫu, chưa phải lịch chính thức. ' : '';
  const count = pages > 1 ? ` · Tờ ${page}/${pages}` : '';
  const address = setter.set(
    `${campaign.site}schedule/${plan.week}/${plan.station}/${count}`,
    INNER / 2,
    style,
  );
  const about = setter.fit(
    `${sample}${plainLine(campaign.title)}`,
    INNER - address.width - 20,
    SMALL_PRINT,
    style,
  );
  return [about, address].flatMap((block, index) =>
    placeBlock(block, {
      x: MARGIN,
      y: HEIGHT - MARGIN + block.descent - block.height,
      width: INNER,
      align: index === 0 ? 'left' : 'right',
      colour: QUIET,
    }),
  );
}

function samplesIn(plan: WeekPlan, campaign: Campaign): string[] {
  const planned = new Set(windowsOf(plan).flatMap(({ slot }) => slot.airings.map((airing) => airing.item)));
  return campaign.items
    .filter((item) => item.sample && planned.has(item.id))
    .map((item) => `items.${item.id}`);
}
