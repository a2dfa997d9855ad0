import { LoaphatError } from '../errors.js';
import { agencyOf, type Campaign } from '../model/index.js';
import { type JobFacts, jobFactsOf } from '../preflight/index.js';
import {
  applyForm,
  drawPdf,
  drawPressPdf,
  type ItemWords,
  jobCard,
  type Layout,
  layoutFirst,
  type PressFacts,
  type PressOptions,
  type PrintTemplate,
  preparePictures,
  pressFacts,
  type SheetForm,
  subjectsFor,
} from '../print/index.js';
import type { Tools } from './tools.js';

export interface SheetRequest {
  readonly campaign: Campaign;
  /** Instant of publication, ISO with offset. */
  readonly at: string;
  /** What the sheet is about; a sheet of the whole campaign needs none. */
  readonly about?: ItemWords | undefined;
  readonly template: PrintTemplate;
  readonly form?: SheetForm | undefined;
  /** For a print shop, on this press; an office copy when absent. */
  readonly press?: PressOptions | undefined;
}

/**
 * One sheet, laid out and drawn.
 *
 * @throws LayoutError when text does not fit or a glyph is missing
 * @throws LoaphatError when `tools.strict` and the sheet would show a sample
 * @throws PreflightError when `tools.strict` and a print shop would refuse it
 */
export async function drawSheet(
  request: SheetRequest,
  tools: Tools,
): Promise<{ pdf: Uint8Array; layout: Layout; facts?: PressFacts }> {
  const { campaign, at, about, template, form, press } = request;
  const sheet = layoutFirst(subjectsFor(campaign, template, at, about), template, tools.typefaces);
  const layout = applyForm(sheet, form, template, tools.typefaces);
  if (tools.strict && layout.samples.length > 0) throw new LoaphatError(sampleWords(layout));
  if (press === undefined) {
    const pdf = await drawLayout(layout, request, tools);
    await tools.inspect(pdf, jobOf(layout, template, undefined, form));
    return { pdf, layout };
  }
  const { pdf, facts } = await drawForPress(layout, request, press, tools);
  await tools.inspect(pdf, jobOf(layout, template, facts, form));
  return { pdf, layout, facts };
}

/** What the sheet's job card orders. */
export function jobOf(
  layout: Layout,
  template: PrintTemplate,
  facts?: PressFacts,
  form?: SheetForm,
): JobFacts | undefined {
  return jobFactsOf(jobCard(layout, template, facts, form));
}

/** A layout as PDF, with its pictures. */
export async function drawLayout(
  layout: Layout,
  { campaign, at, template }: Pick<SheetRequest, 'campaign' | 'at' | 'template'>,
  { cache, readMedia, typefaces }: Pick<Tools, 'readMedia' | 'typefaces' | 'cache'>,
): Promise<Uint8Array> {
  const { flip } = template.job;
  const author = agencyOf(campaign, campaign.publisher).name;
  const pictures = picturesOf(layout);
  // What is printed ten times as large wants the finer pictures.
  const ppi = template.scale === undefined ? 200 : 720;
  const media = campaign.media.filter(({ path }) => pictures.includes(path));
  return cache.remember('sheet.pdf', { layout, media, at, author, flip, ppi }, async () =>
    drawPdf(layout, {
      typefaces,
      at,
      author,
      pictures: await preparePictures(layout, {
        read: readMedia,
        ppi,
        vectors: true,
        remember: rememberPictures('sheet picture', media, cache),
      }),
      ...(flip === 'none' ? {} : { flip }),
    }),
  );
}

/** A layout as PDF for a print shop, with its pictures, and what the shop is told of it. */
export async function drawForPress(
  layout: Layout,
  { campaign, at }: Pick<SheetRequest, 'campaign' | 'at'>,
  press: PressOptions,
  { cache, readMedia, typefaces }: Pick<Tools, 'readMedia' | 'typefaces' | 'cache'>,
): Promise<{ readonly pdf: Uint8Array; readonly facts: PressFacts }> {
  const author = agencyOf(campaign, campaign.publisher).name;
  const placed = picturesOf(layout);
  const media = campaign.media.filter(({ path }) => placed.includes(path));
  const { profile, ...rest } = press;
  const pictures = { read: readMedia, remember: rememberPictures('press picture', media, cache) };
  const inputs = { layout, media, at, author, press: { ...rest, profile: profile.sha256 } };
  const pdf = await cache.remember('press.pdf', inputs, () =>
    drawPressPdf(layout, { typefaces, at, author, press, pictures }),
  );
  return { pdf, facts: await pressFacts(layout, { press, pictures }) };
}

/** Pictures of the campaign are remembered by what they are, whatever sheet they are on. */
function rememberPictures(kind: string, media: Campaign['media'], cache: Tools['cache']) {
  return (path: string, how: object, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const file = media.find((one) => one.path === path);
    return file === undefined ? make() : cache.remember(kind, { sha256: file.sha256, how }, make);
  };
}

/** The pictures that a layout places, as paths of the campaign's media. */
export function picturesOf({ pages }: Layout): string[] {
  return pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'image' ? mark.media : [])));
}

/** Which sample values a sheet would show. */
export function sampleWords({ samples }: Pick<Layout, 'samples'>): { vi: string; en: string } {
  const fields = samples.join(', ');
  return { vi: `còn giá trị mẫu: ${fields}`, en: `shows sample values: ${fields}` };
}
