/** A job card in the words of a print shop. */
import type { PressFacts } from '../draw/draw-press-pdf.js';
import type { Layout } from '../page.js';
import { reachesEdge } from '../press/extend-to-bleed.js';
import type { PrintTemplate } from './template.js';

/** ISO 216, millimetres. */
const PAPERS: Readonly<Record<string, string>> = {
  '210×297': 'A4',
  '297×420': 'A3',
  '420×594': 'A2',
  '148×210': 'A5',
};

/** What the shop has to know, a sentence or two a line, true to the file that is drawn. */
export function jobWords(layout: Layout, template: PrintTemplate, press?: PressFacts): string[] {
  const { job, page } = template;
  return [
    `${template.title}: «${layout.title}».`,
    `Khổ: ${sizeWords(page)}. In đúng 100 %, không để máy tự co cho vừa trang.`,
    sidesWords(layout.pages.length, job.flip),
    ...foldWords(template, layout.pages.length),
    `Số bản: ${job.copies}.`,
    `Giấy: ${job.paper.replace(/^giấy /i, '')}.`,
    ...(press === undefined
      ? [
          `Màu: ${job.colour}. Tệp PDF màu RGB, phông chữ đã nhúng; nhà in thì nhận tệp riêng, dựng với --press.`,
          ...bleedWords(layout, template.safe),
        ]
      : pressWords(job.colour, template.safe, press)),
    ...(press?.notes ?? []).map(({ text }) => text.vi),
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

function pressWords(
  colour: string,
  safe: number,
  { bleed, profile, inkLimit, minimumPpi, blackOverprints }: PressFacts,
): string[] {
  return [
    `Màu: ${colour}. Tệp PDF cấu trúc PDF/X-4, CMYK theo ${profile}, tổng mực không quá ${vietnamese(inkLimit)} %; chữ đen chỉ dùng mực đen${blackOverprints ? ', in đè' : ''}; phông chữ đã nhúng. Đừng chuyển màu lần nữa; in thử một tờ trước khi chạy máy.`,
    `Chừa xén ${vietnamese(bleed)} mm mỗi cạnh, có dấu cắt và dấu chồng màu ngoài phần chừa xén; xén đúng theo khung TrimBox. Chữ và mã QR cách mép giấy ít nhất ${vietnamese(safe)} mm.`,
    `Hình: ít nhất ${minimumPpi} điểm ảnh một inch ở cỡ in, chỗ nào thiếu thì ghi ở dưới.`,
  ];
}

function bleedWords({ pages }: Layout, safe: number): string[] {
  const inside = `Chữ và mã QR cách mép giấy ít nhất ${vietnamese(safe)} mm.`;
  return pages.some(reachesEdge)
    ? [
        `Tệp này không có phần chừa xén (bleed), mà nền màu chạy đến mép: hãy in không viền rồi xén, hoặc chấp nhận viền trắng; tệp dựng với --press thì có. ${inside}`,
      ]
    : [`Không có màu sát mép, không cần chừa xén. ${inside}`];
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
