/** Places: an identity is an id of our own, because codes are re-used and names drift. */
import { z } from 'zod';
import { byId } from '../remembered.js';
import { dateSchema, idSchema, lineSchema, type Origin } from './scalars.js';

const levelSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  /** `always`: every place of this level has a feed; `own-items`: only places with items of their own; `never`. */
  feeds: z.enum(['always', 'own-items', 'never']).default('never'),
});

export const placeSchema = z.strictObject({
  id: idSchema,
  level: idSchema.describe('Một id trong levels · a level id of this file'),
  /** The administrative kind as people say it: `huyện`, `thị xã`, `thành phố`, `xã`, `phường`, `thị trấn`, `tỉnh`. */
  kind: lineSchema,
  name: lineSchema,
  /** Code of the General Statistics Office; `null` when no source gives it. */
  code: z
    .string()
    .regex(/^\d{2,5}$/, 'bad-gso-code')
    .nullable(),
  parent: idSchema.optional(),
  validFrom: dateSchema.optional(),
  validUntil: dateSchema.optional(),
  successor: idSchema.optional(),
});

export const placesFileSchema = z.strictObject({
  levels: z.array(levelSchema).min(1),
  places: z.array(placeSchema).min(1),
});

export type Level = z.infer<typeof levelSchema>;
/** A place of the campaign; its id is its identity, never its code or its name. */
export type Place = z.infer<typeof placeSchema> & { readonly origin: Origin };

/**
 * A place and the places that hold it, from itself upwards.
 *
 * @example
 * lineage(places, 'krong-pa.ia-rsuom').map((place) => place.id); // ['krong-pa.ia-rsuom', 'krong-pa', 'gia-lai']
 */
export function lineage<P extends Pick<Place, 'id' | 'parent'>>(places: readonly P[], id: string): P[] {
  const chain: P[] = [];
  let current = byId(places, id);
  while (current && !chain.includes(current)) {
    chain.push(current);
    current = byId(places, current.parent);
  }
  return chain;
}

/** The name with its administrative kind, as it is said: `huyện Krông Pa`. */
export function placeTitle(place: Pick<Place, 'kind' | 'name'>): string {
  return `${place.kind} ${place.name}`;
}
