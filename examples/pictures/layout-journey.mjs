// @ts-check
/** One item on its way, as one picture: from its file to feed, script, week and poster. */
import { UsageError, windowsOf } from 'loaphat';
import { placeBlock, textSetter } from 'loaphat/print';
import { feedCard, fileCard, scriptCard, weekCard } from './journey-cards.mjs';
import { COLOURS, caption, card, trailRight, trailUnder, wovenBand } from './parts.mjs';

/**
 * @import { Campaign, Entry, Item, WeekPlan } from 'loaphat'
 * @import { Box, Layout, Mark, TextSetter, Typefaces } from 'loaphat/print'
 */

const WIDTH = 1200;
const HEIGHT = 675;
/** Where the trail from the file to the poster lies. */
const FLOOR = 632;

/**
 * What the picture is made from: the item and its file as it is written, its entry in a feed, a week in which it airs, and the shape of the
 * poster's preview, which is handed to the drawing as `preview:poster`.
 *
 * @typedef {{ item: Item, markdown: string, entry: Entry, plan: WeekPlan, poster: { width: number, height: number } }} Journey
 */

/**
 * Lays out the picture of one item's journey: 1200 × 675 points, one page, captions in Vietnamese and English. Everything on it is
 * real: the lines of the file, the entry, the words that are spoken and their seconds, the cells of the week in which the item airs.
 *
 * @param {Journey} journey @param {Campaign} campaign @param {Typefaces} typefaces @returns {Layout}
 * @throws UsageError when the plan does not air the item; LayoutError when a glyph is missing
 */
export function layoutJourney({ item, markdown, entry, plan, poster: shape }, campaign, typefaces) {
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
  const station = campaign.stations.find(({ id }) => id === plan.station)?.name ?? plan.station;
  const agency = campaign.agencies.find(({ id }) => id === item.agency)?.name ?? item.agency;
  const setter = textSetter(typefaces, { ...item.origin, slot: 'journey' });
  const file = { x: 40, y: 140, width: 300, height: 450 };
  const feed = { x: 402, y: 140, width: 404, height: 108 };
  const script = { ...feed, y: 300, height: 122 };
  const week = { ...feed, y: 474, height: 132 };
  const poster = posterBox(shape);
  /** @type {Mark[]} */
  const marks = [
    { kind: 'rect', x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: COLOURS.paper },
    ...head(campaign.demonstration, setter),
    ...[feed, script, week].flatMap((box) =>
      trailRight(file.x + file.width + 2, file.y + file.height / 2, box.x, box.y + box.height / 2),
    ),
    ...trailUnder(
      file.x + file.width / 2,
      file.y + file.height + 4,
      FLOOR,
      poster.x + poster.width / 2,
      poster.y + poster.height,
    ),
    ...trailNote(setter),
    ...caption(1, 'Một tệp Markdown', 'One Markdown file', { ...file, y: 100 }, setter),
    ...caption(2, 'Bản tin cho các trang web', 'A feed entry for portals', { ...feed, y: 100 }, setter),
    ...caption(3, 'Lời đọc, tính bằng giây', 'A script, timed to the second', { ...script, y: 260 }, setter),
    ...caption(4, 'Giờ phát trong tuần', 'Its slots in the week', { ...week, y: 434 }, setter),
    ...caption(5, 'Áp phích để in', 'A poster, ready to print', { ...poster, y: 100 }, setter),
    ...fileCard(item, markdown, file, setter),
    ...feedCard(entry, agency, feed, setter),
    ...scriptCard(item, airing, campaign, script, setter),
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
  const title = `Hành trình của “${item.versions[0].title}”`;
  return {
    title,
    language: 'vi',
    pages: [{ width: WIDTH, height: HEIGHT, marks }],
    slots: [],
    samples: [],
  };
}

/** @param {boolean} demonstration @param {TextSetter} setter @returns {Mark[]} */
function head(demonstration, setter) {
  const left = /** @type {const} */ ({ x: 40, width: 800, align: 'left' });
  const right = /** @type {const} */ ({ x: 40, width: WIDTH - 80, align: 'right' });
  const english =
    'Written once, it reaches everyone: one file becomes the feed, the broadcast and the poster.';
  return [
    ...setter.line(
      'Viết một lần, đến với mọi người',
      { face: 'bold', size: 30 },
      { ...left, colour: COLOURS.red, baseline: 54 },
    ),
    ...setter.line(
      english,
      { face: 'regular', size: 14 },
      { ...left, colour: COLOURS.quiet, language: 'en', baseline: 78 },
    ),
    ...setter.line('loaphat', { face: 'bold', size: 26 }, { ...right, colour: COLOURS.ink, baseline: 54 }),
    ...(demonstration
      ? setter.line(
          'bản mẫu · a demonstration',
          { face: 'regular', size: 11 },
          { ...right, colour: COLOURS.quiet, baseline: 76 },
        )
      : []),
  ];
}

/** @param {TextSetter} setter @returns {Mark[]} */
function trailNote(setter) {
  const text = 'cùng một tệp, không ai gõ lại · the same file, nothing retyped';
  const note = setter.set(text, 400, { face: 'medium', size: 12 });
  const { width } = note;
  const x = 836 - width;
  return [
    { kind: 'rect', x: x - 12, y: FLOOR - 9, width: width + 24, height: 18, fill: COLOURS.paper },
    ...placeBlock(note, { x, y: FLOOR - note.height / 2, width, align: 'left', colour: COLOURS.red }),
  ];
}

/** @param {{ width: number, height: number }} shape @returns {Box} */
function posterBox({ width, height }) {
  const room = { x: 866, y: 140, width: 294, height: 450 };
  const scale = Math.min(room.width / width, room.height / height);
  return { x: room.x, y: room.y, width: width * scale, height: height * scale };
}
