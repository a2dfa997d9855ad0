/** The campaign: everything that one folder holds, checked and frozen. */
import { z } from 'zod';
import type { Agency } from './agency.js';
import type { CalendarDay } from './calendar.js';
import type { FormatClock } from './clock.js';
import type { Figure, Indicator } from './figure.js';
import { wordsSchema } from './frame-words.js';
import type { Item } from './item.js';
import type { Obligation, Topic } from './legal-plan.js';
import type { Lexicon } from './lexicon.js';
import { DEFAULT_MIX, mixSchema } from './mix.js';
import type { Level, Place } from './place.js';
import type { Procedure } from './procedure.js';
import {
  citationSchema,
  dateSchema,
  idSchema,
  languageSchema,
  lineSchema,
  mediaPathSchema,
  planCodeSchema,
  timeZoneSchema,
  webUrlSchema,
} from './scalars.js';
import type { Station } from './station.js';
import type { Upstream } from './upstream.js';

const audienceSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  /** How the radio speaks to them, inside a sentence: `bà con`, `doanh nghiệp`, `quý vị`. */
  addressedAs: lineSchema.optional(),
});

export const campaignFileSchema = z.strictObject({
  id: idSchema,
  /**
   * The tagging entity of RFC 4151: a domain name that the campaign holds, and a date on which it held it.
   * Every guid is made of it, so it never changes, whatever the site's host is.
   */
  authority: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+,\d{4}$/, 'bad-authority'),
  title: lineSchema,
  description: lineSchema.optional(),
  /** `true`: a demonstration. Every sheet says “bản mẫu” and no emblem is drawn. */
  demonstration: z.boolean().default(false),
  timeZone: timeZoneSchema,
  /** The first is the language of the originals. */
  languages: z.array(z.strictObject({ tag: languageSchema, title: lineSchema })).min(1),
  validFrom: dateSchema,
  validUntil: dateSchema,
  /** The agency that answers for the campaign and whose contact box is the fallback. */
  publisher: idSchema,
  /** Where the output folder is served, with a slash at the end. */
  site: webUrlSchema.refine(isFolderAddress, 'url-needs-slash'),
  /** A square picture of `media/`, of which the cover of podcasts and the icon of feeds are made. */
  cover: mediaPathSchema.optional(),
  audiences: z.array(audienceSchema).min(1),
  /** What stations say around items, by language: opening, links, closing. */
  words: wordsSchema.optional(),
  /** Sheets of the whole campaign: the cover and index of the notice board, the digest for meetings, the sheet of tours. */
  print: z
    .strictObject({
      /** Templates in `templates/print/`. */
      products: z.array(idSchema).min(1),
      /** Which look of them is wanted, as `hanh-chinh` for listings in the manner of Decree 30/2020; a product that does not have it takes its usual one. */
      look: idSchema.optional(),
      /** The clause of the plan that tours serve; their kit is made of its items. */
      tour: planCodeSchema.optional(),
    })
    .optional(),
  legalBasis: z.array(citationSchema).default([]),
  /** What share of the time on air each kind of item should have, over four weeks. */
  mix: mixSchema.default([...DEFAULT_MIX]),
});

/** What a recording that a machine has read bears inside, in ASCII: it is a preview, and reaches nobody by itself. */
export const PREVIEW_MARK = 'loaphat-preview: read by a machine, not for publication';

/** A file of `media/`, as read from its own header. */
export interface MediaFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Length of a sound, whole seconds, rounded up. */
  readonly seconds?: number;
  /** A machine has read it (`PREVIEW_MARK`). */
  readonly preview?: true;
  /** Size of a picture, pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** A campaign: everything that one folder holds, checked and frozen. */
export interface Campaign extends z.infer<typeof campaignFileSchema> {
  readonly topics: readonly Topic[];
  readonly obligations: readonly Obligation[];
  readonly indicators: readonly Indicator[];
  readonly figures: readonly Figure[];
  readonly levels: readonly Level[];
  readonly places: readonly Place[];
  readonly agencies: readonly Agency[];
  readonly clocks: readonly FormatClock[];
  readonly stations: readonly Station[];
  readonly lexicon: Lexicon;
  readonly calendar: readonly CalendarDay[];
  readonly sources: readonly Upstream[];
  /** The messages that people wrote, and one made from each procedure. */
  readonly items: readonly Item[];
  readonly procedures: readonly Procedure[];
  readonly media: readonly MediaFile[];
  /** sha256 over every file that was read; `content/inbox` is no part of it. */
  readonly hash: string;
}

/** The language of the originals. */
export function firstLanguage(campaign: Pick<Campaign, 'languages'>): string {
  return campaign.languages[0]?.tag ?? 'vi';
}

/** Ends with a slash, and has no query and no fragment: paths are put behind it. */
function isFolderAddress(url: string): boolean {
  return url.endsWith('/') && !/[?#]/.test(url);
}
