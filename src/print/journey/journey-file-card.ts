/** The first stage of an item's journey: its file, as an editor shows it. */
import type { Item } from '../../model/index.js';
import type { Mark } from '../page.js';
import { placeBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import { type Box, card, JOURNEY } from './journey-parts.js';

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
