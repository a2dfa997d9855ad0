import { LoaphatError } from '../errors.js';
import { agencyOf, type Campaign, type Item, type ItemVersion } from '../model/index.js';
import {
  drawPdf,
  type Layout,
  layoutSheet,
  type PrintTemplate,
  preparePictures,
  subjectOf,
} from '../print/index.js';
import type { Tools } from './tools.js';

export interface SheetRequest {
  readonly campaign: Campaign;
  /** Instant of publication, ISO with offset. */
  readonly at: string;
  readonly item: Item;
  readonly version: ItemVersion;
  readonly template: PrintTemplate;
}

/**
 * One sheet, laid out and drawn.
 *
 * @throws LayoutError when text does not fit or a glyph is missing
 * @throws LoaphatError when `tools.strict` and the sheet would show a sample
 */
export async function drawSheet(
  request: SheetRequest,
  tools: Tools,
): Promise<{ pdf: Uint8Array; layout: Layout }> {
  const { campaign, item, version, template } = request;
  const layout = layoutSheet(subjectOf(campaign, item, version), template, tools.typefaces);
  if (tools.strict && layout.samples.length > 0) throw new LoaphatError(sampleWords(layout));
  return { pdf: await drawLayout(layout, request, tools), layout };
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
  const media = campaign.media.filter(({ path }) => pictures.includes(path));
  return cache.remember('sheet.pdf', { layout, media, at, author, flip }, async () =>
    drawPdf(layout, {
      typefaces,
      at,
      author,
      pictures: await preparePictures(layout, { read: readMedia }),
      ...(flip === 'none' ? {} : { flip }),
    }),
  );
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
