/** Two stages of an item's journey: its feed entry and its script. */
import {
  agencyOf,
  type Campaign,
  dateText,
  type Entry,
  exactClockText,
  type Item,
  type PlannedAiring,
  plainLine,
  wordsOf,
} from '../../model/index.js';
import { scriptOf } from '../../speech/index.js';
import type { Mark } from '../page.js';
import { placeBlock, type TextBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import { type Box, card, feedMark, fileTag, JOURNEY } from './journey-parts.js';

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
  const side = 76;
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
        baseline: box.y + 32 + side,
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
