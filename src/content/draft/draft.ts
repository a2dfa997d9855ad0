/** What was read and has the right shape, not yet a campaign. */
import type { z } from 'zod';
import type {
  agenciesFileSchema,
  Body,
  calendarFileSchema,
  campaignFileSchema,
  figuresFileSchema,
  ItemVersion,
  itemSchema,
  Lexicon,
  obligationsFileSchema,
  Procedure,
  placesFileSchema,
  sourcesFileSchema,
  stationsFileSchema,
  topicsFileSchema,
  weekNotesFileSchema,
} from '../../model/index.js';
import type { FieldPath, Located } from '../read/located.js';

/** A file that has the right shape, and where its fields stand. */
export interface Shaped<T> {
  readonly data: T;
  readonly located: Located;
}

/** An item as written: its front matter, not yet joined with its other languages. */
export interface DraftItem extends Shaped<z.infer<typeof itemSchema>> {
  readonly id: string;
  readonly original: ItemVersion;
}

export interface DraftTranslation {
  readonly id: string;
  readonly version: ItemVersion;
  readonly located: Located;
}

export interface DraftProcedure extends Shaped<Procedure> {
  readonly id: string;
  /** `radio.script` as a tree. */
  readonly script?: Body;
}

/**
 * Everything that was read and has the right shape; a file that failed is `undefined` (or is missing from its list and named in
 * `failed`), so that a reference into it is not reported a second time.
 */
export interface Draft {
  readonly campaign: Shaped<z.infer<typeof campaignFileSchema>> | undefined;
  readonly topics: Shaped<z.infer<typeof topicsFileSchema>> | undefined;
  readonly obligations: Shaped<z.infer<typeof obligationsFileSchema>> | undefined;
  readonly figures: Shaped<z.infer<typeof figuresFileSchema>> | undefined;
  readonly places: Shaped<z.infer<typeof placesFileSchema>> | undefined;
  readonly agencies: Shaped<z.infer<typeof agenciesFileSchema>> | undefined;
  readonly stations: Shaped<z.infer<typeof stationsFileSchema>> | undefined;
  readonly lexicon: Shaped<Lexicon> | undefined;
  readonly calendar: Shaped<z.infer<typeof calendarFileSchema>> | undefined;
  readonly sources: Shaped<z.infer<typeof sourcesFileSchema>> | undefined;
  readonly items: readonly DraftItem[];
  readonly translations: readonly DraftTranslation[];
  readonly procedures: readonly DraftProcedure[];
  readonly weekNotes: readonly Shaped<z.infer<typeof weekNotesFileSchema>>[];
  readonly media: ReadonlySet<string>;
  /** Ids, or media paths, of files that are there but could not be used. */
  readonly failed: ReadonlySet<string>;
}

/** A field that names something elsewhere. */
export interface Reference {
  readonly located: Located;
  readonly path: FieldPath;
  readonly id: string;
  readonly into: Vocabulary;
}

export type Vocabulary =
  | 'topics'
  | 'obligations'
  | 'indicators'
  | 'columns'
  | 'products'
  | 'sectors'
  | 'levels'
  | 'places'
  | 'agencies'
  | 'profiles'
  | 'clocks'
  | 'stations'
  | 'tiers'
  | 'audiences'
  | 'languages'
  | 'items'
  | 'media';
