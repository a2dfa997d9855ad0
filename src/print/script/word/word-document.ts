/**
 * A Word document: paragraphs and runs of WordprocessingML (ECMA-376, part 1, 17.3) as text, and the parts around them: what it holds, who
 * made it, what stands at the head and the foot of each page.
 */

import { type InstantLike, xmlAttribute, xmlText } from '../../../model/index.js';
import {
  contentTypes,
  coreProperties,
  OFFICE_RELATIONS,
  PACKAGE_RELATIONS,
  relations,
  XML_HEAD,
} from '../../../office/index.js';

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
  | 'Ruled'
  | 'RowHead'
  | 'Row'
  | 'Said'
  | 'Lookup'
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

/** A paragraph of runs; `onNewPage` whatever room there is before it. */
export function wordParagraph(style: ParagraphStyle, runs: string, onNewPage = false): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${onNewPage ? '<w:pageBreakBefore/>' : ''}</w:pPr>${runs}</w:p>`;
}

/** The same paragraphs, all on one page where one holds them. */
export function keptTogether(paragraphs: string): string {
  const last = paragraphs.lastIndexOf('<w:p>');
  const before = paragraphs.slice(0, last).replaceAll(/<w:pStyle w:val="\w+"\/>/g, '$&<w:keepNext/>');
  return before + paragraphs.slice(last);
}

/** The page of a bookmark: a field, which shows `page` until it is updated (F9). */
export function pageReference(bookmark: string, page: number): string {
  return field(`PAGEREF ${bookmark} \\h`, String(page), 'Strong');
}

/** A field that Word and LibreOffice fill in by themselves, with what it shows until then. */
function field(code: string, known: string, style: LetterStyle): string {
  const char = (type: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`;
  return char('begin') + instruction + char('separate') + wordRun(known, style) + char('end');
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Portrait A4 with about the margins of scripts.pdf, twentieths of a point. */
const SHEET =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="964" w:right="1077" w:bottom="907" w:left="1077" w:header="454" w:footer="425" w:gutter="0"/>';

const FOOTER = 'footer1.xml';

/** Pages with a head and the foot of all pages. */
export interface Section {
  /** Paragraphs. */
  readonly body: string;
  /** Text at the head of each page. */
  readonly head: string | undefined;
}

interface DocumentAbout {
  readonly title: string;
  readonly author: string;
  /** ISO with offset. */
  readonly at: InstantLike;
  /** Text at the foot of each page, before the page number. */
  readonly foot: string;
}

/** The parts of a document by name, in the order in which they are packed. */
export function docxParts(
  sections: readonly Section[],
  about: DocumentAbout,
  styles: string,
): ReadonlyMap<string, string> {
  const heads = sections.flatMap(({ head }, index) =>
    head === undefined ? [] : [{ head, part: `header${index}.xml` }],
  );
  return new Map([
    [
      '[Content_Types].xml',
      contentTypes([
        ['word/document.xml', `${MAIN}.document.main+xml`],
        ['word/styles.xml', `${MAIN}.styles+xml`],
        ['word/settings.xml', `${MAIN}.settings+xml`],
        [`word/${FOOTER}`, `${MAIN}.footer+xml`],
        ...heads.map(({ part }) => [`word/${part}`, `${MAIN}.header+xml`] as const),
      ]),
    ],
    [
      '_rels/.rels',
      relations([
        ['document', `${OFFICE_RELATIONS}/officeDocument`, 'word/document.xml'],
        ['core', `${PACKAGE_RELATIONS}/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(about)],
    ['word/document.xml', documentOf(sections)],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['styles', `${OFFICE_RELATIONS}/styles`, 'styles.xml'],
        ['settings', `${OFFICE_RELATIONS}/settings`, 'settings.xml'],
        [FOOTER, `${OFFICE_RELATIONS}/footer`, FOOTER],
        ...heads.map(({ part }) => [part, `${OFFICE_RELATIONS}/header`, part] as const),
      ]),
    ],
    ['word/styles.xml', styles],
    ['word/settings.xml', SETTINGS],
    [`word/${FOOTER}`, `${XML_HEAD}<w:ftr ${WORD_NAMESPACES}>${footOf(about)}</w:ftr>`],
    ...heads.map(
      ({ head, part }) =>
        [
          `word/${part}`,
          `${XML_HEAD}<w:hdr ${WORD_NAMESPACES}>${wordParagraph('Header', wordRun(head, 'Strong'))}</w:hdr>`,
        ] as const,
    ),
  ]);
}

/** What a section is like stands in its last paragraph; of the last section, behind it. */
function documentOf(sections: readonly Section[]): string {
  const bodies = sections.map(({ body, head }, index) => {
    const properties = `<w:sectPr>${head === undefined ? '' : reference('header', `header${index}.xml`)}${reference('footer', FOOTER)}<w:type w:val="nextPage"/>${SHEET}</w:sectPr>`;
    if (index === sections.length - 1) return body + properties;
    const end = body.lastIndexOf('</w:pPr>');
    return body.slice(0, end) + properties + body.slice(end);
  });
  return `${XML_HEAD}<w:document ${WORD_NAMESPACES}><w:body>${bodies.join('')}</w:body></w:document>`;
}

function reference(kind: 'header' | 'footer', id: string): string {
  return `<w:${kind}Reference w:type="default" r:id="${id}"/>`;
}

function footOf({ foot }: DocumentAbout): string {
  const count = `${wordRun('\tTrang ', 'Strong')}${field('PAGE', '1', 'Strong')}${wordRun('/', 'Strong')}${field('NUMPAGES', '1', 'Strong')}`;
  return wordParagraph('Footer', wordRun(foot) + count);
}

/** Mode 15 is that of Word 2013 and later: without it Word opens a document as one of 2007, with a notice. */
const SETTINGS = `${XML_HEAD}<w:settings ${WORD_NAMESPACES}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>`;
