/** Which sheets a campaign asks for, and what each says: known before anything is laid out. Then one of them, laid out. */
import { LayoutError } from '../../errors.js';
import {
  type Campaign,
  firstLanguage,
  type Instant,
  type InstantLike,
  type Item,
  type ItemVersion,
  instantOf,
  type Omission,
  printableItems,
  publicCampaign,
  releaseOf,
} from '../../model/index.js';
import type { Layout } from '../page.js';
import { applyForm } from '../paper/apply-form.js';
import type { PrintSubject } from '../subject/subject.js';
import { type ItemWords, subjectsFor } from '../subject/subjects.js';
import { chooseAmong, unknownLook, unknownProduct } from '../template/choose-template.js';
import type { SheetForm } from '../template/form.js';
import type { PrintTemplate } from '../template/template.js';
import { faultyWords, type TemplateSet } from '../template/template-set.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { layoutFirst } from './layout-sheet.js';
import { isBilingual, requireSecond } from './second-language.js';

/** One item, or the campaign, on one product, in one language. */
export interface ListedSheet {
  /** The item's id, or the campaign's: with product and language the name of its files. */
  readonly id: string;
  /** Undefined for a sheet of the whole campaign. */
  readonly item?: Item;
  readonly version?: ItemVersion;
  readonly language: string;
  /** As the content asks for it: `poster.a2`. */
  readonly product: string;
  readonly productTitle: string;
  readonly template: PrintTemplate;
  /** How the layout goes to paper; undefined for the sheet as its template says. */
  readonly form?: SheetForm;
  /** What it says, the fullest first: the first that fits is laid out. */
  readonly subjects: readonly PrintSubject[];
}

/**
 * Every sheet that the public items of a campaign and the campaign itself ask for at an instant (ISO with offset), in the order in which they ask;
 * in its place an omission where the content or the templates have nothing to make it from: an unknown product or look, a template with
 * faults, a procedure that is not in force, a second language that nobody wrote. Whether the words fit is only known by `layOutSheet`.
 *
 * @example
 * const real = await loadCampaign('content');
 * const [first] = listSheets(real, { whole: templates, faulty: new Map() }, '2020-07-06T00:00:00+07:00');
 * 'template' in first && `${first.product} ${first.id}`; // 'poster bang-niem-yet'
 */
export function listSheets(
  whole: Campaign,
  templates: TemplateSet,
  at: InstantLike,
): (ListedSheet | Omission)[] {
  const instant = instantOf(at);
  const campaign = publicCampaign(whole, instant);
  const ofItems = printableItems(campaign, instant).flatMap(sheetsOf);
  const ofCampaign = (campaign.print?.products ?? []).map(
    (product): AskedSheet => ({ product, look: campaign.print?.look }),
  );
  return [...ofItems, ...ofCampaign].flatMap((asked) => listSheet(asked, campaign, templates, instant) ?? []);
}

/**
 * The sheets of items that are not public yet, for a printer who needs them early: each as it is on the day of its item, or of its words in that language. They are for
 * nobody else, and stand in no publication.
 *
 * @example
 * listEarlySheets(campaign, { whole: templates, faulty: new Map() }, '2020-07-06T00:00:00+07:00'); // []
 */
export function listEarlySheets(
  campaign: Campaign,
  templates: TemplateSet,
  at: InstantLike,
): (ListedSheet | Omission)[] {
  const { timeZone } = campaign;
  return campaign.items.flatMap(({ id, versions, ...item }) => {
    const releaseIn = (version: ItemVersion) => releaseOf(item, timeZone, version);
    const days = [...new Set(versions.map(releaseIn))].filter((day) => day > instantOf(at));
    return days.flatMap((day) => {
      const known = publicCampaign(campaign, day);
      return printableItems(known, day)
        .filter((one) => one.id === id)
        .flatMap(sheetsOf)
        .filter(
          ({ about, product, look }) =>
            releaseIn(about.version) === day || servesBoth(chooseAmong(templates, product, look)),
        )
        .flatMap((asked) => listSheet(asked, known, templates, day) ?? []);
    });
  });
}

/** What an item asks for: each product in each language that has a headline. */
function sheetsOf(item: Item): Required<AskedSheet>[] {
  const { products = [], look } = item.print ?? {};
  const written = item.versions.filter(({ headline }) => headline !== undefined);
  return products.flatMap((product) =>
    written.map((version) => ({ product, look, about: { item, version } })),
  );
}

/** Has a product both languages on one sheet? */
function servesBoth(chosen: ReturnType<typeof chooseAmong>): boolean {
  if (chosen === undefined) return false;
  return 'template' in chosen ? isBilingual(chosen.template) : chosen.bilingual;
}

/** A product as the content asks for it. */
interface AskedSheet {
  readonly product: string;
  readonly look: string | undefined;
  readonly about?: ItemWords;
}

/** Undefined for a version that has its place on the sheet of another. */
function listSheet(
  { product, look, about }: AskedSheet,
  campaign: Campaign,
  templates: TemplateSet,
  at: Instant,
): ListedSheet | Omission | undefined {
  const { item, version } = about ?? {};
  const id = item?.id ?? campaign.id;
  const left = (code: Omission['code'], why: Omission['why']): Omission => ({
    output: `print/${product}`,
    id: version === item?.versions[0] ? id : `${id}.${version?.language}`,
    code,
    why,
  });
  const unknown =
    (look === undefined ? undefined : unknownLook(templates, look)) ??
    unknownProduct(templates, product, look);
  if (unknown !== undefined) {
    const { what, known } = unknown;
    const names = known.join(', ');
    return left('layout', { vi: `${what.vi}; có: ${names}`, en: `${what.en}; known: ${names}` });
  }
  const chosen = chooseAmong(templates, product, look);
  if (chosen === undefined) throw new RangeError(`no template ${product}`);
  if (servesBoth(chosen) && version !== item?.versions[0]) return undefined;
  if (!('template' in chosen)) return { ...left('template', faultyWords(chosen)), files: chosen.files };
  const { template, form } = chosen;
  try {
    const subjects = subjectsFor(campaign, template, at, about);
    for (const subject of subjects) requireSecond(subject, template);
    return {
      id,
      ...about,
      language: version?.language ?? firstLanguage(campaign),
      product,
      productTitle: form?.title ?? template.title,
      template,
      ...(form && { form }),
      subjects,
    };
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    return left('layout', error.text);
  }
}

/**
 * A listed sheet, laid out and brought into its form.
 *
 * @throws LayoutError when its words do not fit, not even the shortest of its subjects
 *
 * @example
 * const real = await loadCampaign('content');
 * const [first] = listSheets(real, { whole: templates, faulty: new Map() }, '2020-07-06T00:00:00+07:00');
 * 'template' in first && layOutSheet(first, typefaces).pages.length; // 1
 */
export function layOutSheet(
  { subjects, template, form }: Pick<ListedSheet, 'subjects' | 'template' | 'form'>,
  typefaces: Typefaces,
): Layout {
  return applyForm(layoutFirst(subjects, template, typefaces), form, template, typefaces);
}
