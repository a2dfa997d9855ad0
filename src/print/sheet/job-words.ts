/** A job card in the words of a print shop. */
import type { Layout, Mark, Page } from '../page.js';
import type { PrintTemplate } from './template.js';

/** ISO 216, millimetres. */
const PAPERS: Readonly<Record<string, string>> = {
  '210×297': 'A4',
  '297×420': 'A3',
  '420×594': 'A2',
  '148×210': 'A5',
};

/** What the shop has to know, a sentence or two a line, true to the file that is drawn. */
export function jobWords(layout: Layout, template: PrintTemplate): string[] {
  const { job, page } = template;
  return [
    `${template.title}: «${layout.title}».`,
    `Khổ: ${sizeWords(page)}. In đúng 100 %, không để máy tự co cho vừa trang.`,
    sidesWords(layout.pages.length, job.flip),
    ...foldWords(template, layout.pages.length),
    `Số bản: ${job.copies}.`,
    `Giấy: ${job.paper.replace(/^giấy /i, '')}.`,
    `Màu: ${job.colour}. Tệp PDF màu RGB, phông chữ đã nhúng; nhà in cần CMYK thì tự chuyển và in thử một tờ.`,
    ...bleedWords(layout.pages, template.safe),
    ...sampleWords(layout.samples),
  ];
}

function sidesWords(pages: number, flip: PrintTemplate['job']['flip']): string {
  if (pages === 1) return 'In một mặt.';
  return `In ${pages === 2 ? 'hai mặt' : `${pages} trang`}${FLIPS[flip]}.`;
}

const FLIPS = {
  none: '',
  short: ', lật theo cạnh ngắn',
  long: ', lật theo cạnh dài',
} as const;

function sizeWords({ width, height }: PrintTemplate['page']): string {
  const name = PAPERS[`${Math.min(width, height)}×${Math.max(width, height)}`];
  const way = width > height ? 'ngang' : 'đứng';
  return `${name === undefined ? '' : `${name} ${way}, `}${vietnamese(width)} × ${vietnamese(height)} mm`;
}

function foldWords({ job, panels }: PrintTemplate, pages: number): string[] {
  if (job.fold === 'none') return [];
  const sides = Array.from({ length: pages }, (_, index) =>
    panels.filter(({ page }) => page === index + 1).map(({ width }) => width),
  );
  const [outside = []] = sides;
  const narrow = Math.min(...outside);
  const places = sides.map(
    (side, index) => `mặt ${index + 1} từ trái sang ${side.map(vietnamese).join(' | ')} mm`,
  );
  return [
    `Gấp cuộn, ${outside.length - 1} nếp, thành ${outside.length} mặt gấp: ${places.join('; ')}. Mặt ${vietnamese(narrow)} mm gấp vào trong trước.`,
  ];
}

function bleedWords(pages: readonly Page[], safe: number): string[] {
  const inside = `Chữ và mã QR cách mép giấy ít nhất ${vietnamese(safe)} mm.`;
  return pages.some(reachesEdge)
    ? [
        `Tệp chưa có phần chừa xén (bleed), mà nền màu chạy đến mép: hãy in không viền rồi xén, hoặc chấp nhận viền trắng. ${inside}`,
      ]
    : [`Không có màu sát mép, không cần chừa xén. ${inside}`];
}

function reachesEdge({ width, height, marks }: Page): boolean {
  return marks.some((mark) => {
    const box = boxOf(mark);
    if (box === undefined) return false;
    const { x, y, right, bottom } = box;
    return x <= 1 || y <= 1 || right >= width - 1 || bottom >= height - 1;
  });
}

function boxOf(mark: Mark): { x: number; y: number; right: number; bottom: number } | undefined {
  if (mark.kind !== 'rect' && mark.kind !== 'image') return undefined;
  return { x: mark.x, y: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height };
}

const FIELDS: Readonly<Record<string, string>> = {
  item: 'cả bài',
  'contact.address': 'địa chỉ',
  'contact.phone': 'điện thoại',
  'contact.email': 'thư điện tử',
  'contact.website': 'trang web',
};

function sampleWords(samples: readonly string[]): string[] {
  const fields = [...new Set(samples.map((field) => FIELDS[field] ?? 'số liệu trong bài'))];
  return fields.length === 0
    ? []
    : [`Chưa in để phát: tờ này còn giá trị mẫu, chỗ gạch chéo (${fields.join(', ')}).`];
}

function vietnamese(length: number): string {
  return String(Math.round(length * 10) / 10).replace('.', ',');
}
