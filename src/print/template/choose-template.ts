/** Which template a product is made with, and in which form. */

import type { Bilingual } from '../../model/index.js';
import type { SheetForm } from './form.js';
import type { PrintTemplate } from './template.js';
import { type FaultyTemplate, type NamedTemplate, namedTemplates, type TemplateSet } from './template-set.js';

/** What `poster.a2` means. */
export interface ChosenTemplate {
  readonly template: PrintTemplate;
  /** Undefined for the sheet as it is laid out. */
  readonly form?: SheetForm;
}

/**
 * The template of a product, and its form. `product` is the id of a template (`poster`, `poster-giay`) and, after a dot, one of its
 * forms (`poster.a2`). A `look` counts where the product has it, and where no look was named by id; else the product's usual look is
 * taken: the template whose id is the product's name.
 *
 * @returns undefined when there is no such template or form
 *
 * @example
 * chooseTemplate(templates, 'poster')?.template.page; // { width: 297, height: 420 }
 * @example
 * chooseTemplate(templates, 'poster', 'giay')?.template.id; // 'poster-giay'
 * @example
 * chooseTemplate(templates, 'poster.a2')?.form?.title; // 'Áp phích A2'
 */
export function chooseTemplate(
  templates: ReadonlyMap<string, PrintTemplate>,
  product: string,
  look?: string,
): ChosenTemplate | undefined {
  return inForm(templates.get(idOf(templates, product, look) ?? ''), product);
}

/**
 * The same where some templates have faults: a faulty template is chosen like any other, so that no sheet is made with another look than the
 * one it asks for because that one is broken.
 *
 * @example
 * const chosen = chooseAmong({ whole: templates, faulty: new Map() }, 'poster', 'giay');
 * chosen && 'template' in chosen && chosen.template.id; // 'poster-giay'
 */
export function chooseAmong(
  set: TemplateSet,
  product: string,
  look?: string,
): ChosenTemplate | FaultyTemplate | undefined {
  const id = idOf(namedTemplates(set), product, look) ?? '';
  return set.faulty.get(id) ?? inForm(set.whole.get(id), product);
}

/** The id of the template that a product in a look is made with. */
function idOf(
  templates: ReadonlyMap<string, NamesOf>,
  product: string,
  look: string | undefined,
): string | undefined {
  const [id = '', , ...more] = product.split('.');
  const usual = templates.get(id);
  if (usual === undefined || more.length > 0) return undefined;
  const asked = productOf(usual) === id ? lookOf(templates, id, look) : undefined;
  return (asked ?? usual).id;
}

function inForm(template: PrintTemplate | undefined, product: string): ChosenTemplate | undefined {
  const [, formName] = product.split('.');
  if (template === undefined || formName === undefined) return template && { template };
  const form = Object.hasOwn(template.forms, formName) ? template.forms[formName] : undefined;
  return form === undefined ? undefined : { template, form };
}

/** The names of a template, whole or not. */
type NamesOf = NamedTemplate | PrintTemplate;

/** What a template is a look of. */
function productOf(template: Pick<NamesOf, 'id' | 'product'>): string {
  return template.product ?? template.id;
}

/**
 * Every product by the names under which it can be asked for: templates by id, and their forms.
 *
 * @example
 * productNames(templates).includes('poster.a2'); // true
 */
export function productNames(templates: ReadonlyMap<string, PrintTemplate>): string[] {
  const all = [...templates.values()];
  const forms = all.flatMap(({ id, forms }) => Object.keys(forms).map((form) => `${id}.${form}`));
  return [...all.map(({ id }) => id), ...forms];
}

function lookOf(
  templates: ReadonlyMap<string, NamesOf>,
  product: string,
  look: string | undefined,
): NamesOf | undefined {
  if (look === undefined) return undefined;
  return [...templates.values()].find(
    (template) => productOf(template) === product && template.look === look,
  );
}

/** A name that no template has, what is wrong, and the names there are. */
export interface UnknownName {
  readonly name: string;
  readonly what: Bilingual;
  readonly known: readonly string[];
}

/**
 * Is there no template by the name of this product, or, with the look that is asked for, no such form of it?
 *
 * @example
 * unknownProduct({ whole: templates, faulty: new Map() }, 'poster.a9')?.what.en; // 'there is no template “poster.a9”'
 */
export function unknownProduct(
  templates: TemplateSet,
  product: string,
  look?: string,
): UnknownName | undefined {
  if (chooseAmong(templates, product, look) !== undefined) return undefined;
  const plain = chooseAmong(templates, product) !== undefined;
  return {
    name: product,
    what: plain
      ? { vi: `kiểu «${look}» không có dạng «${product}»`, en: `the look “${look}” has no form “${product}”` }
      : { vi: `không có mẫu «${product}»`, en: `there is no template “${product}”` },
    known: productNames(templates.whole).filter((name) => chooseAmong(templates, name, look) !== undefined),
  };
}

/**
 * Is there no template at all with this look? A product that lacks a look that others have takes its usual one.
 *
 * @example
 * unknownLook({ whole: templates, faulty: new Map() }, 'giay'); // undefined
 */
export function unknownLook(templates: TemplateSet, look: string): UnknownName | undefined {
  const known = [...new Set([...namedTemplates(templates).values()].flatMap((one) => one.look ?? []))];
  if (known.includes(look)) return undefined;
  return {
    name: look,
    what: { vi: `không có kiểu «${look}» (print.look)`, en: `there is no look “${look}” (print.look)` },
    known,
  };
}
