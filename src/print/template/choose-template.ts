/** Which template a product is made with, and in which form. */
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
export function productOf(template: Pick<NamesOf, 'id' | 'product'>): string {
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
