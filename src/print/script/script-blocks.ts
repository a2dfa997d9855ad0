/** One script as blocks to read from: lead-in, items with clock and seconds, one sentence a line, sign-off. */
import {
  agencyOf,
  type Campaign,
  dateText,
  exactClockText,
  instantOf,
  itemOf,
  languageTitle,
  lengthText,
  type PlannedAiring,
  plainLine,
  type Station,
  shortLengthText,
  wordsOf,
} from '../../model/index.js';
import { readingSeconds, scriptOf, toSpoken } from '../../speech/index.js';
import type { Mark } from '../page.js';
import { placeBlock, type TextBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import { BAND, INK, QUIET, RULE, SHADE } from '../week/week-palette.js';
import { nameInside } from '../week/week-summary.js';
import type { FlowBlock } from './paginate.js';
import { reading, type ScriptFrame } from './script-reading.js';
import type { Script } from './script-windows.js';

const SMALL = { face: 'regular', size: 10, leading: 1.25 } as const;

export function scriptBlocks(
  script: Script,
  station: Station,
  campaign: Campaign,
  setter: TextSetter,
  frame: ScriptFrame,
): FlowBlock[] {
  const { slot } = script.first;
  const interpreted = slot.airings.find((airing) => airing.interpret);
  const pace = interpreted === undefined ? station.pace : station.interpretPace;
  const greeting = greetingOf(plainLine(slot.title), station, campaign);
  const seconds = readingSeconds([greeting.leadIn, greeting.signOff], pace);
  const room =
    slot.unused >= seconds
      ? `${lengthText(seconds)} cho lời chào và lời kết, lấy trong phần còn trống`
      : 'hết giờ thì bỏ qua';
  return [
    ...(interpreted === undefined ? [] : [interpretNotice(interpreted, campaign, setter, frame)]),
    cue('Lời chào', room, setter, frame),
    ...reading([greeting.leadIn], setter, frame),
    ...slot.airings.flatMap((airing, index) => airingBlocks(airing, index, script, campaign, setter, frame)),
    cue('Lời kết', room, setter, frame),
    ...reading([greeting.signOff], setter, frame),
  ];
}

function greetingOf(name: string, station: Station, campaign: Campaign): { leadIn: string; signOff: string } {
  const title = name.replace(/^(?:chuyên mục|chương trình) /i, '');
  const say = (text: string) => toSpoken(text, { lexicon: campaign.lexicon }).text;
  return {
    leadIn: say(
      `Kính thưa quý vị và bà con, mời quý vị và bà con nghe chuyên mục ${title} của ${plainLine(station.name)}.`,
    ),
    signOff: say(`Chuyên mục ${title} đến đây là hết. Cảm ơn quý vị và bà con đã lắng nghe.`),
  };
}

function airingBlocks(
  airing: PlannedAiring,
  index: number,
  script: Script,
  campaign: Campaign,
  setter: TextSetter,
  frame: ScriptFrame,
): FlowBlock[] {
  const item = itemOf(campaign, airing.item);
  const words = wordsOf(campaign, airing);
  const where = { ...words.origin, slot: 'script' };
  const offset = (instantOf(airing.start) - instantOf(script.first.slot.start)) / 1000;
  const heading = [
    { text: `${index + 1}. ${plainLine(words.title)}`, strong: true },
    ...(airing.interpret
      ? [{ text: ` (dịch miệng sang ${nameInside(languageTitle(campaign, airing.language))})` }]
      : []),
  ];
  const approved = item.approvedBy === undefined ? '' : ` · Duyệt: ${plainLine(item.approvedBy)}`;
  const date = item.approvedAt === undefined ? '' : ` ${dateText(item.approvedAt)}`;
  const meta = [
    `Nguồn: ${plainLine(agencyOf(campaign, item.agency).name)}${approved}${date}`,
    ...(words.audio === undefined || airing.interpret
      ? []
      : [`PHÁT TỆP ÂM THANH ${words.audio}. Nếu không phát được thì đọc:`]),
  ].join('\n');
  const clock = `${exactClockText(airing.start)} · ${lengthText(airing.seconds)}`;
  const from = `từ ${shortLengthText(offset)} của khung`;
  return [
    airingHead(
      setter.set(heading, frame.width - 150, { face: 'regular', size: 12 }, where),
      setter.set(meta, frame.width - 150, SMALL, where),
      clock,
      from,
      setter,
      frame,
    ),
    ...reading(
      scriptOf(words, campaign),
      setter,
      frame,
      airing.interpret ? words.language : airing.language,
      where,
    ),
  ];
}

function airingHead(
  title: TextBlock,
  meta: TextBlock,
  clock: string,
  from: string,
  setter: TextSetter,
  frame: ScriptFrame,
): FlowBlock {
  const height = Math.max(34, 8 + title.height + 4 + meta.height) + 4;
  return {
    height,
    gap: 20,
    keepWithNext: true,
    place: (y): Mark[] => {
      const right = { x: frame.x, width: frame.width, align: 'right' as const };
      return [
        {
          kind: 'line',
          x1: frame.x,
          x2: frame.x + frame.width,
          y1: y,
          y2: y,
          stroke: BAND,
          strokeWidth: 1.2,
        },
        ...placeBlock(title, { x: frame.x, y: y + 8, width: frame.width - 150, align: 'left', colour: BAND }),
        ...placeBlock(meta, {
          x: frame.x,
          y: y + 12 + title.height,
          width: frame.width - 150,
          align: 'left',
          colour: QUIET,
        }),
        ...setter.line(clock, { face: 'bold', size: 12 }, { ...right, colour: INK, baseline: y + 17 }),
        ...setter.line(from, SMALL, { ...right, colour: QUIET, baseline: y + 31 }),
      ];
    },
  };
}

/** A line for the announcer's eye, not for the ear. */
function cue(title: string, note: string, setter: TextSetter, frame: ScriptFrame): FlowBlock {
  const block = setter.set([{ text: title, strong: true }, { text: ` (${note})` }], frame.width, {
    face: 'regular',
    size: 11,
  });
  return {
    height: block.height + 8,
    gap: 20,
    keepWithNext: true,
    place: (y) => [
      { kind: 'line', x1: frame.x, x2: frame.x + frame.width, y1: y, y2: y, stroke: RULE, strokeWidth: 0.5 },
      ...placeBlock(block, { x: frame.x, y: y + 8, width: frame.width, align: 'left', colour: QUIET }),
    ],
  };
}

function interpretNotice(
  airing: PlannedAiring,
  campaign: Campaign,
  setter: TextSetter,
  frame: ScriptFrame,
): FlowBlock {
  const language = nameInside(languageTitle(campaign, airing.language));
  const block = setter.set(
    [
      { text: 'DỊCH MIỆNG', strong: true },
      {
        text: ` – đọc thầm từng câu tiếng Việt rồi nói lại bằng ${language}, chậm và rõ. Thời lượng đã tính cho việc dịch.`,
      },
    ],
    frame.width - 24,
    { face: 'regular', size: 12, leading: 1.35 },
  );
  const height = block.height + 18;
  return {
    height,
    gap: 9,
    place: (y) => [
      {
        kind: 'rect',
        x: frame.x,
        y,
        width: frame.width,
        height,
        fill: SHADE,
        stroke: INK,
        strokeWidth: 1,
        radius: 4,
      },
      ...placeBlock(block, {
        x: frame.x + 12,
        y: y + 9,
        width: frame.width - 24,
        align: 'left',
        colour: INK,
      }),
    ],
  };
}
