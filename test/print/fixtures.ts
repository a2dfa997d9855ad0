/** What tests of print share: the shipped templates, real typefaces, sheets made of items in memory. */
import { fileURLToPath } from 'node:url';
import { checkShape, parseYaml } from '../../src/content/index.js';
import type { Body, Campaign, Item } from '../../src/model/index.js';
import type { Layout, Mark } from '../../src/print/page.js';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { subjectOf } from '../../src/print/subject/subject.js';
import { loadTemplates } from '../../src/print/template/read-templates.js';
import type { PrintTemplate } from '../../src/print/template/template.js';
import { loadTypefaces } from '../../src/print/type/load-typefaces.js';
import { aCampaign, anItem } from '../helpers/campaign.js';

export const AT = '2020-07-06T00:00:00+07:00';
export const folder = fileURLToPath(new URL('../../templates/print', import.meta.url));
export const typefaces = await loadTypefaces();
export const templates = await loadTemplates(folder, { parseYaml, checkShape });

/** The campaign with all its procedures public from the beginning, so that a board has them all. */
export function withEveryProcedure(campaign: Campaign): Campaign {
  const early = { published: '2020-01-02', approvedAt: '2020-01-02' };
  return {
    ...campaign,
    items: campaign.items.map((item) => (item.procedure === undefined ? item : { ...item, ...early })),
  };
}

export function template(id: string): PrintTemplate {
  const found = templates.get(id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
}

type PrintFields = { headline: string; action?: string; image?: string; alt?: string };

/** An item that wants printing. */
export function aSheetItem(print: PrintFields, title = 'Nộp hồ sơ qua bưu điện', body?: Body): Item {
  return anItem('buu-chinh', { title, print: { products: ['poster', 'leaflet'], ...print } }, body);
}

export function subject(item: Item) {
  return subjectOf(aCampaign(), item, item.versions[0]);
}

export function lay(product: string, item: Item): Layout {
  return layoutSheet(subject(item), template(product), typefaces);
}

/** Every text mark of a layout, joined in reading order. */
export function words(layout: Layout): string {
  return layout.pages
    .flatMap((page) => page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])))
    .join(' ');
}

export function marksOfKind<K extends Mark['kind']>(layout: Layout, kind: K): Extract<Mark, { kind: K }>[] {
  return layout.pages.flatMap((page) =>
    page.marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind),
  );
}

/** Article 1 of the Universal Declaration in Jrai: the only Jrai running text that may be used. */
export const JRAI =
  'Abih bang mơnuih-mơnam tơkeng rai rơngai laih anŭn mơdơ̆-mơđơr amăng tơlơi pơpŭ-pơyôm hăng tơlơi dưi. Ƀing gơñu tŭ hơmâo tơlơi pơmĭn hăng tơlơi thâo djơ̆-glaĭ laih anŭn brơi ngă kơ tơdruă amăng tơlơi khăp ayŏng adơi.';

/** A guide with every kind of block. */
export const everyBlock: Body = [
  {
    type: 'paragraph',
    line: 20,
    children: [{ type: 'text', text: 'Nhà xa, bà con gửi hồ sơ qua bưu điện.' }],
  },
  { type: 'heading', level: 2, line: 22, children: [{ type: 'text', text: 'Các bước thực hiện' }] },
  {
    type: 'list',
    ordered: true,
    start: 1,
    line: 24,
    items: ['Mang giấy tờ ra bưu điện.', 'Cùng nhân viên đếm giấy tờ.', 'Nhận biên lai.'].map(
      (text, index) => [
        {
          type: 'paragraph',
          line: 24 + index,
          children: [
            { type: 'strong', children: [{ type: 'text', text: 'Việc này:' }] },
            { type: 'text', text: ` ${text}` },
          ],
        },
      ],
    ),
  },
  { type: 'heading', level: 2, line: 28, children: [{ type: 'text', text: 'Thời hạn và lệ phí' }] },
  {
    type: 'table',
    line: 30,
    head: ['Cách nộp', 'Thời hạn', 'Lệ phí'].map((text) => [{ type: 'text', text }]),
    rows: [
      [
        [{ type: 'text', text: 'Qua bưu điện' }],
        [{ type: 'sample', text: '3 ngày' }],
        [{ type: 'text', text: '8.000 đồng' }],
      ],
    ],
  },
  { type: 'rule', line: 33 },
  {
    type: 'quote',
    line: 34,
    children: [
      {
        type: 'paragraph',
        line: 34,
        children: [
          { type: 'emphasis', children: [{ type: 'text', text: 'Bà con giữ biên lai để theo dõi.' }] },
        ],
      },
    ],
  },
  {
    type: 'list',
    ordered: false,
    start: 1,
    line: 36,
    items: [[{ type: 'paragraph', line: 36, children: [{ type: 'text', text: 'Tờ khai' }] }]],
  },
];
