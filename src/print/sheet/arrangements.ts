/** Ways to arrange a sheet: the first in which everything fits. */
import { LayoutError } from '../../errors.js';
import type { PrintTemplate } from '../template/template.js';

/** Templates as each of their arrangements has them: hundreds of sheets are made with each. */
const memory = new WeakMap<PrintTemplate, readonly PrintTemplate[]>();

/** The template as each arrangement has it, in the order in which they are tried; itself when it has none. */
export function arrangementsOf(template: PrintTemplate): readonly PrintTemplate[] {
  const known = memory.get(template);
  if (known !== undefined) return known;
  const { arrangements = [], ...rest } = template;
  const all = arrangements.map((name) => ({
    ...rest,
    pages: template.pages.map((page) => ({
      ...page,
      slots: page.slots.filter((slot) => slot.in?.includes(name) ?? true),
    })),
  }));
  const made = all.length === 0 ? [template] : all;
  memory.set(template, made);
  return made;
}

/** What another arrangement may have room for, or do without. */
const MENDED = ['text-overflow', 'no-list'];

/**
 * Carries out each arrangement until one holds everything; all but the last are `strict`, which means that nothing is narrowed or torn to
 * make it fit.
 *
 * @throws LayoutError of the last, or what no arrangement mends.
 */
export function firstThatFits<T>(
  arrangements: readonly PrintTemplate[],
  carryOut: (template: PrintTemplate, strict: boolean) => T,
): T {
  for (const template of arrangements.slice(0, -1)) {
    try {
      return carryOut(template, true);
    } catch (error) {
      if (!(error instanceof LayoutError) || !error.issues.some(({ code }) => MENDED.includes(code)))
        throw error;
    }
  }
  const last = arrangements.at(-1);
  if (last === undefined) throw new RangeError('there is no arrangement');
  return carryOut(last, false);
}
