/** Paragraphs and runs of WordprocessingML (ECMA-376, part 1, 17.3), as text. */
import { xmlAttribute, xmlText } from '../../../model/index.js';

export const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Names of the styles of styles.xml. */
export type ParagraphStyle =
  | 'Title'
  | 'Subtitle'
  | 'Notice'
  | 'Day'
  | 'Entry'
  | 'Heading1'
  | 'Heading2'
  | 'Fact'
  | 'Clock'
  | 'Note'
  | 'Again'
  | 'Interpret'
  | 'Reading'
  | 'Dialogue'
  | 'DialogueOn'
  | 'Header'
  | 'Footer';
export type LetterStyle = 'Strong' | 'Seen' | 'Speaker' | 'Aside';

/** A run of letters; a tab in it is a tab. `language` is a BCP 47 tag, where it is not the document's. */
export function wordRun(text: string, style?: LetterStyle, language?: string): string {
  const about = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    language === undefined ? '' : `<w:lang w:val="${xmlAttribute(language)}"/>`,
  ].join('');
  const body = text
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`))
    .join('<w:tab/>');
  return `<w:r>${about === '' ? '' : `<w:rPr>${about}</w:rPr>`}${body}</w:r>`;
}

/** A paragraph of runs. */
export function wordParagraph(style: ParagraphStyle, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
}

/** A field that Word and LibreOffice fill in by themselves: the page, and how many there are. */
export function field(code: 'PAGE' | 'NUMPAGES', style: LetterStyle): string {
  return `<w:fldSimple w:instr=" ${code} ">${wordRun('1', style)}</w:fldSimple>`;
}
