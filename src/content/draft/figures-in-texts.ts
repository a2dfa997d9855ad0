/** `{figure: id}` in a text becomes the figure's words, and its source one of the text's; a sample stays one. */
import {
  type Body,
  byId,
  type Citation,
  FIGURE_PARTS,
  type Figure,
  type FigurePart,
  figureText,
  type Inline,
  type ItemVersion,
  mapRuns,
} from '../../model/index.js';
import type { Draft, Shaped } from './draft.js';

type Figures = NonNullable<Draft['figures']>['data'];

/** A place for a figure, as it is written; `id` is absent when it cannot be read. */
export interface FigurePlace {
  readonly written: string;
  readonly id?: string;
  readonly part?: FigurePart;
}

const PLACE = /\{figure\b[^{}]*\}/g;
const WRITTEN = /^\{figure:\s*([a-z0-9]+(?:[.-][a-z0-9]+)*)(?:\s+([a-z]+))?\s*\}$/;

/** The places for figures in a text, in their order. */
export function figurePlaces(text: string): FigurePlace[] {
  return [...text.matchAll(PLACE)].map(([written]) => {
    const [, id, name] = WRITTEN.exec(written) ?? [];
    const part = FIGURE_PARTS.find((one) => one === name);
    if (id === undefined || (name !== undefined && part === undefined)) return { written };
    return { written, id, ...(part === undefined ? {} : { part }) };
  });
}

/** What was read, with its figures in their places. What cannot be filled stays as it is written: `checkFigures` names it. */
export function withFigures(draft: Draft): Draft {
  const figures = draft.figures?.data;
  if (figures === undefined || figures.figures.length === 0) return draft;
  const shaped = <T extends Shaped<{ sources: Citation[] }>>(text: T): T => ({
    ...text,
    data: cited(filledIn(text.data, figures), usedIn(text, figures)),
  });
  return {
    ...draft,
    items: draft.items.map((item) => ({
      ...shaped(item),
      original: versionWith(item.original, figures, item.data.radio !== undefined),
    })),
    procedures: draft.procedures.map((procedure) => ({
      ...shaped(procedure),
      ...(procedure.script === undefined ? {} : { script: bodyWith(procedure.script, figures, true) }),
    })),
    translations: draft.translations.map((translation) => ({
      ...translation,
      version: versionWith(translation.version, figures, false),
    })),
  };
}

/** On air, what has finer words for the ear is said in these. */
function versionWith(version: ItemVersion, figures: Figures, onAir: boolean): ItemVersion {
  const { body, script, ...others } = version;
  const forEar = usedIn(body, figures).some(({ aloud }) => aloud !== undefined);
  const read = script ?? (onAir && forEar ? body : undefined);
  return cited(
    {
      ...filledIn(others, figures),
      body: bodyWith(body, figures, false),
      ...(read === undefined ? {} : { script: bodyWith(read, figures, true) }),
    },
    usedIn(version, figures),
  );
}

/** The figures that anything names, wherever it is written. */
export function usedIn(value: unknown, { figures }: Pick<Figures, 'figures'>): Figures['figures'] {
  const ids = figurePlaces(JSON.stringify(value)).map(({ id }) => id);
  return figures.filter(({ id }) => ids.includes(id));
}

function cited<T extends { readonly sources: readonly Citation[] }>(
  text: T,
  figures: readonly Pick<Figure, 'source'>[],
): T {
  const sources = new Map(text.sources.map((source) => [source.title, source]));
  for (const { source } of figures)
    if (source !== undefined && !sources.has(source.title)) sources.set(source.title, source);
  return sources.size === text.sources.length ? text : { ...text, sources: [...sources.values()] };
}

/** Every line of text of a value, filled. */
function filledIn<T>(value: T, figures: Figures): T {
  const fill = (inner: unknown): unknown => {
    if (typeof inner === 'string')
      return inner.includes('{figure') ? inlinesOf(inner, figures, false).map(lettersOf).join('') : inner;
    if (Array.isArray(inner)) return inner.map(fill);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, fill(one)]));
  };
  return fill(value) as T;
}

function lettersOf(inline: Inline): string {
  return inline.type === 'text' || inline.type === 'sample' ? inline.text : '';
}

function bodyWith(body: Body, figures: Figures, forEar: boolean): Body {
  const inlines = (children: readonly Inline[]): Inline[] =>
    children.flatMap((child): Inline[] => {
      if (child.type === 'text') return inlinesOf(child.text, figures, forEar);
      return 'children' in child ? [{ ...child, children: inlines(child.children) }] : [child];
    });
  return mapRuns(body, inlines);
}

/** A run of text with its places filled. */
function inlinesOf(text: string, figures: Figures, forEar: boolean): Inline[] {
  if (!text.includes('{figure')) return [{ type: 'text', text }];
  const runs = text.split(PLACE);
  const places = figurePlaces(text).map(({ written, id, part }): Inline => {
    const figure = byId(figures.figures, id);
    const words = figure && figureWords(figure, figures, part);
    if (figure === undefined || words === undefined || words === '') return { type: 'text', text: written };
    const said = forEar && part !== 'rank' ? (figure.aloud ?? words) : words;
    return { type: figure.sample ? 'sample' : 'text', text: said };
  });
  return runs.flatMap((run, index): Inline[] => {
    const place = places[index];
    return [...(run === '' ? [] : [{ type: 'text', text: run } as const]), ...(place ? [place] : [])];
  });
}

/** The words of a figure; nothing when its indicator is not there. */
export function figureWords(
  figure: Figures['figures'][number],
  { indicators }: Figures,
  part?: FigurePart,
): string | undefined {
  const indicator = byId(indicators, figure.indicator);
  return indicator && figureText(figure, indicator, part);
}
