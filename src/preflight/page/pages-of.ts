/** The pages of a file, with what they inherit (ISO 32000-1, 7.7.3). */
import type { PdfFile } from '../file/open-pdf.js';
import { isDict, nameOf, type PdfDict, type PdfRef, type PdfValue } from '../file/pdf-value.js';

export interface PageNode {
  /** The object's number; pages of the outline are known by it. */
  readonly object: number | undefined;
  readonly dict: PdfDict;
  readonly inherited: ReadonlyMap<string, PdfValue>;
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** How deep the tree is gone into; a balanced one of a million pages has four levels. */
const DEEPEST = 60;

/**
 * The first pages in their order, and how many there are in all. A tree that goes round in circles is gone through once.
 *
 * @param most pages that are given back; further ones are only counted
 */
export function pagesOf(file: PdfFile, most: number): { readonly pages: PageNode[]; readonly count: number } {
  const pages: PageNode[] = [];
  const seen = new Set<PdfDict>();
  let count = 0;
  const visit = (value: PdfValue, above: ReadonlyMap<string, PdfValue>, depth: number): void => {
    const dict = file.resolve(value);
    if (!isDict(dict) || seen.has(dict) || depth > DEEPEST) return;
    const kids = file.resolve(dict.get('Kids'));
    const inherited = new Map(above);
    for (const key of INHERITED) {
      const own = dict.get(key);
      if (own !== undefined) inherited.set(key, own);
    }
    if (Array.isArray(kids) && nameOf(file.resolve(dict.get('Type'))) !== 'Page') {
      seen.add(dict);
      if (pages.length >= most) {
        const rest = file.resolve(dict.get('Count'));
        count += typeof rest === 'number' && rest > 0 && rest < 1e7 ? Math.floor(rest) : 0;
        return;
      }
      for (const kid of kids) visit(kid, inherited, depth + 1);
      return;
    }
    count += 1;
    if (pages.length < most) pages.push({ object: (value as PdfRef)?.object, dict, inherited });
  };
  const root = file.dict(file.trailer.get('Root'));
  visit(root?.get('Pages') ?? null, new Map(), 0);
  return { pages, count };
}
