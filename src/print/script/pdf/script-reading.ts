/** What is read aloud, set to be read: large, widely spaced, no sentence over a page turn. */
import type { Mark } from '../../page.js';
import type { Where } from '../../type/layout-issue.js';
import type { Typefaces } from '../../type/load-typefaces.js';
import type { Run } from '../../type/runs.js';
import { placeBlock, type TextBlock } from '../../type/set-text.js';
import type { TextSetter } from '../../type/text-setter.js';
import { INK, QUIET } from '../../week/week-style.js';
import type { SaidParagraph, SaidSentence } from '../said-paragraphs.js';
import type { FlowBlock } from './paginate.js';

/** Read at arm's length, standing, in poor light. */
const READING_SIZE = 16;
/** The widest column for those who speak, as a share of the line; a longer name is broken. */
const WIDEST_NAME = 0.2;
const AFTER_NAME = 8;

export interface ScriptFrame {
  readonly x: number;
  readonly width: number;
}

/** How paragraphs are read. */
interface ReadingStyle extends ScriptFrame {
  /** Line pitch, as a share of the size: 2 where a page can be had, less to save a page turn. */
  readonly leading: number;
  /** Points. @default 16 */
  readonly size?: number;
  /** Between paragraphs, beside what lines stand apart, points. @default 7 */
  readonly apart?: number;
  readonly language?: string;
  readonly where?: Where;
  /** Other paragraphs are read before these. */
  readonly goesOn?: boolean;
}

/** Who speaks, before the first of their words. */
interface Turn {
  readonly name: TextBlock | undefined;
  /** Where the words begin, from the left of the frame. */
  readonly indent: number;
}

/** Stations read the same items: each is laid out once at a pitch. */
const laid = new WeakMap<
  readonly SaidParagraph[],
  { readonly typefaces: Typefaces; readonly pitches: Map<string, readonly FlowBlock[]> }
>();

/** Paragraphs as they are read, remembered. */
export function reading(
  paragraphs: readonly SaidParagraph[],
  setter: TextSetter,
  style: ReadingStyle,
): readonly FlowBlock[] {
  const { typefaces } = setter;
  const before = laid.get(paragraphs);
  const { pitches } = before?.typefaces === typefaces ? before : { pitches: new Map() };
  laid.set(paragraphs, { typefaces, pitches });
  const key = `${style.x} ${style.width} ${style.leading} ${style.size} ${style.apart} ${style.language} ${style.goesOn}`;
  const blocks = pitches.get(key) ?? layOut(paragraphs, setter, style);
  pitches.set(key, blocks);
  return blocks;
}

/**
 * A paragraph may go on overleaf, but only after a whole sentence. In a dialogue the names stand in a column of their own, so that all see
 * when their turn comes.
 */
function layOut(
  paragraphs: readonly SaidParagraph[],
  setter: TextSetter,
  { language = 'vi', where, goesOn = false, size = READING_SIZE, apart = 7, ...frame }: ReadingStyle,
): FlowBlock[] {
  const style = { face: 'regular', size, leading: frame.leading } as const;
  const loose = (frame.leading - 1.2) * size;
  const column = nameColumn(paragraphs, setter, frame.width, size);
  const nameOf = (speaker: string) =>
    setter.set([{ text: `${speaker}:`, strong: true }], column - AFTER_NAME, style, where);
  const blockOf = (words: TextBlock, gap: number, { name, indent }: Turn): FlowBlock => ({
    height: Math.max(words.height, name === undefined ? 0 : words.ascent - name.ascent + name.height),
    gap,
    place: (y) => {
      const place = { align: 'left', language, width: frame.width, block: `${frame.x}:${y}` } as const;
      const top = name === undefined ? y : y + words.ascent - name.ascent;
      return [
        ...(name === undefined ? [] : placeBlock(name, { ...place, x: frame.x, y: top, colour: INK })),
        ...placeBlock(words, { ...place, x: frame.x + indent, y, colour: INK }).map(forTheEye),
      ];
    },
  });
  const paragraph = (sentences: readonly SaidSentence[], gap: number, turn: Turn): FlowBlock => {
    const set = (some: readonly SaidSentence[]) =>
      setter.set(runsOf(some), frame.width - turn.indent, style, where);
    const block = set(sentences);
    return {
      ...blockOf(block, gap, turn),
      split: (height, force) => {
        for (let count = sentences.length - 1; count > 0; count -= 1) {
          const head = set(sentences.slice(0, count));
          if (head.height > height) continue;
          const rest = paragraph(sentences.slice(count), 0, { ...turn, name: undefined });
          return [blockOf(head, gap, turn), rest];
        }
        if (!force) return undefined;
        return cutLines(block, height, gap, turn, blockOf);
      },
    };
  };
  return paragraphs.map(({ speaker, sentences }, index) =>
    paragraph(sentences, index === 0 && !goesOn ? 10 : loose + apart, {
      name: speaker === undefined ? undefined : nameOf(speaker),
      indent: speaker === undefined ? 0 : column,
    }),
  );
}

/** Width of the column of names. */
function nameColumn(
  paragraphs: readonly SaidParagraph[],
  setter: TextSetter,
  width: number,
  size: number,
): number {
  const widths = [...new Set(paragraphs.flatMap(({ speaker }) => speaker ?? []))].map(
    (speaker) => setter.set(`${speaker}:`, Number.POSITIVE_INFINITY, { face: 'bold', size }).width,
  );
  return Math.min(Math.max(0, ...widths) + 1, WIDEST_NAME * width) + AFTER_NAME;
}

/** What is only for the eye is set in italics, so that `forTheEye` knows it again. */
function runsOf(sentences: readonly SaidSentence[]): Run[] {
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [{ text: ' ' }]),
    ...sentence.map(({ text, seen }) => (seen === true ? { text, emphasis: true } : { text })),
  ]);
}

function forTheEye(mark: Mark): Mark {
  return mark.kind === 'text' && mark.face === 'italic' ? { ...mark, colour: QUIET } : mark;
}

/** A sentence longer than a page is cut between lines. */
function cutLines(
  block: TextBlock,
  height: number,
  gap: number,
  turn: Turn,
  blockOf: (block: TextBlock, gap: number, turn: Turn) => FlowBlock,
): readonly [FlowBlock, FlowBlock] | undefined {
  const count = Math.max(1, Math.floor((height - block.ascent - block.descent) / block.pitch));
  if (count >= block.lines.length) return undefined;
  const part = (lines: TextBlock['lines']): TextBlock => ({
    ...block,
    lines,
    height: block.ascent + block.pitch * (lines.length - 1) + block.descent,
  });
  const rest = part(block.lines.slice(count));
  const after = { ...turn, name: undefined };
  return [
    blockOf(part(block.lines.slice(0, count)), gap, turn),
    {
      ...blockOf(rest, 0, after),
      split: (room, force) => (force ? cutLines(rest, room, 0, after, blockOf) : undefined),
    },
  ];
}
