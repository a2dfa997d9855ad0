/** What is read aloud, set to be read: large, each sentence on lines of its own, no sentence over a page turn. */

import type { Where } from './layout-issue.js';
import type { FlowBlock } from './paginate.js';
import { sentencesOf } from './script-windows.js';
import { placeBlock, type TextBlock } from './set-text.js';
import type { TextSetter } from './text-setter.js';
import { INK } from './week-palette.js';

/** Read at arm's length, standing, in poor light. */
const READING_SIZE = 16;

export interface ScriptFrame {
  readonly x: number;
  readonly width: number;
  /** Height of a page, points: a sentence that is higher is cut between lines. */
  readonly pageHeight: number;
  /** Line pitch of what is read, as a share of its size: 2 where a page can be had, less to save a page turn. */
  readonly leading: number;
}

/** Paragraphs as they are read: each sentence begins a line and stays on one page. */
export function reading(
  paragraphs: readonly string[],
  setter: TextSetter,
  frame: ScriptFrame,
  language = 'vi',
  where?: Where,
): FlowBlock[] {
  return paragraphs.flatMap((paragraph, index) =>
    sentencesOf(paragraph).flatMap((sentence, number): FlowBlock[] => {
      const style = { face: 'regular', size: READING_SIZE, leading: frame.leading } as const;
      const block = setter.set(speakerFirst(sentence, number === 0), frame.width, style, where);
      const loose = (frame.leading - 1.2) * READING_SIZE;
      const gap = number > 0 ? loose : index > 0 ? loose + 9 : 10;
      return cutToPages(block, frame.pageHeight).map((part, piece) => ({
        height: part.height,
        gap: piece === 0 ? gap : part.pitch - part.ascent - part.descent,
        place: (y) =>
          placeBlock(part, { x: frame.x, y, width: frame.width, align: 'left', colour: INK, language }),
      }));
    }),
  );
}

/** `Mai: …`, `Hỏi: …`: who speaks is seen before the words are. */
function speakerFirst(sentence: string, opens: boolean) {
  const speaker = opens ? /^\p{Lu}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+){0,2}: /u.exec(sentence)?.[0] : undefined;
  if (speaker === undefined) return sentence;
  return [{ text: speaker, strong: true }, { text: sentence.slice(speaker.length) }];
}

function cutToPages(block: TextBlock, pageHeight: number): TextBlock[] {
  if (block.height <= pageHeight) return [block];
  const count = Math.max(1, Math.floor((pageHeight - block.ascent - block.descent) / block.pitch));
  const parts: TextBlock[] = [];
  for (let start = 0; start < block.lines.length; start += count) {
    const lines = block.lines.slice(start, start + count);
    parts.push({ ...block, lines, height: block.ascent + block.pitch * (lines.length - 1) + block.descent });
  }
  return parts;
}
