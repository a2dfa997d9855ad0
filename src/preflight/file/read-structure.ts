/** The outline that a screen reader follows (ISO 32000-1, 14.7, 14.8): its pictures, its headings, and lists, tables and links that are none. */
import type { Misshape, PdfFacts } from '../facts.js';
import type { PdfFile } from './open-pdf.js';
import { isArray, isDict, isRef, type PdfDict, type PdfValue } from './pdf-value.js';

type Structure = Pick<PdfFacts, 'figures' | 'headings' | 'misshapen'>;

/** Elements that are gone through, how deep they may stand, and how far a cell may go. */
const MOST_ELEMENTS = 200_000;
const DEEPEST = 200;
const WIDEST = 1_000;

/** An element: its standard type, and the elements in it. */
interface Element {
  readonly dict: PdfDict;
  readonly type: string;
  readonly page: number;
  readonly kids: readonly Element[];
}

/** @param pageNumbers pages by their object's number */
export function readStructure(
  file: PdfFile,
  root: PdfDict | undefined,
  pageNumbers: ReadonlyMap<number, number>,
): Structure {
  const found = { figures: [], headings: [], misshapen: [] } as {
    figures: { alt: string; page: number }[];
    headings: { level: number; page: number }[];
    misshapen: { what: Misshape; page: number }[];
  };
  const seen = new Set<PdfDict>();
  const roles = file.dict(root?.get('RoleMap'));

  function elementsIn(value: PdfValue | undefined, page: number, depth: number): Element[] {
    const kid = file.resolve(value);
    if (depth > DEEPEST || seen.size > MOST_ELEMENTS) return [];
    if (isArray(kid)) return kid.flatMap((one) => elementsIn(one, page, depth + 1));
    if (!isDict(kid) || seen.has(kid) || !kid.has('S')) return [];
    seen.add(kid);
    const on = kid.get('Pg');
    const own = (isRef(on) ? pageNumbers.get(on.object) : undefined) ?? page;
    const kind = file.name(kid.get('S'));
    const type = file.name(roles?.get(kind)) || kind;
    const level = /^H([1-6])$/.exec(type)?.[1];
    if (level !== undefined) found.headings.push({ level: Number(level), page: own });
    if (type === 'Figure') {
      const alt = file.text(kid.get('Alt')) || file.text(kid.get('ActualText'));
      found.figures.push({ alt: alt.trim(), page: own });
    }
    const element = { dict: kid, type, page: own, kids: elementsIn(kid.get('K'), own, depth + 1) };
    for (const what of faultsOf(element, file))
      found.misshapen.push({ what, page: own || firstPage(element) });
    return [element];
  }

  elementsIn(root?.get('K'), 0, 0);
  return found;
}

function firstPage({ page, kids }: Element): number {
  return page || (kids[0] === undefined ? 0 : firstPage(kids[0]));
}

/** What the elements in an element may be (ISO 32000-1, tables 336 and 337). */
const INSIDE: Readonly<Record<string, readonly [Misshape, ReadonlySet<string>]>> = {
  L: ['list', new Set(['LI', 'L', 'Caption'])],
  LI: ['list', new Set(['Lbl', 'LBody'])],
  Table: ['table', new Set(['TR', 'THead', 'TBody', 'TFoot', 'Caption'])],
  TR: ['table', new Set(['TH', 'TD'])],
};

function faultsOf({ dict, type, kids }: Element, file: PdfFile): Misshape[] {
  const faults = new Set<Misshape>();
  const [what, allowed] = INSIDE[type] ?? [];
  if (what !== undefined && kids.some((kid) => allowed?.has(kid.type) !== true)) faults.add(what);
  if (type === 'Table' && !isEven(kids, file)) faults.add('table');
  if (type === 'TH' && attribute(dict, 'Scope', file) === undefined && !dict.has('ID')) faults.add('head');
  if (type === 'Link' && !leadsOn(dict, file)) faults.add('link');
  return [...faults];
}

/** A link holds the annotation that is followed. */
function leadsOn(dict: PdfDict, file: PdfFile): boolean {
  const kids = file.resolve(dict.get('K'));
  return (isArray(kids) ? kids : [kids]).some(
    (kid) => file.name(file.dict(kid ?? null)?.get('Type')) === 'OBJR',
  );
}

/** Has every row of a table as many columns, cells that go over several counted as often? */
function isEven(kids: readonly Element[], file: PdfFile): boolean {
  const rows = kids.flatMap((kid) =>
    kid.type === 'TR' ? [kid] : kid.kids.filter(({ type }) => type === 'TR'),
  );
  let below: number[] = [];
  const widths = new Set<number>();
  for (const { kids: cells } of rows) {
    const fromAbove = below.length;
    const next = below.filter((left) => left > 1).map((left) => left - 1);
    let width = fromAbove;
    for (const { dict } of cells) {
      const columns = spanOf(dict, 'ColSpan', file);
      const down = spanOf(dict, 'RowSpan', file);
      width += columns;
      if (down > 1 && next.length < WIDEST) next.push(...Array.from({ length: columns }, () => down - 1));
    }
    below = next;
    widths.add(width);
  }
  return widths.size <= 1;
}

function spanOf(dict: PdfDict, name: string, file: PdfFile): number {
  const value = attribute(dict, name, file);
  return typeof value === 'number' && value >= 1 && value <= WIDEST ? Math.floor(value) : 1;
}

/** An attribute of an element: in its own dictionary, or in one of several (14.7.5). */
function attribute(dict: PdfDict, name: string, file: PdfFile): PdfValue | undefined {
  const attributes = file.resolve(dict.get('A'));
  for (const one of isArray(attributes) ? attributes : [attributes]) {
    const value = file.resolve(file.dict(one ?? null)?.get(name));
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
}
