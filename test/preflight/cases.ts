/** For every rule a file that breaks it, and one beside it that does not. */
import type { PreflightOptions } from '../../src/preflight/index.js';
import {
  boxAt,
  bytesOf,
  GOOD_CATALOG,
  qrAt,
  type SmallPdf,
  smallPdf,
  stream,
  textAt,
} from '../helpers/small-pdf.js';

export interface Case {
  readonly bad: SmallPdf | Uint8Array;
  readonly good: SmallPdf | Uint8Array;
  readonly options?: PreflightOptions;
}

const page = (
  content: string,
  more: Partial<SmallPdf['pages'] extends readonly (infer P)[] | undefined ? P : never> = {},
) => ({
  pages: [{ content, ...more }],
});

const press: PreflightOptions = { profile: 'press' };
const URL = 'https://xa.example/i/mot-cua/';
const job = {
  size: { width: 210, height: 297 },
  pages: 1,
  folds: [[100]],
  safe: undefined,
  foldSafe: undefined,
};
/** A4 trimmed, 3 mm of bleed and 10 of slug. */
const BLED =
  '/MediaBox [0 0 651.97 898.58] /BleedBox [19.84 19.84 632.13 878.74] /TrimBox [28.35 28.35 623.62 870.24]';
const intent = (entries = '') => `<< /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) ${entries} >>`;
const withIntents = (...intents: string[]) => ({
  catalog: `${GOOD_CATALOG} /OutputIntents [${intents.join(' ')}]`,
});
const image = (width: number, height: number, entries = '/ColorSpace /DeviceGray') =>
  stream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 ${entries}`,
    'x',
  );
const placed = (x: number, y: number, width: number, height: number) =>
  `q ${width * 2.83465} 0 0 ${height * 2.83465} ${x * 2.83465} ${841.89 - (y + height) * 2.83465} cm /I Do Q`;
const figure = (alt: string) => ({
  objects: {
    4: '<< /Type /StructTreeRoot /K 100 0 R >>',
    100: `<< /S /Figure /Pg 1000 0 R ${alt} >>`,
  },
});
const composite = (cmap: string, more = '') => ({
  100: `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Ma /Encoding /Identity-H /DescendantFonts [101 0 R] ${more} >>`,
  101: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Ma /DW 500 /FontDescriptor 12 0 R /CIDToGIDMap /Identity >>',
  102: stream('', cmap),
});
const CMAP =
  '1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0000> <0041> <0001> <1EA0> endbfchar';
const showing = (hex: string) =>
  page(`BT /F9 12 Tf 100 500 Td <${hex}> Tj ET`, { resources: '/Font << /F9 100 0 R >>' });
/** A letter in a font of one octet without an encoding of its own in the file. */
const type1 = (name: string) => ({
  pages: [{ content: 'BT /F9 12 Tf 100 500 Td (\\017) Tj ET', resources: '/Font << /F9 100 0 R >>' }],
  objects: {
    100: '<< /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+CMSY10 /FirstChar 15 /Widths [500] /FontDescriptor 101 0 R >>',
    101: '<< /Type /FontDescriptor /FontName /AAAAAA+CMSY10 /Flags 4 /FontFile 102 0 R >>',
    102: stream('', `/Encoding 256 array dup 15 /${name} put readonly def currentfile eexec`),
  },
});
/** A file that says of itself that it follows a standard. */
const claiming = (claim: string, pdf: SmallPdf): SmallPdf => ({
  ...pdf,
  catalog: `${GOOD_CATALOG} /Metadata 199 0 R`,
  objects: { ...pdf.objects, 199: stream('/Type /Metadata /Subtype /XML', `<${claim}>1</${claim}>`) },
});
/** One that says PDF/UA, and whose outline is this. */
const outlined = (kids: string) =>
  claiming('pdfuaid:part', {
    objects: { 4: `<< /Type /StructTreeRoot /K [<< /S /Document /K [${kids}] >>] >>` },
  });
const LINK = '/Subtype /Link /Rect [100 300 300 340]';
const OVER = '/Font << /F1 10 0 R /F2 11 0 R >> /ExtGState << /GS << /OP true /op true /OPM 1 >> >>';
const annotated = (entries: string) => page('', { boxes: BLED, more: `/Annots [<< ${entries} >>]` });
const cmykImage = (ink: number) =>
  stream(
    '/Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceCMYK',
    new Uint8Array(1600).fill(ink),
  );

export const CASES: Readonly<Record<string, Case>> = {
  limit: { bad: { pages: [{}, {}, {}] }, good: { pages: [{}, {}] }, options: { limits: { pages: 2 } } },
  'damaged-file': {
    bad: bytesOf(
      Buffer.from(smallPdf())
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
    ),
    good: {},
  },
  undrawable: {
    bad: page(qrAt(URL, 30, 30, 1)),
    good: page(qrAt(URL, 30, 30, 1)),
  },
  'no-pages': { bad: { pages: [] }, good: {} },
  'pages-not-as-ordered': { bad: { pages: [{}, {}] }, good: {}, options: { job } },
  'size-not-as-ordered': {
    bad: { pages: [{ boxes: '/MediaBox [0 0 595 800]' }] },
    good: {},
    options: { job },
  },
  'page-sizes-differ': {
    bad: { pages: [{}, { boxes: '/MediaBox [0 0 300 300]' }] },
    good: { pages: [{}, {}] },
  },
  'giant-page': {
    bad: { pages: [{ boxes: '/MediaBox [0 0 20000 300]' }] },
    good: { pages: [{ boxes: '/MediaBox [0 0 14400 300]' }] },
  },
  'box-order': {
    bad: { pages: [{ boxes: '/MediaBox [0 0 600 850] /BleedBox [10 10 590 840] /TrimBox [5 10 590 840]' }] },
    good: { pages: [{ boxes: BLED }] },
  },
  'missing-trim-box': { bad: {}, good: { pages: [{ boxes: BLED }] }, options: press },
  'bleed-too-small': {
    bad: {
      pages: [
        {
          boxes:
            '/MediaBox [0 0 651.97 898.58] /BleedBox [25 25 627 874] /TrimBox [28.35 28.35 623.62 870.24]',
        },
      ],
    },
    good: { pages: [{ boxes: BLED }] },
    options: press,
  },
  'short-of-bleed': {
    bad: page('0 0 0 1 k 28.35 400 200 100 re f', { boxes: BLED }),
    good: page('0 0 0 1 k 19.84 400 200 100 re f', { boxes: BLED }),
    options: press,
  },
  'colour-to-edge': { bad: page(boxAt(0, 0, 210, 50)), good: page(boxAt(10, 10, 100, 50)) },
  'font-not-embedded': {
    bad: page(textAt('Xin chao', 30, 50, { font: 'F1' })),
    good: page(textAt('Xin chao', 30, 50)),
  },
  'letters-without-drawing': {
    bad: { ...showing('0000'), objects: composite(CMAP, '/ToUnicode 102 0 R') },
    good: { ...showing('0001'), objects: composite(CMAP, '/ToUnicode 102 0 R') },
  },
  'no-text-layer': {
    bad: page(boxAt(30, 30, 50, 50)),
    good: page(boxAt(30, 30, 50, 50) + textAt('chu', 30, 100)),
  },
  'letters-without-meaning': {
    bad: { ...showing('0001'), objects: composite(CMAP) },
    good: { ...showing('0001'), objects: composite(CMAP, '/ToUnicode 102 0 R') },
  },
  'garbled-text': {
    // “Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập – Tự do – Hạnh phúc” in TCVN3.
    bad: page(
      textAt(
        'C\xE9ng h\xDFa x\xB7 h\xE9i ch\xF1 ngh\xDCa Vi\xD6t Nam, \xA7\xE9c l\xCBp - T\xF9 do - H\xB9nh ph\xF3c',
        20,
        50,
      ),
    ),
    good: page(textAt('bà con xã ta mang hô so dên \xABmôt cua\xBB, 30\xB0C', 20, 50)),
  },
  'text-outside-safe': { bad: page(textAt('gan mep', 3, 50)), good: page(textAt('gan mep', 5.2, 50)) },
  'text-on-fold': {
    bad: page(textAt('qua nep gap', 95, 50)),
    good: page(textAt('qua nep gap', 104, 50)),
    options: { job },
  },
  'text-overlap': {
    bad: page(textAt('mot hai', 30, 50) + textAt('ba bon', 32, 51)),
    good: page(textAt('mot hai', 30, 50) + textAt('ba bon', 32, 54.3)),
  },
  'ua-content-not-told': {
    bad: claiming('pdfuaid:part', page('0 g 100 400 100 50 re f')),
    good: claiming('pdfuaid:part', page('/Artifact BMC 0 g 100 400 100 50 re f EMC')),
  },
  'ua-headings': { bad: outlined('<< /S /H2 >>'), good: outlined('<< /S /H1 >> << /S /H2 >> << /S /H1 >>') },
  'ua-structure': {
    bad: outlined('<< /S /L /K [<< /S /P >>] >>'),
    good: outlined('<< /S /L /K [<< /S /LI /K [<< /S /Lbl >> << /S /LBody >>] >>] >>'),
  },
  'ua-annotations': {
    bad: claiming('pdfuaid:part', annotated('/Subtype /Link /Rect [100 300 300 340] /StructParent 1')),
    good: claiming(
      'pdfuaid:part',
      page('', { boxes: BLED, more: `/Tabs /S /Annots [<< ${LINK} /StructParent 1 /Contents (x) >>]` }),
    ),
  },
  'ua-basics': {
    bad: claiming('pdfuaid:part', { info: '' }),
    good: claiming('pdfuaid:part', {}),
    options: press,
  },
  'a-conditions': { bad: claiming('pdfaid:part', {}), good: {} },
  'x-conditions': { bad: { info: '/GTS_PDFXVersion (PDF/X-4)' }, good: {}, options: press },
  'white-overprint': {
    bad: page('/GS gs 0 0 0 0 k 100 400 100 50 re f', {
      resources: '/ExtGState << /GS << /OP true /OPM 1 >> >>',
    }),
    good: page('/GS gs 0 0 0 0 k 100 400 100 50 re f', {
      resources: '/ExtGState << /GS << /op false /OPM 1 >> >>',
    }),
    options: press,
  },
  'live-transparency': {
    bad: page('/GS gs 0 g 100 400 100 50 re f', { resources: '/ExtGState << /GS << /ca 0.6 >> >>' }),
    good: page('0 g 100 400 100 50 re f'),
    options: press,
  },
  'runs-a-program': {
    bad: { catalog: `${GOOD_CATALOG} /OpenAction << /S /JavaScript /JS (app.alert) >>` },
    good: { catalog: `${GOOD_CATALOG} /OpenAction << /S /GoTo /D (x) >>` },
    options: press,
  },
  'bleed-painted-white': {
    bad: page('0 0 0 1 k 0 0 651.97 898.58 re f 0 0 0 0 k 0 0 28.35 898.58 re f', { boxes: BLED }),
    good: page('0 0 0 1 k 0 0 651.97 898.58 re f 0 0 0 0 k 0 0 40 300 re f', { boxes: BLED }),
    options: press,
  },
  'annotation-on-sheet': {
    bad: annotated('/Subtype /Square /F 4 /Rect [100 300 300 340]'),
    good: annotated('/Subtype /Square /F 4 /Rect [1 1 10 10]'),
    options: press,
  },
  'tiny-text': {
    bad: page(textAt('nho', 30, 50, { size: 4.5 })),
    good: page(textAt('nho', 30, 50, { size: 5 })),
  },
  'small-text-many-inks': {
    bad: page(`0.3 1 0.9 0 k ${textAt('mau', 30, 50, { size: 9 })}`),
    good: page(`0 0 0 1 k ${textAt('den', 30, 50, { size: 9 })}`),
    options: press,
  },
  'no-pdfx-claim': { bad: {}, good: { info: '/GTS_PDFXVersion (PDF/X-4)' }, options: press },
  'no-output-intent': { bad: {}, good: withIntents(intent()), options: press },
  'output-intent-not-cmyk': {
    bad: { ...withIntents(intent('/DestOutputProfile 100 0 R')), objects: { 100: stream('/N 3', 'x') } },
    good: { ...withIntents(intent('/DestOutputProfile 100 0 R')), objects: { 100: stream('/N 4', 'x') } },
    options: press,
  },
  'several-output-intents': {
    bad: withIntents(intent(), intent()),
    good: withIntents(intent()),
    options: press,
  },
  'rgb-in-press': {
    bad: page(`1 0 0 rg ${boxAt(30, 30, 20, 20)}`),
    good: page(`0 1 1 0 k ${boxAt(30, 30, 20, 20)}`),
    options: press,
  },
  'cmyk-in-office': {
    bad: page(`0 1 1 0 k ${boxAt(30, 30, 20, 20)}`),
    good: { ...page(`0 1 1 0 k ${boxAt(30, 30, 20, 20)}`), ...withIntents(intent()) },
    options: { profile: 'office' },
  },
  'spot-colour': {
    bad: page(`/S cs 1 scn ${boxAt(30, 30, 20, 20)}`, {
      resources: '/ColorSpace << /S [/Separation /Vang#20kim /DeviceCMYK 99 0 R] >>',
    }),
    good: page(`/S cs 1 scn ${boxAt(30, 30, 20, 20)}`, {
      resources: '/ColorSpace << /S [/Separation /All /DeviceCMYK 99 0 R] >>',
    }),
    options: press,
  },
  'transparency-in-x1a': {
    bad: {
      ...page('/G gs 0 g 0 0 9 9 re f', { resources: '/ExtGState << /G << /ca 0.5 >> >>' }),
      info: '/GTS_PDFXVersion (PDF/X-1:2001)',
    },
    good: {
      ...page('/G gs 0 g 0 0 9 9 re f', { resources: '/ExtGState << /G << /ca 1 >> >>' }),
      info: '/GTS_PDFXVersion (PDF/X-1:2001)',
    },
    options: press,
  },
  hairline: {
    bad: page('0.1 w 100 100 m 200 200 l S'),
    good: page('q 0.1 0 0 0.1 0 0 cm 2.5 w 100 100 m 200 200 l S Q'),
    options: press,
  },
  'too-much-ink': {
    bad: page(`0.9 0.9 0.9 0.9 k ${boxAt(30, 30, 20, 20)}`),
    good: page(`0.6 0.4 0.4 1 k ${boxAt(30, 30, 20, 20)}`),
    options: press,
  },
  'low-resolution': {
    bad: {
      ...page(placed(30, 30, 50, 50), { resources: '/XObject << /I 100 0 R >>' }),
      objects: { 100: image(500, 500) },
    },
    good: {
      ...page(placed(30, 30, 50, 50), { resources: '/XObject << /I 100 0 R >>' }),
      objects: { 100: image(600, 600) },
    },
    options: press,
  },
  'image-outside-safe': {
    bad: {
      ...page(placed(2, 30, 50, 50), { resources: '/XObject << /I 100 0 R >>' }),
      objects: { 100: image(600, 600) },
    },
    good: {
      ...page(placed(0, 30, 50, 50), { resources: '/XObject << /I 100 0 R >>' }),
      objects: { 100: image(600, 600) },
    },
  },
  'not-tagged': { bad: { catalog: '/Lang (vi)' }, good: {} },
  'no-language': { bad: { catalog: '/Lang ()' }, good: {} },
  'no-title': { bad: { info: '' }, good: {} },
  'title-not-shown': { bad: { catalog: '/Lang (vi)' }, good: {} },
  'figure-without-words': { bad: figure(''), good: figure('/Alt (Ban mot cua)') },
  'code-unreadable': {
    bad: page(`${qrAt(URL, 30, 30, 1)} 1 g ${boxAt(38, 38, 20, 20)}`),
    good: page(qrAt(URL, 30, 30, 1)),
  },
  'code-missing': {
    bad: figure('/Alt (Ma QR)'),
    good: { ...figure('/Alt (Ma QR)'), ...page(qrAt(URL, 30, 30, 1)) },
  },
  'code-not-as-said': {
    bad: { ...figure('/Alt (Ma QR: https://xa.example/i/khac/)'), ...page(qrAt(URL, 30, 30, 1)) },
    good: { ...figure(`/Alt (Ma QR: ${URL})`), ...page(qrAt(URL, 30, 30, 1)) },
  },
  'code-not-as-printed': {
    bad: page(qrAt(URL, 30, 30, 1) + textAt('xa.example/i/hai-cua', 30, 80)),
    good: page(qrAt(URL, 30, 30, 1) + textAt('xa.example/i/', 30, 80) + textAt('mot-cua', 30, 86)),
  },
  'code-without-address': {
    bad: page(qrAt(URL, 30, 30, 1)),
    good: page(qrAt(URL, 30, 30, 1) + textAt('https://xa.example/i/mot-cua', 30, 80)),
  },
  'code-too-small': { bad: page(qrAt(URL, 30, 30, 0.35)), good: page(qrAt(URL, 30, 30, 0.45)) },
  'code-crowded': {
    bad: page(qrAt(URL, 30, 30, 1) + textAt('sat ma', 31, 63.5)),
    good: page(qrAt(URL, 30, 30, 1) + textAt('xa ma', 31, 68)),
  },
  'code-outside-safe': { bad: page(qrAt(URL, 4, 30, 1)), good: page(qrAt(URL, 6, 30, 1)) },
  'code-on-fold': { bad: page(qrAt(URL, 85, 30, 1)), good: page(qrAt(URL, 105, 30, 1)), options: { job } },
};

/** What is asked in more ways than one. */
export const MORE: Readonly<Record<string, Case>> = {
  'code-without-address on tiles, one of which has it': {
    bad: { pages: [{}, { content: qrAt(URL, 30, 30, 1) }, { content: textAt('xa.example/i/hai', 30, 80) }] },
    good: {
      pages: [{}, { content: qrAt(URL, 30, 30, 1) }, { content: textAt('xa.example/i/mot-cua', 30, 80) }],
    },
    options: { job: { ...job, pages: 3, folds: [[], [], []], tiled: true } },
  },
  'text-overlap of words, and not of a sign on its letter': {
    bad: page(textAt('mot', 30, 50) + textAt('hai', 31, 50.4)),
    good: page(textAt('mot', 30, 50) + textAt('*', 31, 50)),
  },
  'white-overprint of letters': {
    bad: page(`/GS gs 0 0 0 0 k ${textAt('trang', 30, 50)}`, { resources: OVER }),
    good: page(`/GS gs 0 0 0 1 k ${textAt('den', 30, 50)}`, { resources: OVER }),
    options: press,
  },
  'annotation-on-sheet that is only a link, in a file that says PDF/X': {
    bad: { ...annotated('/Subtype /Link /Rect [100 300 300 340]'), info: '/GTS_PDFXVersion (PDF/X-4)' },
    good: annotated('/Subtype /Link /Rect [100 300 300 340]'),
    options: press,
  },
  'letters-without-meaning in a Type 1 font, whose own names say what its codes are': {
    bad: type1('g15'),
    good: type1('bullet'),
  },
  'ua-headings that leave out a level': {
    bad: outlined('<< /S /H1 >> << /S /H3 >>'),
    good: outlined('<< /S /H1 >> << /S /H2 >> << /S /H3 >> << /S /H2 >>'),
  },
  'ua-structure of a table whose rows differ': {
    bad: outlined(
      '<< /S /Table /K [<< /S /TR /K [<< /S /TD >> << /S /TD >>] >> << /S /TR /K [<< /S /TD >>] >>] >>',
    ),
    good: outlined(
      '<< /S /Table /K [<< /S /TR /K [<< /S /TD /A << /O /Table /RowSpan 2 >> >> << /S /TD >>] >> << /S /TR /K [<< /S /TD >>] >>] >>',
    ),
  },
  'ua-structure of a head that heads nothing': {
    bad: outlined('<< /S /Table /K [<< /S /TR /K [<< /S /TH >>] >>] >>'),
    good: outlined('<< /S /Table /K [<< /S /TR /K [<< /S /TH /A << /O /Table /Scope /Column >> >>] >>] >>'),
  },
  'ua-structure of a link that leads nowhere': {
    bad: outlined('<< /S /Link /K [0] >>'),
    good: outlined('<< /S /Link /K [0 << /Type /OBJR /Obj 10 0 R >>] >>'),
  },
  'too-much-ink of a picture': {
    bad: {
      ...page(placed(30, 30, 20, 20), { resources: '/XObject << /I 100 0 R >>' }),
      objects: { 100: cmykImage(230) },
    },
    good: {
      ...page(placed(30, 30, 20, 20), { resources: '/XObject << /I 100 0 R >>' }),
      objects: { 100: cmykImage(180) },
    },
    options: press,
  },
  'rgb-in-press of a picture in a form': {
    bad: {
      ...page('/Fm Do', { resources: '/XObject << /Fm 101 0 R >>' }),
      objects: {
        100: image(9, 9, '/ColorSpace [/ICCBased 102 0 R]'),
        101: stream(
          '/Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /I 100 0 R >> >>',
          '20 0 0 20 99 99 cm /I Do',
        ),
        102: stream('/N 3', 'x'),
      },
    },
    good: {
      ...page('/Fm Do', { resources: '/XObject << /Fm 101 0 R >>' }),
      objects: {
        100: image(9, 9, '/ColorSpace [/ICCBased 102 0 R]'),
        101: stream(
          '/Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /I 100 0 R >> >>',
          '20 0 0 20 99 99 cm /I Do',
        ),
        102: stream('/N 4', 'x'),
      },
    },
    options: press,
  },
  'short-of-bleed of a pattern on a ground that runs off': {
    bad: page('0 0 0 1 k 28.35 400 50 100 re f', { boxes: BLED }),
    good: page('0 1 1 0 k 0 390 300 200 re f 0 0 0 1 k 28.35 400 50 100 re f', { boxes: BLED }),
    options: press,
  },
  'text-outside-safe on a page that is turned': {
    bad: page(textAt('gan mep', 3, 50), { more: '/Rotate 90' }),
    good: page(textAt('gan mep', 6, 50), { more: '/Rotate 90' }),
  },
  'text-outside-safe of what is clipped away or not painted': {
    bad: page(textAt('thay', 1, 50)),
    good: page(`q 100 100 50 50 re W n ${textAt('khuat', 1, 50)} Q 3 Tr ${textAt('an', 1, 80)}`),
  },
};
