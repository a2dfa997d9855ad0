/** What is read aloud, set to be read: large, widely spaced, no sentence over a page turn. */

import type { Where } from '../type/layout-issue.js';
import { placeBlock, type TextBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import { INK } from '../week/week-palette.js';
import type { FlowBlock } from './paginate.js';
import type { SaidParagraph } from './said-paragraphs.js';

/** Read at arm's length, standing, in poor light. */
const READING_SIZE = 16;

export interface ScriptFrame {
  readonly x: number;
  readonly width: number;
  /** Line pitch of what is read, as a share of its size: 2 where a page can be had, less to save a page turn. */
  readonly leading: number;
}

/** Paragraphs as they are read. A paragraph may go on overleaf, but only after a whole sentence. */
export function reading(
  paragraphs: readonly SaidParagraph[],
  setter: TextSetter,
  frame: ScriptFrame,
  language = 'vi',
  where?: Where,
): FlowBlock[] {
  const style = { face: 'regular', size: READING_SIZE, leading: frame.leading } as const;
  const loose = (frame.leading - 1.2) * READING_SIZE;
  const blockOf = (block: TextBlock, gap: number): FlowBlock => ({
    height: block.height,
    gap,
    place: (y) =>
      placeBlock(block, { x: frame.x, y, width: frame.width, align: 'left', colour: INK, language }),
  });
  const paragraph = ({ speaker, sentences }: SaidParagraph, gap: number): FlowBlock => {
    const set = (count: number) =>
      setter.set(runsOf(speaker, sentences.slice(0, count)), frame.width, style, where);
    const block = set(sentences.length);
    return {
      ...blockOf(block, gap),
      split: (height, force) => {
        for (let count = sentences.length - 1; count > 0; count -= 1) {
          const head = set(count);
          if (head.height > height) continue;
          return [
            blockOf(head, gap),
            paragraph({ speaker: undefined, sentences: sentences.slice(count) }, 0),
          ];
        }
        if (!force) return undefined;
        return cutLines(block, height, gap, blockOf);
      },
    };
  };
  return paragraphs.map((said, index) => paragraph(said, index === 0 ? 10 : loose + 7));
}

/** Who speaks is seen before the words are. */
function runsOf(speaker: string | undefined, sentences: readonly string[]) {
  const text = sentences.join(' ');
  return speaker === undefined ? text : [{ text: `${speaker}: `, strong: true }, { text }];
}

/** A sentence longer than a page is cut between lines. */
function cutLines(
  block: TextBlock,
  height: number,
  gap: number,
  blockOf: (block: TextBlock, gap: number) => FlowBlock,
): readonly [FlowBlock, FlowBlock] | undefined {
  const count = Math.max(1, Math.floor((height - block.ascent - block.descent) / block.pitch));
  if (count >= block.lines.length) return undefined;
  const part = (lines: TextBlock['lines']): TextBlock => ({
    ...block,
    lines,
    height: block.ascent + block.pitch * (lines.length - 1) + block.descent,
  });
  const rest = part(block.lines.slice(count));
  return [
    blockOf(part(block.lines.slice(0, count)), gap),
    { ...blockOf(rest, 0), split: (room, force) => (force ? cutLines(rest, room, 0, blockOf) : undefined) },
  ];
}
