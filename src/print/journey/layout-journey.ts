/** One item on its way: from its file to feed, script, week and poster, as one picture. */

import { UsageError } from '../../errors.js';
import { byId, type Campaign, type Entry, type Item, type WeekPlan, windowsOf } from '../../model/index.js';
import type { Layout, Mark } from '../page.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { placeBlock } from '../type/set-text.js';
import { type TextSetter, textSetter } from '../type/text-setter.js';
import { feedCard, scriptCard } from './journey-cards.js';
import { fileCard } from './journey-file-card.js';
import { type Box, caption, card, JOURNEY, trailRight, trailUnder, wovenBand } from './journey-parts.js';
import { weekCard } from './journey-week-card.js';

const WIDTH = 1200;
const HEIGHT = 675;

/** What the picture of an item's journey is made from. */
export interface Journey {
  readonly item: Item;
  /** The item's file, as it is written. */
  readonly markdown: string;
  /** Its entry in a feed. */
  readonly entry: Entry;
  /** A week in which it airs. */
  readonly plan: WeekPlan;
  /** Shape of the poster's preview, which is handed to the drawing as `preview:poster`. */
  readonly poster: { readonly width: number; readonly height: number };
}

/**
 * Lays out the picture of one item's journey: 1200 × 675 points, one page, captions in Vietnamese and English. Everything on it is
 * real: the lines of the file, the entry, the words that are spoken and their seconds, the cells of the week in which the item airs.
 *
 * @throws UsageError when the plan does not air the item; LayoutError when a glyph is missing.
 * @example
 * const layout = layoutJourney({ item, markdown, entry, plan, poster: { width: 297, height: 420 } }, campaign, typefaces);
 * layout.pages[0]?.width; // 1200
 */
export function layoutJourney(journey: Journey, campaign: Campaign, typefaces: Typefaces): Layout {
  const { item, plan } = journey;
  const airings = windowsOf(plan)
    .flatMap(({ slot }) => slot.airings)
    .filter((candidate) => candidate.item === item.id);
  const airing = airings.find((candidate) => !candidate.interpret) ?? airings[0];
  if (airing === undefined) {
    throw new UsageError({
      vi: `Tin "${item.id}" không phát trong tuần ${plan.week} của đài "${plan.station}"; hãy chọn tin, tuần hoặc đài khác.`,
      en: `Item "${item.id}" does not air in week ${plan.week} of station "${plan.station}"; choose another item, week or station.`,
    });
  }
  const station = byId(campaign.stations, plan.station)?.name ?? plan.station;
  const setter = textSetter(typefaces, { ...item.origin, slot: 'journey' });
  const file: Box = { x: 40, y: 140, width: 300, height: 450 };
  const middle = { x: 402, width: 404 };
  const feed: Box = { ...middle, y: 140, height: 108 };
  const script: Box = { ...middle, y: 300, height: 122 };
  const week: Box = { ...middle, y: 474, height: 132 };
  const poster = posterBox(journey.poster);
  const marks: Mark[] = [
    { kind: 'rect', x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: JOURNEY.paper },
    ...setter.line(
      'Viết một lần, đến với mọi người',
      { face: 'bold', size: 30 },
      { x: 40, width: 700, align: 'left', colour: JOURNEY.red, baseline: 54 },
    ),
    ...setter.line(
      'Written once, it reaches everyone: one file becomes the feed, the broadcast and the poster.',
      { face: 'regular', size: 14 },
      { x: 40, width: 800, align: 'left', colour: JOURNEY.quiet, language: 'en', baseline: 78 },
    ),
    ...setter.line(
      'loaphat',
      { face: 'bold', size: 26 },
      { x: 40, width: WIDTH - 80, align: 'right', colour: JOURNEY.ink, baseline: 54 },
    ),
    ...(campaign.demonstration
      ? setter.line(
          'bản mẫu · a demonstration',
          { face: 'regular', size: 11 },
          { x: 40, width: WIDTH - 80, align: 'right', colour: JOURNEY.quiet, baseline: 76 },
        )
      : []),
    ...[feed, script, week].flatMap((box) =>
      trailRight(file.x + file.width + 2, file.y + file.height / 2, box.x, box.y + box.height / 2),
    ),
    ...trailUnder(
      file.x + file.width / 2,
      file.y + file.height + 4,
      632,
      poster.x + poster.width / 2,
      poster.y + poster.height,
    ),
    ...trailNote(632, setter),
    ...caption(1, 'Một tệp Markdown', 'One Markdown file', file.x, 100, file.width, setter),
    ...caption(2, 'Bản tin cho các trang web', 'A feed entry for portals', feed.x, 100, 300, setter),
    ...caption(3, 'Lời đọc, tính bằng giây', 'A script, timed to the second', script.x, 260, 300, setter),
    ...caption(4, 'Giờ phát trong tuần', 'Its slots in the week', week.x, 434, 300, setter),
    ...caption(5, 'Áp phích để in', 'A poster, ready to print', poster.x, 100, poster.width, setter),
    ...fileCard(item, journey.markdown, file, setter),
    ...feedCard(journey.entry, campaign, item, feed, setter),
    ...scriptCard(airing, campaign, script, setter),
    ...weekCard(plan, item.id, station, week, setter),
    ...card(poster),
    {
      kind: 'image',
      ...poster,
      media: 'preview:poster',
      alt: `Áp phích: ${item.versions[0].headline ?? item.versions[0].title}`,
      fit: 'contain',
    },
    ...wovenBand(HEIGHT - 22, WIDTH, 22),
  ];
  return {
    title: `Hành trình của “${item.versions[0].title}”`,
    language: 'vi',
    pages: [{ width: WIDTH, height: HEIGHT, marks }],
    slots: [file, feed, script, week, poster].map((box, index) => ({
      slot: ['file', 'feed', 'script', 'week', 'poster'][index] ?? '',
      page: 1,
      ...box,
      size: 0,
      filled: 1,
    })),
    samples: [],
  };
}

function trailNote(floor: number, setter: TextSetter): Mark[] {
  const note = setter.set(
    [{ text: 'cùng một tệp, không ai gõ lại' }, { text: ' · the same file, nothing retyped' }],
    400,
    { face: 'medium', size: 12 },
  );
  const x = 836 - note.width;
  return [
    { kind: 'rect', x: x - 12, y: floor - 9, width: note.width + 24, height: 18, fill: JOURNEY.paper },
    ...placeBlock(note, {
      x,
      y: floor - note.height / 2,
      width: note.width,
      align: 'left',
      colour: JOURNEY.red,
    }),
  ];
}

function posterBox({ width, height }: Journey['poster']): Box {
  const room = { x: 866, y: 140, width: 294, height: 450 };
  const scale = Math.min(room.width / width, room.height / height);
  return { x: room.x, y: room.y, width: width * scale, height: height * scale };
}
