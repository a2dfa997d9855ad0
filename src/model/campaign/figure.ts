/** Figures: numbers that texts, cards and pages take by `{figure: id}`, each written once with its scale and its source. */
import { z } from 'zod';
import { citationSchema, idSchema, lineSchema, type Origin } from './scalars.js';

const indicatorSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  /** What one of it is called after the number: `điểm`, `%`. */
  unit: lineSchema,
  /** The highest value that there can be; `count` for what is only counted. */
  scale: z.union([z.number().positive(), z.literal('count')]),
});

export const figureSchema = z.strictObject({
  id: idSchema,
  /** An `id` of `indicators`. */
  indicator: idSchema,
  year: z.int().min(1990).max(2100),
  /** An id of places.yaml; without it the whole country. */
  place: idSchema.optional(),
  value: z.number().optional(),
  /** The place among so many; `change`: places won (+) or lost (−) since the year before. */
  rank: z.strictObject({ at: z.int().min(1), of: z.int().min(2), change: z.int().optional() }).optional(),
  /** How it is said on air when the number is too fine for the ear. */
  aloud: lineSchema.optional(),
  source: citationSchema.optional(),
  /** No source gives it. */
  sample: z.boolean().default(false),
});

export const figuresFileSchema = z.strictObject({
  indicators: z.array(indicatorSchema).min(1),
  figures: z.array(figureSchema).min(1),
});

/** What is measured, of `figures.yaml`. */
export type Indicator = z.infer<typeof indicatorSchema>;
/** A figure of `figures.yaml`. */
export type Figure = z.infer<typeof figureSchema> & { readonly origin: Origin };

/** What of a figure a text takes. */
export const FIGURE_PARTS = ['value', 'rank'] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/**
 * The words of a figure: the number with its unit and scale, the rank with the number of those ranked; both when no part is asked for.
 *
 * @example
 * figureText({ value: 43.61 }, { unit: 'điểm', scale: 80 }); // '43,61 điểm trên thang điểm 80'
 * @example
 * figureText({ rank: { at: 30, of: 63, change: 3 } }, { unit: 'điểm', scale: 100 }); // 'thứ 30 trên 63'
 */
export function figureText(
  { value, rank }: Pick<Figure, 'value' | 'rank'>,
  { unit, scale }: Pick<Indicator, 'unit' | 'scale'>,
  part?: FigurePart,
): string {
  const number = value === undefined ? undefined : String(value).replace('.', ',');
  const score =
    number === undefined
      ? []
      : [
          unit === '%'
            ? `${number}%`
            : `${number} ${unit}${scale === 'count' ? '' : ` trên thang điểm ${scale}`}`,
        ];
  const place = rank === undefined ? [] : [`thứ ${rank.at === 1 ? 'nhất' : rank.at} trên ${rank.of}`];
  const parts = part === 'value' ? score : part === 'rank' ? place : [...score, ...place];
  return parts.join(', ');
}
