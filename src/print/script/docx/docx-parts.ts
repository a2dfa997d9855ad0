/** The parts of a Word document around its text: what it holds, who made it, what stands at the head and the foot of each page. */
import { field, paragraph, run, WORD_NAMESPACES, XML_HEAD, xmlText } from './word-xml.js';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Portrait A4 with the margins of scripts.pdf, twentieths of a point. */
const SHEET =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1077" w:bottom="1077" w:left="1077" w:header="567" w:footer="510" w:gutter="0"/>';

const FOOTER = 'footer1.xml';

/** Pages with a head and the foot of all pages. */
export interface Section {
  /** Paragraphs. */
  readonly body: string;
  /** Text at the head of each page. */
  readonly head: string | undefined;
}

export interface DocumentAbout {
  readonly title: string;
  readonly author: string;
  /** ISO with offset. */
  readonly at: string;
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
    ['[Content_Types].xml', contentTypes(heads.map(({ part }) => part))],
    [
      '_rels/.rels',
      relations([
        ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(about)],
    ['word/document.xml', documentOf(sections)],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['styles', `${OFFICE}/styles`, 'styles.xml'],
        ['settings', `${OFFICE}/settings`, 'settings.xml'],
        [FOOTER, `${OFFICE}/footer`, FOOTER],
        ...heads.map(({ part }) => [part, `${OFFICE}/header`, part] as const),
      ]),
    ],
    ['word/styles.xml', styles],
    ['word/settings.xml', SETTINGS],
    [`word/${FOOTER}`, `${XML_HEAD}<w:ftr ${WORD_NAMESPACES}>${footOf(about)}</w:ftr>`],
    ...heads.map(
      ({ head, part }) =>
        [
          `word/${part}`,
          `${XML_HEAD}<w:hdr ${WORD_NAMESPACES}>${paragraph('Header', run(head, 'Strong'))}</w:hdr>`,
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
  const count = `${run('\tTrang ', 'Strong')}${field('PAGE', 'Strong')}${run('/', 'Strong')}${field('NUMPAGES', 'Strong')}`;
  return paragraph('Footer', run(foot) + count);
}

function contentTypes(headers: readonly string[]): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('word/document.xml', `${MAIN}.document.main+xml`),
    part('word/styles.xml', `${MAIN}.styles+xml`),
    part('word/settings.xml', `${MAIN}.settings+xml`),
    part(`word/${FOOTER}`, `${MAIN}.footer+xml`),
    ...headers.map((name) => part(`word/${name}`, `${MAIN}.header+xml`)),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const rows = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

function coreProperties({ title, author, at }: DocumentAbout): string {
  const instant = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return [
    XML_HEAD,
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:language>vi-VN</dc:language>`,
    moment('created'),
    moment('modified'),
    '</cp:coreProperties>',
  ].join('');
}

/** Mode 15 is that of Word 2013 and later: without it Word opens a document as one of 2007, with a notice. */
const SETTINGS = `${XML_HEAD}<w:settings ${WORD_NAMESPACES}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>`;
