/** A sheet: laid out, drawn, looked at under `--strict`, with its preview and its job card. */
import { LayoutError, LoaphatError, PreflightError } from '../errors.js';
import {
  type Artifact,
  agencyOf,
  type Bilingual,
  type Campaign,
  type Edition,
  type Instant,
  isoAt,
  type Omission,
} from '../model/index.js';
import {
  checkPicture,
  drawPdf,
  drawPressPdf,
  type ItemWords,
  type JobCard,
  jobCard,
  type Layout,
  type ListedSheet,
  layOutSheet,
  type PressFacts,
  type PressOptions,
  type PrintTemplate,
  preparePictures,
  pressFacts,
  renderPreview,
  type SheetForm,
  subjectsFor,
} from '../print/index.js';
import { productKind, SHEET_FILES, sheetPath } from './sheet-kinds.js';
import type { Tools } from './tools.js';

/** One sheet to be drawn by itself. */
export interface SheetRequest {
  readonly campaign: Campaign;
  /** Instant of publication, ISO with offset. */
  readonly at: Instant;
  /** What the sheet is about; a sheet of the whole campaign needs none. */
  readonly about?: ItemWords | undefined;
  readonly template: PrintTemplate;
  readonly form?: SheetForm | undefined;
  /** For a print shop, on this press; an office copy when absent. */
  readonly press?: PressOptions | undefined;
}

/** A sheet as it goes to a printer. */
export interface DrawnSheet {
  readonly pdf: Uint8Array;
  readonly layout: Layout;
  /** What a print shop is told of it. */
  readonly facts?: PressFacts;
}

/**
 * One sheet, laid out and drawn.
 *
 * @throws LayoutError when text does not fit or a glyph is missing
 * @throws LoaphatError when `tools.strict` and the sheet would show a sample
 * @throws PreflightError when `tools.strict` and a print shop would refuse it
 */
export async function drawSheet(request: SheetRequest, tools: Tools): Promise<DrawnSheet> {
  const { campaign, template, form, at, about, press } = request;
  const subjects = subjectsFor(campaign, template, at, about);
  const layout = layOutSheet({ subjects, template, ...(form && { form }) }, await tools.typefaces());
  if (tools.strict && layout.samples.length > 0) throw new LoaphatError(sampleWords(layout));
  return press === undefined
    ? { layout, pdf: await drawForOffice(layout, request, tools) }
    : { layout, ...(await drawForPress(layout, request, press, tools)) };
}

/** What the sheets of one build share. */
export interface SheetTools {
  /** Why a picture of the campaign cannot be drawn; undefined when it can. */
  readonly checkMedia: (path: string) => Promise<string | undefined>;
  readonly preview: (pdf: Uint8Array, template: PrintTemplate) => Promise<Uint8Array>;
}

/**
 * The files of a listed sheet, or why there are none: `print/<product>/<item>.pdf`, its preview and its job card; for a print shop
 * `<item>.press.pdf` with a card of its own.
 */
export async function sheetFiles(
  sheet: ListedSheet,
  { campaign, at }: Edition,
  tools: Tools & SheetTools,
): Promise<readonly Artifact[] | Omission> {
  const { template, form, product, item, version } = sheet;
  const left = (code: Omission['code'], why: Bilingual): Omission => ({
    output: `print/${product}`,
    missing: sheetPath(campaign, sheet, 'pdf'),
    id: version === item?.versions[0] ? sheet.id : `${sheet.id}.${version?.language}`,
    code,
    why,
  });
  const request = { campaign, at, template, form };
  try {
    const layout = layOutSheet(sheet, await tools.typefaces());
    if (tools.strict && layout.samples.length > 0) return left('sample', sampleWords(layout));
    for (const media of picturesOf(layout)) {
      const fault = await tools.checkMedia(media);
      if (fault !== undefined) return left('layout', undrawable(media, fault));
    }
    const pdf = await drawForOffice(layout, request, tools);
    const files: [keyof typeof SHEET_FILES, string, Artifact['body']][] = [
      ['pdf', productKind(template), pdf],
      ['png', 'preview', await tools.preview(pdf, template)],
      ['json', 'card', `${JSON.stringify(jobCard(layout, template, undefined, form), null, 2)}\n`],
    ];
    if (tools.press !== undefined && template.pixels === undefined) {
      const { pdf: press, facts } = await drawForPress(layout, request, tools.press, tools);
      files.push(
        ['press.pdf', productKind(template), press],
        ['press.json', 'card', `${JSON.stringify(jobCard(layout, template, facts, form), null, 2)}\n`],
      );
    }
    const from = item === undefined ? [] : [item.id];
    return files.map(([ending, kind, body]) => ({
      path: sheetPath(campaign, sheet, ending),
      kind,
      mediaType: SHEET_FILES[ending],
      body,
      from,
    }));
  } catch (error) {
    if (error instanceof PreflightError) return left('preflight', error.text);
    if (error instanceof LayoutError) return left('layout', error.text);
    throw error;
  }
}

/** The office copy, with its pictures. */
async function drawForOffice(
  layout: Layout,
  { campaign, at, template, form }: Omit<SheetRequest, 'about' | 'press'>,
  tools: Tools,
): Promise<Uint8Array> {
  const { cache, readMedia, typefaces } = tools;
  const { flip } = template.job;
  // What is printed ten times as large wants the finer pictures.
  const ppi = template.scale === undefined ? 200 : 720;
  const remember = rememberPictures('sheet picture', campaign, cache);
  const pdf = await drawPdf(layout, {
    typefaces: await typefaces(),
    at: isoAt(at, campaign.timeZone),
    author: agencyOf(campaign, campaign.publisher).name,
    pictures: await preparePictures(layout, { read: readMedia, ppi, vectors: true, remember }),
    ...(flip === 'none' ? {} : { flip }),
  });
  await inspectAs(jobCard(layout, template, undefined, form), pdf, tools);
  return pdf;
}

/** The sheet for a print shop, with its pictures, and what the shop is told of it. */
async function drawForPress(
  layout: Layout,
  { campaign, at, template, form }: Omit<SheetRequest, 'about' | 'press'>,
  press: PressOptions,
  tools: Tools,
): Promise<Required<Pick<DrawnSheet, 'pdf' | 'facts'>>> {
  const { cache, readMedia, typefaces } = tools;
  const pictures = { read: readMedia, remember: rememberPictures('press picture', campaign, cache) };
  const pdf = await drawPressPdf(layout, {
    typefaces: await typefaces(),
    at: isoAt(at, campaign.timeZone),
    author: agencyOf(campaign, campaign.publisher).name,
    press,
    pictures,
  });
  const facts = await pressFacts(layout, { press, pictures });
  await inspectAs(jobCard(layout, template, facts, form), pdf, tools);
  return { pdf, facts };
}

/** Under `strict`, looks at a PDF as whoever prints it by this card would. */
async function inspectAs(card: JobCard, pdf: Uint8Array, { strict, inspect }: Tools): Promise<void> {
  if (!strict) return;
  const { jobFactsOf } = await import('../preflight/index.js');
  await inspect(pdf, jobFactsOf(card));
}

/** Pictures of the campaign are remembered by what they are, whatever sheet they are on. */
function rememberPictures(kind: string, { media }: Campaign, cache: Tools['cache']) {
  return (path: string, how: object, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const file = media.find((one) => one.path === path);
    return file === undefined ? make() : cache.remember(kind, { sha256: file.sha256, how }, make);
  };
}

/** The pictures that a layout places, as paths of the campaign's media. */
function picturesOf({ pages }: Layout): string[] {
  return pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'image' ? mark.media : [])));
}

/** Says why a picture of the campaign cannot be drawn; each is tried once. */
export function mediaChecker(readMedia: Tools['readMedia']): (path: string) => Promise<string | undefined> {
  const tried = new Map<string, Promise<string | undefined>>();
  return (path) => {
    const known =
      tried.get(path) ??
      readMedia(path)
        .then(checkPicture)
        .then(() => undefined, String);
    tried.set(path, known);
    return known;
  };
}

function undrawable(media: string, fault: string): Bilingual {
  const reason = fault.split('\n')[0];
  return {
    vi: `không vẽ được hình «${media}» (${reason}). Hãy mở hình xem có hỏng không, rồi lưu lại cỡ nhỏ hơn 64 triệu điểm ảnh.`,
    en: `the picture “${media}” cannot be drawn (${reason}). Open it to see whether it is damaged; save it again below 64 megapixels.`,
  };
}

/** Which sample values a sheet would show. */
function sampleWords({ samples }: Pick<Layout, 'samples'>): Bilingual {
  const fields = samples.join(', ');
  return { vi: `còn giá trị mẫu: ${fields}`, en: `shows sample values: ${fields}` };
}

/** Pixels across a preview. */
const PREVIEW_WIDTH = 900;

/** A picture that is a product has exactly the pixels of its template; a preview, the usual width. */
export function pixelsOf({ page, pixels }: Pick<PrintTemplate, 'page' | 'pixels'>): {
  width: number;
  height?: number;
} {
  if (pixels === undefined) return { width: PREVIEW_WIDTH };
  return { width: pixels, height: Math.round((pixels * page.height) / page.width) };
}

/** The first page of a sheet as PNG. */
export function drawPicture(pdf: Uint8Array, template: PrintTemplate): Promise<Uint8Array> {
  return renderPreview(pdf, pixelsOf(template));
}
