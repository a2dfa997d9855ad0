// @ts-check
/** The stages of an item's journey, a card each: its file, its feed entry, its script, its place in a station's week. */
import { windowsOf } from 'loaphat';
import { placeBlock } from 'loaphat/print';
import { scriptOf } from 'loaphat/speech';
import { COLOURS, card, feedMark, fileTag } from './parts.mjs';

/**
 * @import { Campaign, Entry, Item, PlannedAiring, WeekPlan } from 'loaphat'
 * @import { Box, Mark, TextBlock, TextSetter } from 'loaphat/print'
 */

/** Fields of the front matter that fit a small picture; three dots stand for the others. */
const SHOWN_FIELDS =
  /^(?:title|kind|topics|agency|status|published|radio|print| {2}(?:minPerWeek|headline|products)):/;

/**
 * The item's file as an editor shows it.
 *
 * @param {Item} item @param {string} markdown @param {Box} box @param {TextSetter} setter @returns {Mark[]}
 */
export function fileCard(item, markdown, box, setter) {
  const where = { ...item.origin, slot: 'journey' };
  const style = /** @type {const} */ ({ face: 'condensed', size: 13, leading: 1.26 });
  const width = box.width - 32;
  const marks = card(box, COLOURS.night);
  ['#E0554F', COLOURS.gold, '#6FAF5B'].forEach((fill, index) => {
    const at = { x: box.x + 16 + index * 15, y: box.y + 14, width: 9, height: 9 };
    marks.push({ kind: 'rect', ...at, fill, radius: 4.5 });
  });
  let y = box.y + 38;
  for (const line of snippet(markdown)) {
    const [, spaces = '', key = '', value = ''] = /^( *)([A-Za-z]+:)(.*)$/.exec(line) ?? [];
    const text = key === '' ? line : `${key}${value}`;
    if (text.trim() === '') {
      y += 7;
      continue;
    }
    const indent = spaces.length * 6;
    const block = setter.set(text, width - indent, style, where);
    if (y + block.height > box.y + box.height - 12) break;
    const place = /** @type {const} */ ({ x: box.x + 16 + indent, width: width - indent, align: 'left' });
    const quiet = line === '---' || line === '…';
    marks.push(...placeBlock(block, { ...place, y, colour: quiet ? COLOURS.dim : COLOURS.code }));
    if (key !== '') {
      const name = setter.set(key, width, { face: 'condensed', size: 13 });
      const top = y + block.ascent - name.ascent;
      marks.push(...placeBlock(name, { ...place, y: top, colour: COLOURS.gold }));
    }
    y += block.height + 5.5;
  }
  return marks;
}

/** @param {string} markdown */
function snippet(markdown) {
  const lines = markdown.split(/\r?\n/u);
  const end = lines.indexOf('---', 1);
  // A space at which no line breaks is drawn as the space that it is.
  const front = lines
    .slice(1, Math.max(1, end))
    .filter((line) => SHOWN_FIELDS.test(line))
    .map((line) => line.replaceAll('\\u00A0', '\u00A0'));
  return ['---', ...front, '…', '---', ...lines.slice(end + 1).map((line) => line.trimEnd())];
}

/**
 * The entry that feed readers and portals get.
 *
 * @param {Entry} entry @param {string} agency @param {Box} box @param {TextSetter} setter @returns {Mark[]}
 */
export function feedCard(entry, agency, box, setter) {
  const place = /** @type {const} */ ({ x: box.x + 62, width: box.width - 62 - 16, align: 'left' });
  const { width } = place;
  const url = setter.set(entry.url, width, { face: 'condensed', size: 11.5 });
  const [year = '', month = '', day = ''] = entry.published.slice(0, 10).split('-');
  const date = `${day}/${month > '02' ? Number(month) : month}/${year}`;
  /** @type {[TextBlock, string][]} */
  const blocks = [
    [setter.set(entry.title, width, { face: 'bold', size: 15.5, leading: 1.2 }), COLOURS.ink],
    [setter.set(`${date} · ${agency}`, width, { face: 'regular', size: 11 }), COLOURS.quiet],
    [setter.set(entry.summary, width, { face: 'regular', size: 12, leading: 1.25 }), COLOURS.ink],
  ];
  const marks = [...card(box), ...feedMark(box.x + 16, box.y + 17, 32)];
  let y = box.y + 15;
  for (const [block, colour] of blocks) {
    if (y + block.height > box.y + box.height - url.height - 6) break;
    marks.push(...placeBlock(block, { ...place, y, colour }));
    y += block.height + 5;
  }
  const bottom = box.y + box.height - 11 - url.height;
  return [
    ...marks,
    ...placeBlock(url, { ...place, y: bottom, colour: COLOURS.red }),
    ...fileTag('RSS · Atom · JSON Feed', box, setter),
  ];
}

/**
 * What the announcer reads, with its seconds.
 *
 * @param {Item} item @param {PlannedAiring} airing @param {Campaign} campaign @param {Box} box @param {TextSetter} setter
 * @returns {Mark[]}
 */
export function scriptCard(item, airing, campaign, box, setter) {
  const words = item.versions.find(({ language }) => language === airing.language) ?? item.versions[0];
  const side = 76;
  const x = box.x + side + 32;
  const width = box.width - side - 56;
  const disc = /** @type {const} */ ({ x: box.x + 16, width: side, align: 'center' });
  const whole = setter.set(
    scriptOf(words, campaign).join(' '),
    width,
    { face: 'medium', size: 14.5, leading: 1.42 },
    { ...words.origin, slot: 'journey' },
  );
  const count = Math.max(1, Math.floor((box.height - 40) / whole.pitch));
  const block = { ...whole, lines: whole.lines.slice(0, count) };
  const marks = [
    ...card(box),
    ...placeBlock(block, { x, y: box.y + 22, width, align: 'left', colour: COLOURS.ink }),
    ...fileTag('scripts.pdf', box, setter),
  ];
  const fill = COLOURS.red;
  marks.push({ kind: 'rect', x: disc.x, y: box.y + 14, width: side, height: side, fill, radius: side / 2 });
  /** @param {string} text @param {'bold' | 'medium'} face @param {number} size @param {string} colour @param {number} down */
  const inDisc = (text, face, size, colour, down) =>
    marks.push(...setter.line(text, { face, size }, { ...disc, colour, baseline: box.y + down }));
  inDisc(String(airing.seconds), 'bold', 38, COLOURS.card, 14 + side * 0.6);
  inDisc('giây', 'medium', 13, COLOURS.gold, 14 + side * 0.8);
  inDisc(airing.start.slice(11, 19).padEnd(8, ':00'), 'bold', 12, COLOURS.quiet, 32 + side);
  const last = block.lines.at(-1);
  if (whole.lines.length > count && last !== undefined) {
    const baseline = box.y + 22 + block.ascent + (block.lines.length - 1) * block.pitch;
    const after = /** @type {const} */ ({ x: x + 2 + last.width, width: 20, align: 'left', baseline });
    marks.push(
      ...setter.line('…', { face: 'medium', size: block.size }, { ...after, colour: COLOURS.quiet }),
    );
  }
  return marks;
}

const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

/**
 * The week of a station in small, with every airing of the item lit.
 *
 * @param {WeekPlan} plan @param {string} item @param {string} station @param {Box} box @param {TextSetter} setter
 * @returns {Mark[]}
 */
export function weekCard(plan, item, station, box, setter) {
  const windows = windowsOf(plan);
  const clocks = [...new Set(windows.map(({ slot }) => slot.start.slice(11, 16)))].sort();
  const small = /** @type {const} */ ({ face: 'condensed', size: 11 });
  const [left, top, right] = [box.x + 62, box.y + 48, box.x + box.width - 16];
  const cellWidth = (right - left) / Math.max(1, plan.days.length);
  const cellHeight = Math.min(30, (box.y + box.height - 10 - top) / Math.max(1, clocks.length));
  const title = `${station} · tuần ${Number(plan.week.slice(-2))}`;
  const name = setter.fit(title, box.width - 32, 17, { face: 'bold', size: 13 });
  const marks = [
    ...card(box),
    ...placeBlock(name, {
      x: box.x + 16,
      y: box.y + 13,
      width: box.width - 32,
      align: 'left',
      colour: COLOURS.ink,
    }),
    ...fileTag('week.pdf · .csv · .ics · .json', box, setter),
  ];
  /** @param {string} text @param {number} x @param {number} width @param {'left' | 'center'} align @param {number} baseline */
  const label = (text, x, width, align, baseline) =>
    marks.push(...setter.line(text, small, { x, width, align, colour: COLOURS.quiet, baseline }));
  plan.days.forEach((_, column) => {
    label(WEEKDAYS[column] ?? '', left + column * cellWidth, cellWidth, 'center', top - 6);
  });
  clocks.forEach((clock, line) => {
    const y = top + line * cellHeight;
    label(clockText(clock), box.x + 16, 40, 'left', y + cellHeight / 2 + 3.6);
    plan.days.forEach(({ date }, column) => {
      const found = windows.find((one) => one.date === date && one.slot.start.slice(11, 16) === clock);
      const lit = found?.slot.airings.find((airing) => airing.item === item);
      const cell = {
        x: left + column * cellWidth + 1.5,
        y: y + 1.5,
        width: cellWidth - 3,
        height: cellHeight - 3,
      };
      const fill = found === undefined ? '#FBF7EA' : lit === undefined ? '#F1E6C8' : COLOURS.red;
      marks.push({ kind: 'rect', ...cell, fill, radius: 3 });
      if (lit === undefined || cell.height < 11) return;
      const size = Math.min(12.5, cell.height * 0.72);
      const baseline = cell.y + cell.height / 2 + size * 0.36;
      marks.push(
        ...setter.line(
          clockText(lit.start.slice(11, 16)),
          { face: 'condensed-bold', size },
          { x: cell.x, width: cell.width, align: 'center', colour: COLOURS.gold, baseline },
        ),
      );
    });
  });
  return marks;
}

/** @param {string} clock '05:45' → '5h45' */
function clockText(clock) {
  return `${Number(clock.slice(0, 2))}h${clock.slice(3)}`;
}
