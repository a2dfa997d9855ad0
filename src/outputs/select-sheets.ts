import { LayoutError } from '../errors.js';
import {
  type Edition,
  type Item,
  type ItemVersion,
  instantOf,
  type Omission,
  printableItems,
} from '../model/index.js';
import { type Layout, layoutSheet, type PrintTemplate, subjectOf, type Typefaces } from '../print/index.js';
import { sampleWords } from './draw-sheet.js';

/** One item on one product, in one language, laid out. */
export interface Sheet {
  readonly item: Item;
  readonly language: string;
  readonly product: string;
  readonly productTitle: string;
  readonly template: PrintTemplate;
  readonly layout: Layout;
}

export interface Sheets {
  readonly sheets: readonly Sheet[];
  readonly omissions: readonly Omission[];
}

/** Lays out every sheet that the items ask for. What does not fit, or would show a sample under `strict`, is left out by name. */
export function selectSheets(
  edition: Edition,
  tools: {
    readonly templates: ReadonlyMap<string, PrintTemplate>;
    readonly typefaces: Typefaces;
    readonly strict: boolean;
  },
): Sheets {
  const { campaign } = edition;
  const sheets: Sheet[] = [];
  const omissions: Omission[] = [];
  for (const item of printableItems(campaign, instantOf(edition.at))) {
    for (const product of item.print?.products ?? []) {
      for (const version of item.versions.filter(hasHeadline)) {
        const result = layOut(item, version, product);
        if ('layout' in result) sheets.push(result);
        else omissions.push(result);
      }
    }
  }
  return { sheets, omissions };

  function layOut(item: Item, version: ItemVersion, product: string): Sheet | Omission {
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
      const layout = layoutSheet(subjectOf(campaign, item, version), template, tools.typefaces);
      if (tools.strict && layout.samples.length > 0) {
        return left('sample', sampleWords(layout));
      }
      return { item, language: version.language, product, productTitle: template.title, template, layout };
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      return left('layout', error.text);
    }
  }
}

function hasHeadline(version: ItemVersion): boolean {
  return version.headline !== undefined;
}
