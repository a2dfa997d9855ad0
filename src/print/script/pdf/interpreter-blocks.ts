/** For who interprets a window: terms, names and numbers of its texts, and beside each a line for the word of their own language. */
import type { Mark } from '../../page.js';
import { placeBlock } from '../../type/set-text.js';
import type { TextSetter } from '../../type/text-setter.js';
import { BAND, INK, RULE } from '../../week/week-style.js';
import { headLine } from '../text-script.js';
import { interpreting, type WindowScript } from '../window-script.js';
import { type FlowBlock, heightOf, inParts } from './paginate.js';
import type { ScriptFrame } from './script-reading.js';

/** Heights of a row, points, and free rows for words that the announcer adds; where not even that has room, fewer words. */
const ROWS = [
  [26, 3],
  [26, 2],
  [24, 1],
  [21, 0],
] as const;
const LEAST = 20;
/** Width of the words, as a share of the line. */
const WORDS = 0.42;
/** Room for the page of a text. */
const PAGE = 44;

/** One page of them. */
export function interpreterBlocks(
  script: WindowScript,
  language: string,
  room: number,
  pageOf: (text: number) => number,
  setter: TextSetter,
  frame: ScriptFrame,
): FlowBlock[] {
  const head = sheetHead(script, language, setter, frame);
  const filled = (row: number, most: number, free: number) => [
    head,
    ...script.sheet.flatMap(({ text, words }, nth) => [
      textRow(headLine(text), () => pageOf(text.number), setter, frame),
      ...[...words.slice(0, most), ...Array.from({ length: free }, () => '')].map((word, index) =>
        inParts(
          wordRow(word, row, setter, frame),
          { type: 'L', id: `${script.date} ${script.window} ${nth}` },
          { type: 'LI', id: `${index}` },
          { type: 'LBody', id: 'word' },
        ),
      ),
    ]),
  ];
  const fits = (blocks: readonly FlowBlock[]) => heightOf(blocks) <= room;
  for (const [row, free] of ROWS) {
    const blocks = filled(row, Number.POSITIVE_INFINITY, free);
    if (fits(blocks)) return blocks;
  }
  let most = Math.max(1, ...script.sheet.map(({ words }) => words.length));
  while (most > 0 && !fits(filled(LEAST, most, 0))) most -= 1;
  return filled(LEAST, most, 0);
}

function sheetHead(
  { running }: WindowScript,
  language: string,
  setter: TextSetter,
  { x, width }: ScriptFrame,
): FlowBlock {
  const title = setter.set(`Phiếu dịch miệng · ${running}`, width, { face: 'bold', size: 14 });
  const how = setter.set(
    `Dịch sang ${language}: ${interpreting(language)} Trước giờ đọc, ghi vào cột bên phải chữ sẽ nói.`,
    width,
    { face: 'regular', size: 11, leading: 1.3 },
  );
  return {
    height: title.height + 5 + how.height,
    gap: 0,
    place: (y) => [
      ...placeBlock(title, { x, y, width, align: 'left', colour: BAND, block: `sheet ${y}`, role: 'H2' }),
      ...placeBlock(how, { x, y: y + title.height + 5, width, align: 'left', colour: INK }),
    ],
  };
}

/** Which text, and where it stands. */
function textRow(
  words: string,
  page: () => number,
  setter: TextSetter,
  { x, width }: ScriptFrame,
): FlowBlock {
  const style = { face: 'bold', size: 13 } as const;
  const block = setter.set(words, width - PAGE, style);
  return {
    height: block.height + 3,
    gap: 12,
    keepWithNext: true,
    place: (y): Mark[] => [
      ...placeBlock(block, { x, y, width, align: 'left', colour: INK, block: `of ${y}` }),
      ...setter.line(`tr. ${page()}`, style, {
        block: `of ${y}`,
        x,
        width,
        align: 'right',
        colour: INK,
        baseline: y + block.ascent,
      }),
      {
        kind: 'line',
        x1: x,
        x2: x + width,
        y1: y + block.height + 3,
        y2: y + block.height + 3,
        stroke: BAND,
        strokeWidth: 0.8,
      },
    ],
  };
}

function wordRow(words: string, row: number, setter: TextSetter, { x, width }: ScriptFrame): FlowBlock {
  const block = setter.set(words, WORDS * width - 8, { face: 'regular', size: 13, leading: 1.2 });
  const height = Math.max(row, block.height + 5);
  return {
    height,
    gap: 0,
    place: (y): Mark[] => [
      ...placeBlock(block, {
        x,
        y: y + height - 3 - block.height,
        width: WORDS * width - 8,
        align: 'left',
        colour: INK,
      }),
      {
        kind: 'line',
        x1: x + WORDS * width,
        x2: x + width,
        y1: y + height - 2,
        y2: y + height - 2,
        stroke: RULE,
        strokeWidth: 0.7,
      },
    ],
  };
}
