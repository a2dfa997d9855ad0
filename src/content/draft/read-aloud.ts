/** What is read on air of an item or a procedure, and where it is written. */
import { type Block, type Body, fact, type Sampled } from '../../model/index.js';
import { type IssuePlace, placeIn } from '../messages/messages.js';
import { type FieldPath, placeOf } from '../read/located.js';
import type { DraftItem, DraftProcedure } from './draft.js';

/** A text for the loudspeaker, in the language that it was written in. */
export interface ReadAloud {
  readonly body: Body;
  /** Where the text of a block is written, by the block's line. */
  place(line: number): IssuePlace;
}

/** The script of an item or procedure, or its own text: the body; of a procedure, the summary and the steps. */
export function readAloud(draft: DraftItem | DraftProcedure): ReadAloud {
  const { located } = draft;
  const script = 'original' in draft ? draft.original.script : draft.script;
  if (script !== undefined)
    return { body: script, place: (line) => placeIn(located.file, line, 1, 'radio.script') };
  if ('original' in draft) return { body: draft.original.body, place: (line) => placeIn(located.file, line) };
  const { summary, steps } = draft.data;
  // The line of a block is the index of its field.
  const fields: FieldPath[] = [['summary'], ['steps'], ...steps.map((_, index) => ['steps', index])];
  const items = steps.map((step, index) => [paragraph(step, index + 2)]);
  return {
    body: [paragraph(summary, 0), { type: 'list', ordered: true, start: 1, items, line: 1 }],
    place: (line) => placeOf(located, fields[line] ?? []),
  };
}

function paragraph(value: Sampled<string>, line: number): Block {
  const text = fact(value);
  return {
    type: 'paragraph',
    children: text === undefined ? [{ type: 'sample', text: '' }] : [{ type: 'text', text }],
    line,
  };
}
