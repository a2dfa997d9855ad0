/** A text’s tree → the paragraphs that are read, as they are written and in words. */
import { type Block, type Body, capitalised, type Inline, withoutSamples } from '../../model/index.js';
import { sayInteger } from './say-number.js';
import type { SpeechOptions } from './span.js';
import { toSpoken } from './to-spoken.js';
import { uncapitalised } from './uncapitalised.js';

/**
 * What is read of a body, paragraph by paragraph. Samples are left out. A heading becomes a sentence; an ordered list counts
 * aloud (“Một là, …”; “Bước một, …” where the sentence before it speaks of steps), each entry a paragraph; a table row becomes a sentence that names its columns. In a dialogue
 * (`**Mai:** …`) the speaker stays in front, `Mai: …`. In languages other than Vietnamese nothing is put into words.
 *
 * @example
 * spokenParagraphs(
 *   [{ type: 'heading', level: 1, children: [{ type: 'text', text: 'Điều 2' }], line: 1 }],
 *   { lexicon: { acronyms: {}, names: {} } },
 * ); // ['Điều hai.']
 */
export function spokenParagraphs(body: Body, options: SpeechOptions): string[] {
  const vietnamese = (options.language ?? 'vi') === 'vi';
  return writtenParagraphs(withoutSamples(body), vietnamese)
    .map((paragraph) => toSpoken(withLead(paragraph), options).text.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
}

/** The words of a paragraph as they are read one after another. */
function withLead({ text, lead }: Pick<WrittenParagraph, 'text' | 'lead'>): string {
  return lead === '' ? text : lead + uncapitalised(text);
}

/** One paragraph, list entry or table row. */
export interface WrittenParagraph {
  /** What the writer wrote, with an end mark where one is wanted. */
  readonly text: string;
  /** Words that are put in front when it is read: `Một là, `, `Bước một, `; otherwise empty. */
  readonly lead: string;
  /** Line of its block in the file; a row's own line in a table. */
  readonly line: number;
  /** The sentence was put together here, from the cells of a row. */
  readonly row: boolean;
  /** How many entries the lists have that begin with it, the outermost first. */
  readonly opens: readonly number[];
}

/**
 * The paragraphs of a text in the order in which they are read. A heading becomes a sentence; the entries of an ordered list are
 * counted; a table row becomes a sentence that names its columns.
 */
export function writtenParagraphs(body: Body, vietnamese: boolean): WrittenParagraph[] {
  return body.flatMap((block, place): WrittenParagraph[] => {
    const plain = (text: string) => [{ text, lead: '', line: block.line, row: false, opens: [] }];
    switch (block.type) {
      case 'paragraph':
        return plain(inlineWords(block.children));
      case 'heading':
        return plain(sentence(inlineWords(block.children)));
      case 'list':
        return opening(
          block.items.length,
          block.items.flatMap((entry, index) =>
            listEntry(entry, block.ordered ? block.start + index : undefined, {
              vietnamese,
              steps: tellsSteps(body[place - 1]),
            }),
          ),
        );
      case 'quote':
        return writtenParagraphs(block.children, vietnamese);
      case 'table':
        return opening(block.rows.length, tableRows(block, vietnamese));
      case 'rule':
        return [];
    }
  });
}

function opening(entries: number, paragraphs: WrittenParagraph[]): WrittenParagraph[] {
  const [first, ...rest] = paragraphs;
  return first === undefined ? [] : [{ ...first, opens: [entries, ...first.opens] }, ...rest];
}

/** “Cách lập có ba bước:”, “Bà con làm như sau:”, “Các bước thực hiện”. */
const STEPS =
  /bước(?: sau(?: đây)?| thực hiện)?[.:]?$|(?:làm|thực hiện) như sau[.:]?$|(?:^|[.!?:] )cách làm:?$/iu;

/** Does a list behind this block tell what to do, step by step? */
function tellsSteps(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return false;
  return STEPS.test(inlineWords(block.children));
}

function listEntry(
  entry: Body,
  number: number | undefined,
  { vietnamese, steps }: { readonly vietnamese: boolean; readonly steps: boolean },
): WrittenParagraph[] {
  const paragraphs = writtenParagraphs(entry, vietnamese).map((one) => ({
    ...one,
    text: sentence(one.text),
  }));
  const [first, ...rest] = paragraphs;
  if (first === undefined || number === undefined) return paragraphs;
  if (!vietnamese) return [{ ...first, text: `${number}. ${withLead(first)}`, lead: '' }, ...rest];
  const said = sayInteger(String(number));
  const lead = steps ? `Bước ${said}, ` : `${capitalised(said)} là, `;
  return [{ ...first, text: withLead(first), lead }, ...rest];
}

function tableRows(table: Extract<Block, { type: 'table' }>, vietnamese: boolean): WrittenParagraph[] {
  const heads = table.head.map(inlineWords);
  return table.rows.map((row, index) => {
    const cells = row
      .map((cell, column) => ({ head: heads[column] ?? '', text: inlineWords(cell) }))
      .filter(({ head, text }) => text !== '' && !/^(?:STT|TT|Số TT)$/u.test(head));
    // A row is one line of the file, below the head and the line of dashes.
    return {
      text: rowWords(cells, vietnamese),
      lead: '',
      line: table.line + 2 + index,
      row: true,
      opens: [],
    };
  });
}

interface Cell {
  readonly head: string;
  readonly text: string;
}

function rowWords([label, ...values]: readonly Cell[], vietnamese: boolean): string {
  if (label === undefined) return '';
  const parts = values.map(({ head, text }) => named(head, text, vietnamese));
  return sentence(parts.length === 0 ? label.text : `${unended(label.text)}: ${parts.join('; ')}`);
}

function named(head: string, text: string, vietnamese: boolean): string {
  const value = unended(text);
  if (head === '') return value;
  return vietnamese ? `${uncapitalised(head)} là ${uncapitalised(value)}` : `${head}: ${value}`;
}

/** The words of a run; a hard break is a pause. */
function inlineWords(children: readonly Inline[]): string {
  const text = children
    .map((child): string => {
      if (child.type === 'text' || child.type === 'sample') return child.text.replace(/\s*\n\s*/g, ' ');
      return child.type === 'break' ? '\n' : inlineWords(child.children);
    })
    .join('');
  return text
    .replace(/([^\s])[^\S\n]*\n\s*/gu, (_, last: string) =>
      /[\p{L}\p{N})”"]/u.test(last) ? `${last}, ` : `${last} `,
    )
    .trim();
}

/** With an end mark. */
function sentence(text: string): string {
  const bare = unended(text);
  return bare === '' || /[.!?…:]["”»’)]*$/u.test(bare) ? bare : `${bare}.`;
}

function unended(text: string): string {
  return text.trimEnd().replace(/(?<![.])[.;,]$/u, '');
}
