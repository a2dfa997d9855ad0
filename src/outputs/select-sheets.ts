import { LayoutError, PreflightError } from '../errors.js';
import {
  type Edition,
  type Item,
  type ItemVersion,
  instantOf,
  type Omission,
  printableItems,
} from '../model/index.js';
import {
  checkPicture,
  type Layout,
  layoutSheet,
  type PrintSubject,
  type PrintTemplate,
  subjectOf,
} from '../print/index.js';
import { drawLayout, jobOf, picturesOf, sampleWords } from './draw-sheet.js';
import type { Tools } from './tools.js';

/** One item on one product, in one language, laid out. */
export interface Sheet {
  readonly item: Item;
  readonly language: string;
  readonly product: string;
  readonly productTitle: string;
  readonly template: PrintTemplate;
  readonly layout: Layout;
  /** Drawn already: under `strict` it was looked at. */
  readonly pdf?: Uint8Array;
}

export interface Sheets {
  readonly sheets: readonly Sheet[];
  readonly omissions: readonly Omission[];
}

/**
 * Lays out every sheet that the items ask for. What does not fit, has a picture that cannot be drawn, or, under `strict`, would show a sample or be refused by
 * a print shop, is left out by name.
 */
export async function selectSheets(
  edition: Edition,
  tools: Pick<Tools, 'templates' | 'typefaces' | 'strict' | 'inspect' | 'readMedia' | 'cache'>,
): Promise<Sheets> {
  const { campaign } = edition;
  const sheets: Sheet[] = [];
  const omissions: Omission[] = [];
  const pictures = new Map<string, Promise<string | undefined>>();
  for (const item of printableItems(campaign, instantOf(edition.at))) {
    for (const product of item.print?.products ?? []) {
      for (const version of item.versions.filter(hasHeadline)) {
        const result = await layOut(item, version, product);
        if ('layout' in result) sheets.push(result);
        else omissions.push(result);
      }
    }
  }
  return { sheets, omissions };

  /** Why a picture cannot be drawn; each is tried once. */
  function faultOf(media: string): Promise<string | undefined> {
    const known =
      pictures.get(media) ??
      tools.cache
        .remember(
          'picture can be drawn',
          campaign.media.find(({ path }) => path === media),
          async () => {
            await checkPicture(await tools.readMedia(media));
            return new Uint8Array();
          },
        )
        .then(() => undefined, String);
    pictures.set(media, known);
    return known;
  }

  async function layOut(item: Item, version: ItemVersion, product: string): Promise<Sheet | Omission> {
    const left = (code: Omission['code'], why: Omission['why']): Omission => ({
      output: `print/${product}`,
      id: version === item.versions[0] ? item.id : `${item.id}.${version.language}`,
      code,
      why,
    });
    const template = tools.templates.get(product);
    if (template === undefined) {
      const known = [...tools.templates.keys()].join(', ');
      return left('layout', {
        vi: `không có mẫu «${product}»; có: ${known}`,
        en: `there is no template “${product}”; known: ${known}`,
      });
    }
    try {
      const layout = await layoutOnce(subjectOf(campaign, item, version), template, tools);
      if (tools.strict && layout.samples.length > 0) {
        return left('sample', sampleWords(layout));
      }
      for (const media of picturesOf(layout)) {
        const fault = await faultOf(media);
        if (fault === undefined) continue;
        const reason = fault.split('\n')[0];
        return left('layout', {
          vi: `không vẽ được hình «${media}» (${reason}). Hãy mở hình xem có hỏng không, rồi lưu lại cỡ nhỏ hơn 64 triệu điểm ảnh.`,
          en: `the picture “${media}” cannot be drawn (${reason}). Open it to see whether it is damaged; save it again below 64 megapixels.`,
        });
      }
      const sheet = {
        item,
        language: version.language,
        product,
        productTitle: template.title,
        template,
        layout,
      };
      if (!tools.strict) return sheet;
      const pdf = await drawLayout(layout, { campaign, at: edition.at, template }, tools);
      await tools.inspect(pdf, jobOf(layout, template));
      return { ...sheet, pdf };
    } catch (error) {
      if (error instanceof PreflightError) return left('preflight', error.text);
      if (!(error instanceof LayoutError)) throw error;
      return left('layout', error.text);
    }
  }
}

/** A sheet is laid out as data, so it can be kept as text. */
async function layoutOnce(
  subject: PrintSubject,
  template: PrintTemplate,
  { cache, typefaces }: Pick<Tools, 'cache' | 'typefaces'>,
): Promise<Layout> {
  const text = await cache.remember('sheet layout', { subject, template }, () =>
    new TextEncoder().encode(JSON.stringify(layoutSheet(subject, template, typefaces))),
  );
  return JSON.parse(new TextDecoder().decode(text));
}

function hasHeadline(version: ItemVersion): boolean {
  return version.headline !== undefined;
}
