/** A text's tree → the paragraphs that are read, one breath after another. */
import { type Block, type Body, capitalised, type Inline, withoutSamples } from '../model/index.js';

import { sayInteger } from './say-number.js';
import type { SpeechOptions } from './span.js';
import { toSpoken } from './to-spoken.js';
import { uncapitalised } from './uncapitalised.js';

type Say = (text: string) => string;

/**
 * What is read of a body, paragraph by paragraph. Samples are left out. A heading becomes a sentence; an ordered list counts
 * aloud (“Một là, …”), each entry a paragraph; a table row becomes a sentence that names its columns. In a dialogue
 * (`**Mai:** …`) the speaker stays in front, `Mai: …`. In languages other than Vietnamese nothing is put into words.
 *
 * @example
 * spokenParagraphs(
 *   [{ type: 'heading', level: 1, children: [{ type: 'text', text: 'Điều 2' }], line: 1 }],
 *   { lexicon: { acronyms: {}, names: {} } },
 * ); // ['Điều hai.']
 */
export function spokenParagraphs(body: Body, options: SpeechOptions): string[] {
  const say: Say = (text) => toSpoken(text, options).text.replace(/\s+/g, ' ').trim();
  const vietnamese = (options.language ?? 'vi') === 'vi';
  return written(withoutSamples(body), vietnamese)
    .map(say)
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
}

/** The paragraphs in written form: what surrounds a text is said by the words put here, the text itself by `toSpoken`. */
function written(body: Body, vietnamese: boolean): string[] {
  return body.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
        return [inlineWords(block.children)];
      case 'heading':
        return [sentence(inlineWords(block.children))];
      case 'list':
        return block.items.flatMap((entry, index) =>
          listEntry(entry, block.ordered ? block.start + index : undefined, vietnamese),
        );
      case 'quote':
        return written(block.children, vietnamese);
      case 'table':
        return tableRows(block, vietnamese);
      case 'rule':
        return [];
    }
  });
}

function listEntry(entry: Body, number: number | undefined, vietnamese: boolean): string[] {
  const [first, ...rest] = written(entry, vietnamese).map(sentence);
  if (first === undefined) return [];
  if (number === undefined) return [first, ...rest];
  const counted = vietnamese
    ? `${capitalised(sayInteger(String(number)))} là, ${uncapitalised(first)}`
    : `${number}. ${first}`;
  return [counted, ...rest];
}

function tableRows(table: Extract<Block, { type: 'table' }>, vietnamese: boolean): string[] {
  const heads = table.head.map(inlineWords);
  return table.rows.map((row) => {
    const cells = row
      .map((cell, index) => ({ head: heads[index] ?? '', text: inlineWords(cell) }))
      .filter(({ head, text }) => text !== '' && !/^(?:STT|TT|Số TT)$/u.test(head));
    const [label, ...values] = cells;
    if (label === undefined) return '';
    const parts = values.map(({ head, text }) => named(head, text, vietnamese));
    return sentence(parts.length === 0 ? label.text : `${unended(label.text)}: ${parts.join('; ')}`);
  });
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
