import { LayoutError, PreflightError } from '../errors.js';
import {
  type Edition,
  firstLanguage,
  type Item,
  type ItemVersion,
  instantOf,
  type Omission,
  printableItems,
} from '../model/index.js';
import {
  applyForm,
  checkPicture,
  chooseAmong,
  faultyWords,
  type ItemWords,
  isBilingual,
  type Layout,
  layoutFirst,
  type PrintSubject,
  type PrintTemplate,
  type SheetForm,
  subjectsFor,
  unknownLook,
  unknownProduct,
} from '../print/index.js';
import { drawLayout, jobOf, picturesOf, sampleWords } from './draw-sheet.js';
import type { Tools } from './tools.js';

/** One item, or the campaign, on one product, in one language, laid out. */
export interface Sheet {
  /** The item's id, or the campaign's: the name of its files. */
  readonly id: string;
  /** Undefined for a sheet of the whole campaign. */
  readonly item?: Item;
  readonly language: string;
  readonly product: string;
  readonly productTitle: string;
  readonly template: PrintTemplate;
  /** How the layout goes to paper; undefined for the sheet as its template says. */
  readonly form?: SheetForm;
  readonly layout: Layout;
  /** Drawn already: under `strict` it was looked at. */
  readonly pdf?: Uint8Array;
}

export interface Sheets {
  readonly sheets: readonly Sheet[];
  readonly omissions: readonly Omission[];
}

/**
 * Lays out every sheet that the campaign and its items ask for. What does not fit, has a template with faults or a picture that cannot
 * be drawn, or, under `strict`, would show a sample or be refused by a print shop, is left out by name.
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
        keep(await layOut(product, { item, version }));
      }
    }
  }
  for (const product of campaign.print?.products ?? []) keep(await layOut(product));
  return { sheets, omissions };

  function keep(result: Sheet | Omission | undefined): void {
    if (result === undefined) return;
    if ('layout' in result) sheets.push(result);
    else omissions.push(result);
  }

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

  async function layOut(product: string, about?: ItemWords): Promise<Sheet | Omission | undefined> {
    const { item, version } = about ?? {};
    const id = item?.id ?? campaign.id;
    const left = (code: Omission['code'], why: Omission['why']): Omission => ({
      output: `print/${product}`,
      id: version === item?.versions[0] ? id : `${id}.${version?.language}`,
      code,
      why,
    });
    const { look } = (item === undefined ? campaign.print : item.print) ?? {};
    const unknown =
      (look === undefined ? undefined : unknownLook(tools.templates, look)) ??
      unknownProduct(tools.templates, product, look);
    if (unknown !== undefined) {
      const names = unknown.known.join(', ');
      return left('layout', {
        vi: `${unknown.what.vi}; có: ${names}`,
        en: `${unknown.what.en}; known: ${names}`,
      });
    }
    const chosen = chooseAmong(tools.templates, product, look);
    if (chosen === undefined) throw new RangeError(`no template ${product}`);
    // One sheet serves both languages.
    const serves = 'template' in chosen ? isBilingual(chosen.template) : chosen.bilingual;
    if (serves && version !== item?.versions[0]) return undefined;
    if (!('template' in chosen)) return { ...left('template', faultyWords(chosen)), files: chosen.files };
    const { template, form } = chosen;
    try {
      const subjects = subjectsFor(campaign, template, edition.at, about);
      const laid = await layoutOnce(subjects, template, tools);
      const layout = applyForm(laid, form, template, tools.typefaces);
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
      const sheet: Sheet = {
        id,
        ...(item && { item }),
        language: version?.language ?? firstLanguage(campaign),
        product,
        productTitle: form?.title ?? template.title,
        template,
        ...(form && { form }),
        layout,
      };
      if (!tools.strict) return sheet;
      const pdf = await drawLayout(layout, { campaign, at: edition.at, template }, tools);
      await tools.inspect(pdf, jobOf(layout, template, undefined, form));
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
  subjects: readonly PrintSubject[],
  template: PrintTemplate,
  { cache, typefaces }: Pick<Tools, 'cache' | 'typefaces'>,
): Promise<Layout> {
  const text = await cache.remember('sheet layout', { subjects, template }, () =>
    new TextEncoder().encode(JSON.stringify(layoutFirst(subjects, template, typefaces))),
  );
  return JSON.parse(new TextDecoder().decode(text));
}

function hasHeadline(version: ItemVersion): boolean {
  return version.headline !== undefined;
}
