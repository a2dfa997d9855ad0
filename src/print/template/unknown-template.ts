/** What the content asks of print and no template gives. */
import type { Bilingual } from '../../model/index.js';
import { chooseAmong, productNames } from './choose-template.js';
import { namedTemplates, type TemplateSet } from './template-set.js';

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
