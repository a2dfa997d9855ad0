/** A job card in the words of a print shop. */
import type { PressFacts } from '../draw/draw-press-pdf.js';
import { type Layout, MM } from '../page.js';
import { reachesEdge } from '../press/extend-to-bleed.js';
import type { SheetForm } from '../template/form.js';
import type { PrintTemplate } from '../template/template.js';

/** ISO 216, millimetres. */
const PAPERS: Readonly<Record<string, string>> = {
  '210×297': 'A4',
  '297×420': 'A3',
  '420×594': 'A2',
  '594×841': 'A1',
  '148×210': 'A5',
  '105×148': 'A6',
};

/** What the shop has to know, a sentence or two a line, true to the file that is drawn. */
export function jobWords(
  layout: Layout,
  template: PrintTemplate,
  press?: PressFacts,
  form?: SheetForm,
): string[] {
  if (template.pixels !== undefined) return screenWords(layout, template);
  const { flip } = template.job;
  const copies = form?.job.copies ?? template.job.copies;
  const paper = form?.job.paper ?? template.job.paper;
  const colour = form?.job.colour ?? template.job.colour;
  const [sheet] = layout.pages;
  const first = sheet?.finished ?? sheet;
  const page = { width: wholeMm(first?.width ?? 0), height: wholeMm(first?.height ?? 0) };
  return [
    `${form?.title ?? template.title}: «${layout.title}».`,
    `Khổ: ${sizeWords(page)}. ${template.scale === undefined ? 'In đúng 100 %, không để máy tự co cho vừa trang.' : `Tệp ở tỉ lệ 1:${template.scale}: khi in phóng to ${template.scale * 100} %.`}`,
    ...hemWords(layout),
    ...template.job.notes,
    ...formWords(layout, form),
    ...(form?.kind === 'tiled' ? [] : [sidesWords(layout.pages.length, flip)]),
    ...foldWords(template, layout),
    `Số bản: ${copies}.`,
    `Giấy: ${paper.replace(/^giấy /i, '')}.`,
    ...(press === undefined
      ? [
          `Màu: ${colour}.${/^1\//.test(colour) ? '' : ' Tệp PDF màu RGB, phông chữ đã nhúng; nhà in thì nhận tệp riêng, dựng với --press.'}`,
          ...(cutToEdge(template, form) ? bleedWords(layout, template.safe) : []),
        ]
      : pressWords(colour, template, press)),
    ...(press?.notes ?? []).map(({ text }) => text.vi),
    ...sampleWords(layout.samples),
  ];
}

/** A picture for a screen is posted, not printed. */
function screenWords(layout: Layout, { title, page, pixels = 0 }: PrintTemplate): string[] {
  const height = Math.round((pixels * page.height) / page.width);
  return [
    `${title}: «${layout.title}».`,
    `Ảnh PNG ${pixels} × ${height} điểm ảnh, màu RGB, để đăng và gửi; không in.`,
    ...sampleWords(layout.samples),
  ];
}

/** Is the sheet trimmed where its colour ends? Tiles and repeats have white edges, what is hung up has a hem. */
function cutToEdge({ scale }: PrintTemplate, form: SheetForm | undefined): boolean {
  return scale === undefined && (form === undefined || form.kind === 'scaled');
}

/** Lengths of paper are whole millimetres; of a sheet that is cut, a tenth. */
function wholeMm(points: number): number {
  const millimetres = Math.round((points / MM) * 10) / 10;
  return Math.abs(millimetres - Math.round(millimetres)) < 0.11 ? Math.round(millimetres) : millimetres;
}

function formWords(layout: Layout, form: SheetForm | undefined): string[] {
  switch (form?.kind) {
    case 'tiled':
      return [
        `Tệp có ${layout.pages.length} trang, in một mặt: trang đầu là sơ đồ ghép, ${layout.pages.length - 1} tờ sau cắt theo vạch, dán chồng mép ${vietnamese(form.overlap)} mm.`,
      ];
    case 'repeated':
      return [`Mỗi tờ có ${form.columns * form.rows} bản; cắt theo vạch đứt.`];
    default:
      return [];
  }
}

/** Where the cloth goes on beyond what is seen of it. */
function hemWords({ pages: [page] }: Layout): string[] {
  if (page?.finished === undefined) return [];
  const hem = vietnamese(page.finished.hem / MM);
  return [
    `Đó là khổ hoàn thiện, tức khung TrimBox của tệp; mép gấp mỗi phía, ${hem} mm trên tệp, nằm ngoài nó, trong khung BleedBox: in cả mép gấp. Dòng ghi chú ngoài mép gấp không in.`,
  ];
}

/** A sheet that does not say how it is turned has pages of one side each. */
function sidesWords(pages: number, flip: PrintTemplate['job']['flip']): string {
  if (pages === 1) return 'In một mặt.';
  if (flip === 'none') return `In ${pages} trang, mỗi trang một tờ, một mặt.`;
  return `In ${pages === 2 ? 'hai mặt' : `${pages} trang, hai mặt`}${FLIPS[flip]}.`;
}

const FLIPS = {
  short: ', lật theo cạnh ngắn',
  long: ', lật theo cạnh dài',
} as const;

function sizeWords({ width, height }: { readonly width: number; readonly height: number }): string {
  const name = PAPERS[`${Math.min(width, height)}×${Math.max(width, height)}`];
  const way = width > height ? 'ngang' : 'đứng';
  return `${name === undefined ? '' : `${name} ${way}, `}${vietnamese(width)} × ${vietnamese(height)} mm`;
}

function foldWords({ job, panels, page }: PrintTemplate, { pages: sheets }: Layout): string[] {
  if (job.fold === 'none') return [];
  if (job.fold === 'tent') {
    const share = (sheets[0]?.height ?? 0) / (page.height * MM);
    const folds = panels.filter(({ y }) => y > 0).map(({ y }) => vietnamese(y * share));
    return [
      `Gấp thành thẻ đứng: ${folds.length} nếp ngang, cách mép trên ${folds.join(' | ')} mm. Cấn nếp trước khi gấp, chữ ra ngoài; bôi hồ dải trên cùng, dán vào mặt trong của đáy.`,
    ];
  }
  const pages = sheets.length;
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
  { safe, finished }: PrintTemplate,
  { bleed, profile, inkLimit, minimumPpi, pictures, blackOverprints }: PressFacts,
): string[] {
  return [
    `Màu: ${colour}. Tệp PDF cấu trúc PDF/X-4, CMYK theo ${profile}, tổng mực không quá ${vietnamese(inkLimit)} %; chữ đen chỉ dùng mực đen${blackOverprints ? ', in đè' : ''}; phông chữ đã nhúng. Đừng chuyển màu lần nữa; in thử một tờ trước khi chạy máy.`,
    finished === undefined
      ? `Chừa xén ${vietnamese(bleed)} mm mỗi cạnh, có dấu cắt và dấu chồng màu ngoài phần chừa xén; xén đúng theo khung TrimBox. Chữ và mã QR cách mép giấy ít nhất ${vietnamese(safe)} mm.`
      : 'Dấu ở góc chỉ khổ hoàn thiện; đừng xén theo khung TrimBox, đó là đường gập.',
    pictureWords(pictures, minimumPpi),
  ];
}

function pictureWords(pictures: PressFacts['pictures'], ppi: number): string {
  const pixels = pictures.some((picture) => picture.ppi !== undefined);
  return pictures.length > 0 && !pixels
    ? 'Hình: hình vẽ là nét như chữ, phóng to bao nhiêu cũng không vỡ.'
    : `Hình: ít nhất ${ppi} điểm ảnh một inch ở cỡ in, chỗ nào thiếu thì ghi ở dưới.`;
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
