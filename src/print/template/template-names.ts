/** What a template file says it is, as far as a file with faults can be read. */
import { id } from './slot-shapes.js';

/** The names by which sheets ask for a template; those that could not be read are absent. */
export interface TemplateNames {
  readonly id?: string;
  readonly product?: string;
  readonly look?: string;
  /** Two languages on one sheet, so far as one can tell. */
  readonly bilingual: boolean;
}

/**
 * The names of a file. `value` is what YAML made of its `text`; where YAML made nothing of it, the lines that begin with a name are read one
 * by one, because a fault further down does not change what the file is.
 */
export function templateNames(value: unknown, text: string): TemplateNames {
  const read = (name: 'id' | 'product' | 'look'): string | undefined => {
    const { success, data } = id.safeParse(
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : lineOf(name, text),
    );
    return success ? data : undefined;
  };
  const [own, product, look] = [read('id'), read('product'), read('look')];
  return {
    ...(own !== undefined && { id: own }),
    ...(product !== undefined && { product }),
    ...(look !== undefined && { look }),
    bilingual: /^[^#\n]*\bof:\s*second\b/m.test(text),
  };
}

function lineOf(name: string, text: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*['"]?([\\w-]+)['"]?[ \\t]*(?:#.*)?\\r?$`, 'm').exec(text)?.[1];
}
