/** styles.xml: everything that an officer may want to change is a style, and is changed in one place. */
import type { ScriptForm } from '../../../model/index.js';
import { XML_HEAD } from '../../../office/index.js';
import { type LetterStyle, type ParagraphStyle, WORD_NAMESPACES } from './word-document.js';

/** What is read: every office PC has it, with all letters of Vietnamese, Jrai and Bahnar. */
const SERIF = 'Times New Roman';
/** What is for the eye only. */
const SANS = 'Arial';

const BAND = '1F3A5F';
const QUIET = '55606B';
const RULE = '8A949E';

interface Style {
  /** As Word lists it; names that Word knows keep their English name in the file and are shown in the language of the program. */
  readonly name: string;
  readonly basedOn?: ParagraphStyle;
  readonly next?: ParagraphStyle;
  /** pPr, in the order of the schema. */
  readonly paragraph?: string;
  /** rPr, in the order of the schema. */
  readonly letters?: string;
}

const KEEP = '<w:keepNext/><w:keepLines/>';
const small = (size: number, colour: string) => `<w:color w:val="${colour}"/><w:sz w:val="${size * 2}"/>`;
const sans = `<w:rFonts w:ascii="${SANS}" w:hAnsi="${SANS}" w:eastAsia="${SANS}" w:cs="${SANS}"/>`;
const bold = '<w:b/>';
const spacing = (before: number, after: number, line = 240) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
const border = (side: string, size: number, colour: string, space: number) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${colour}"/>`;
const box = `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => border(side, 6, RULE, 5)).join('')}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F4F6F8"/>`;
/** Where the words of a dialogue begin: room for a name of two syllables at 16 points. */
const TURN = 1588;

/** Where a row of a rundown begins, behind its time. */
const ROW = 1134;

/** What is read, window by window at double spacing, in a book closer, as in scripts.pdf. */
const READING = {
  'by-window': { spacing: spacing(120, 0, 480), size: 16 },
  book: { spacing: spacing(40, 0, 276), size: 15 },
} as const;

const PARAGRAPHS = (form: ScriptForm): Readonly<Record<ParagraphStyle, Style>> => ({
  Title: {
    name: 'Title',
    next: 'Subtitle',
    paragraph: `${KEEP}${spacing(0, 80)}`,
    letters: `${sans}${bold}${small(20, BAND)}`,
  },
  Subtitle: { name: 'Subtitle', paragraph: spacing(0, 60), letters: `${sans}${small(12, '16202B')}` },
  Notice: { name: 'Lưu ý', paragraph: spacing(0, 40), letters: `${sans}${small(10, QUIET)}` },
  Day: {
    name: 'Mục lục: ngày',
    next: 'Entry',
    paragraph: `${KEEP}<w:pBdr>${border('bottom', 6, BAND, 1)}</w:pBdr>${spacing(160, 40)}`,
    letters: `${sans}${small(11, BAND)}`,
  },
  Entry: {
    name: 'Mục lục: khung giờ',
    paragraph: `<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="900"/></w:tabs>${spacing(0, 30)}<w:ind w:left="900" w:hanging="900"/>`,
    letters: `${sans}${small(10, '16202B')}`,
  },
  Heading1: {
    name: 'heading 1',
    next: 'Fact',
    paragraph: `${KEEP}${spacing(0, 120)}<w:outlineLvl w:val="0"/>`,
    letters: `${sans}${bold}${small(17, BAND)}`,
  },
  Heading2: {
    name: 'heading 2',
    next: 'Clock',
    paragraph: `${KEEP}<w:pBdr>${border('top', 10, BAND, 6)}</w:pBdr>${spacing(320, 20)}<w:outlineLvl w:val="1"/>`,
    letters: `${sans}${bold}${small(12, BAND)}`,
  },
  Fact: {
    name: 'Đầu kịch bản',
    paragraph: `${KEEP}${box}<w:tabs><w:tab w:val="left" w:pos="1814"/><w:tab w:val="left" w:leader="dot" w:pos="5102"/><w:tab w:val="left" w:pos="5272"/><w:tab w:val="left" w:pos="6634"/><w:tab w:val="left" w:leader="dot" w:pos="9638"/></w:tabs>${spacing(0, 0, 300)}<w:ind w:left="1814" w:right="113" w:hanging="1701"/>`,
    letters: `${sans}${small(11, '16202B')}`,
  },
  Clock: {
    name: 'Giờ và thời lượng',
    next: 'Reading',
    paragraph: `${KEEP}${spacing(0, 20)}`,
    letters: `${sans}${bold}${small(12, '16202B')}`,
  },
  Note: {
    name: 'Ghi chú',
    next: 'Reading',
    paragraph: `${KEEP}${spacing(0, 40)}`,
    letters: `${sans}${small(10, QUIET)}`,
  },
  Again: {
    name: 'Đọc lại',
    paragraph: `${KEEP}${spacing(120, 0)}`,
    letters: `${sans}${small(11, '16202B')}`,
  },
  Interpret: {
    name: 'Dịch miệng',
    paragraph: `${KEEP}${box.replace('F4F6F8', 'E6EAEE')}${spacing(120, 0, 264)}<w:ind w:left="113" w:right="113"/>`,
    letters: `${sans}${small(12, '16202B')}`,
  },
  Reading: {
    name: 'Lời đọc',
    paragraph: `<w:keepLines/><w:widowControl/>${READING[form].spacing}`,
    letters: `<w:sz w:val="${READING[form].size * 2}"/>`,
  },
  Dialogue: {
    name: 'Lời thoại',
    basedOn: 'Reading',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="${TURN}"/></w:tabs><w:ind w:left="${TURN}" w:hanging="${TURN}"/>`,
  },
  DialogueOn: {
    name: 'Lời thoại, tiếp',
    basedOn: 'Dialogue',
    paragraph: `<w:ind w:left="${TURN}" w:firstLine="0"/>`,
  },
  Ruled: {
    name: 'Dòng kẻ',
    paragraph: `<w:pBdr>${['bottom', 'between'].map((side) => border(side, 4, RULE, 1)).join('')}</w:pBdr>${spacing(0, 0, 480)}`,
  },
  RowHead: {
    name: 'Khung chương trình: lời dẫn',
    paragraph: `${KEEP}<w:tabs><w:tab w:val="left" w:pos="${ROW}"/></w:tabs>${spacing(60, 0)}<w:ind w:left="${ROW}" w:hanging="${ROW}"/>`,
    letters: `${sans}${small(11, '16202B')}`,
  },
  Row: {
    name: 'Khung chương trình: bài',
    paragraph: `<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="${ROW}"/></w:tabs>${spacing(0, 20)}<w:ind w:left="${ROW}" w:hanging="${ROW}"/>`,
    letters: `${sans}${small(11, '16202B')}`,
  },
  Said: {
    name: 'Lời mở đầu, lời kết',
    paragraph: `<w:keepLines/><w:widowControl/>${spacing(20, 40, 264)}<w:ind w:left="${ROW}"/>`,
    letters: '<w:sz w:val="28"/>',
  },
  Lookup: {
    name: 'Phiếu dịch miệng',
    paragraph: `<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="4082"/><w:tab w:val="left" w:leader="underscore" w:pos="9638"/></w:tabs>${spacing(80, 40)}<w:ind w:left="0" w:right="113"/>`,
    letters: `${sans}${small(12, '16202B')}`,
  },
  Header: {
    name: 'header',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9752"/></w:tabs>${spacing(0, 0)}`,
    letters: `${sans}${small(10, BAND)}`,
  },
  Footer: {
    name: 'footer',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9752"/></w:tabs>${spacing(0, 0)}`,
    letters: `${sans}${small(9, QUIET)}`,
  },
});

const LETTERS: Readonly<Record<LetterStyle, Style>> = {
  Strong: { name: 'Strong', letters: bold },
  Seen: { name: 'Để nhìn, không đọc', letters: `<w:color w:val="${QUIET}"/>` },
  Speaker: { name: 'Người nói', letters: bold },
  Aside: { name: 'Chú thích', letters: '<w:b w:val="0"/>' },
};

/** Word's own names; styles of ours are custom ones. */
const BUILT_IN = new Set(['Title', 'Subtitle', 'heading 1', 'heading 2', 'header', 'footer', 'Strong']);

/** styles.xml of a form. */
export const wordStyles = (form: ScriptForm): string =>
  `${XML_HEAD}<w:styles ${WORD_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${SERIF}" w:hAnsi="${SERIF}" w:eastAsia="${SERIF}" w:cs="${SERIF}"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>${Object.entries(
    PARAGRAPHS(form),
  )
    .map(([id, style]) => styleXml('paragraph', id, style))
    .join('')}${Object.entries(LETTERS)
    .map(([id, style]) => styleXml('character', id, style))
    .join('')}</w:styles>`;

function styleXml(
  type: 'paragraph' | 'character',
  id: string,
  { name, basedOn, next, paragraph, letters }: Style,
): string {
  const base = basedOn ?? (type === 'paragraph' ? 'Normal' : 'DefaultParagraphFont');
  const custom = BUILT_IN.has(name) ? '' : ' w:customStyle="1"';
  return [
    `<w:style w:type="${type}"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    letters === undefined ? '' : `<w:rPr>${letters}</w:rPr>`,
    '</w:style>',
  ].join('');
}
