/** A text's tree → the paragraphs that are read, one breath after another. */
import { type Body, withoutSamples } from '../model/index.js';
import type { SpeechOptions } from './span.js';
import { toSpoken } from './to-spoken.js';
import { withLead, writtenParagraphs } from './written-paragraphs.js';

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
  const vietnamese = (options.language ?? 'vi') === 'vi';
  return writtenParagraphs(withoutSamples(body), vietnamese)
    .map((paragraph) => toSpoken(withLead(paragraph), options).text.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
}
