/** The pictures in the outline of a tagged file, with the words that stand for them (ISO 32000-1, 14.7 and 14.9.3). */
import type { PdfFacts } from '../facts.js';
import type { PdfFile } from '../file/open-pdf.js';
import { isArray, isDict, isRef, nameOf, type PdfDict, type PdfValue } from '../file/pdf-value.js';
import { textOf } from './text-of.js';

/** Elements of the outline that are gone through, and how deep they may stand. */
const MOST_ELEMENTS = 200_000;
const DEEPEST = 200;

export function readFigures(
  file: PdfFile,
  root: PdfDict | undefined,
  pageNumbers: ReadonlyMap<number, number>,
): PdfFacts['figures'] {
  const figures: { alt: string; page: number }[] = [];
  const seen = new Set<PdfDict>();
  const roles = file.dict(root?.get('RoleMap'));
  const open: { value: PdfValue; page: number; depth: number }[] = [
    { value: root?.get('K') ?? null, page: 0, depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const found = file.resolve(next.value);
    const { depth } = next;
    if (depth > DEEPEST || seen.size > MOST_ELEMENTS) continue;
    if (isArray(found)) {
      for (const value of [...found].reverse()) open.push({ ...next, value, depth: depth + 1 });
      continue;
    }
    if (!isDict(found) || seen.has(found)) continue;
    seen.add(found);
    const on = found.get('Pg');
    const page = (isRef(on) ? pageNumbers.get(on.object) : undefined) ?? next.page;
    const kind = nameOf(file.resolve(found.get('S')));
    const role = nameOf(file.resolve(roles?.get(kind))) || kind;
    if (role === 'Figure') {
      const alt = textOf(file.resolve(found.get('Alt'))) || textOf(file.resolve(found.get('ActualText')));
      figures.push({ alt: alt.trim(), page });
    }
    const kids = found.get('K');
    if (kids !== undefined) open.push({ value: kids, page, depth: depth + 1 });
  }
  return figures;
}
