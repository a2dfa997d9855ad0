/** A text of the book: its number, what it is and when it is read, and below it what is read. */
import type { Mark } from '../../page.js';
import type { Run } from '../../type/runs.js';
import { placeBlock } from '../../type/set-text.js';
import type { TextSetter } from '../../type/text-setter.js';
import { BAND, INK, QUIET } from '../../week/week-style.js';
import { recordingNote, type TextScript, usesOf } from '../text-script.js';
import type { FlowBlock } from './paginate.js';
import { reading, type ScriptFrame } from './script-reading.js';

const SMALL = { face: 'regular', size: 9.5, leading: 1.2 } as const;
/** Read at arm's length; paragraphs stand closer than in a script of one window, so that more texts are seen at once. */
const READ = { size: 14.5, apart: 4 } as const;
/** Column of the number. */
const NUMBER = 46;

/** What all that follows is, and how a text is found, above the first of them. */
export function textsHead(words: string, setter: TextSetter, { x, width }: ScriptFrame): FlowBlock {
  const title = setter.set('CÁC BÀI ĐỌC', width, { face: 'bold', size: 17 });
  const hint = setter.set(words, width, { face: 'regular', size: 10.5, leading: 1.25 });
  const place = { x, width, align: 'left' } as const;
  return {
    height: title.height + 3 + hint.height,
    gap: 0,
    keepWithNext: true,
    place: (y) => [
      ...placeBlock(title, { ...place, y, colour: BAND, block: 'texts', role: 'H1' }),
      ...placeBlock(hint, { ...place, y: y + title.height + 3, colour: INK }),
    ],
  };
}

/** A text at any line pitch, its head with it. */
export function textBlocks(
  text: TextScript,
  setter: TextSetter,
  frame: ScriptFrame,
): (leading: number) => FlowBlock[] {
  const head = textHead(text, setter, frame);
  const { paragraphs, language, where } = text;
  return (leading) => [head, ...reading(paragraphs, setter, { ...frame, ...READ, leading, language, where })];
}

function textHead(text: TextScript, setter: TextSetter, { x, width }: ScriptFrame): FlowBlock {
  const { number, title, isNew, where, source, cast } = text;
  const room = width - NUMBER;
  const name = setter.set(
    [{ text: title, strong: true }, ...(isNew ? [{ text: ' · MỚI', strong: true }] : [])],
    room,
    { face: 'regular', size: 13 },
    where,
  );
  const uses: Run[] = [{ text: text.kind }];
  for (const use of usesOf(text))
    uses.push({ text: ` · ${use}`, ...(use.startsWith('DỊCH') && { strong: true }) });
  const when = setter.set(uses, room, { face: 'regular', size: 10.5, leading: 1.25 });
  const recording = recordingNote(text);
  const about = setter.set([source, cast].filter(Boolean).join(' · '), room, SMALL, where);
  const play = setter.set(recording, room, { face: 'bold', size: 10.5, leading: 1.25 });
  const below = recording === '' ? 0 : play.height + 3;
  const height = Math.max(34, 6 + name.height + 3 + when.height + 2 + about.height + below);
  return {
    height,
    gap: 14,
    keepWithNext: true,
    place: (y): Mark[] => {
      const place = { x: x + NUMBER, width: room, align: 'left' as const };
      const second = y + 6 + name.height + 3;
      const third = second + when.height + 2;
      return [
        { kind: 'line', x1: x, x2: x + width, y1: y, y2: y, stroke: BAND, strokeWidth: 1.2 },
        ...setter.line(
          String(number),
          { face: 'bold', size: 26 },
          {
            x,
            width: NUMBER,
            align: 'left',
            colour: BAND,
            baseline: y + 28,
            block: `text ${number}`,
            role: 'H2',
          },
        ),
        ...placeBlock(name, {
          ...place,
          y: y + 6,
          colour: BAND,
          language: text.language,
          block: `text ${number}`,
          role: 'H2',
        }),
        ...placeBlock(when, { ...place, y: second, colour: INK }),
        ...placeBlock(about, { ...place, y: third, colour: QUIET }),
        ...(below === 0 ? [] : placeBlock(play, { ...place, y: third + about.height + 3, colour: INK })),
      ];
    },
  };
}
