/** Slices: the cuts of a campaign that have a feed of their own. */

/** Where the campaign's cover lies in a publication: 3000 × 3000 pixels, PNG. */
export const COVER_PATH = 'cover.png';

export interface Enclosure {
  readonly url: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly seconds?: number;
}

export interface Category {
  readonly term: string;
  readonly label: string;
  /** A URI that names the vocabulary. */
  readonly scheme: string;
}

/** A file that an entry or a feed leads to: a leaflet, the week's calendar, the book of scripts. */
export interface RelatedFile {
  readonly url: string;
  readonly title: string;
  readonly mediaType: string;
}

/** What is said in a recording, as a file beside it. */
interface Transcript {
  readonly url: string;
  /** `text/vtt`, `text/plain`, `text/html`. */
  readonly mediaType: string;
  readonly language: string;
}

/** What an entry of a podcast has besides its recording, which is its enclosure. */
export interface Episode {
  readonly transcripts: readonly Transcript[];
  /** Address of artwork of its own: JPEG or PNG, square, 1400 to 3000 pixels. */
  readonly artwork?: string;
}

/** What a slice says of itself as a podcast. */
export interface Podcast {
  /** The podcast's permanent id, a UUIDv5. */
  readonly guid: string;
  /** Address of the cover: PNG, 3000 × 3000 pixels. */
  readonly cover: string;
  /** One of Apple's categories, letter by letter. */
  readonly category: string;
  /** Where directories write to; absent when no source gives it. */
  readonly email?: string;
}

/** One entry of a feed, complete: a writer only has to spell it. Instants are ISO with offset. */
export interface Entry {
  /** The guid. */
  readonly id: string;
  readonly item: string;
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly published: string;
  readonly updated: string;
  readonly summary: string;
  /** HTML with absolute links. */
  readonly html: string;
  readonly author: string;
  readonly categories: readonly Category[];
  readonly enclosure?: Enclosure;
  readonly image?: string;
  /** Present in a podcast. */
  readonly episode?: Episode;
  /** Further links: the leaflet, the week's calendar… */
  readonly related: readonly RelatedFile[];
  /** Present when the entry is the notice that an item was withdrawn. `when` is ISO with offset, `title` the entry's own. */
  readonly withdrawn?: { readonly when: string; readonly reason: string; readonly title: string };
}

/** An entry that a feed had and has no more, for readers that still hold it. */
export interface RetiredEntry {
  /** The guid that the entry had. */
  readonly id: string;
  readonly item: string;
  /** When the item was withdrawn, expired, or was first missed: ISO with offset. */
  readonly when: string;
  /** Why, in a sentence for people, and the language that it is written in. */
  readonly reason: string;
  readonly language: string;
  /** What stands in its place in formats that have no word for deletion; present when people withdrew the item. */
  readonly notice?: Entry;
}

/** Where a document of a feed stands among the others (RFC 5005, 4). Addresses are those of folders, `/` at the end. */
interface FeedHistory {
  /** The document that people subscribe to. */
  readonly current: string;
  /** Is this an archive: entries of a month that is over? */
  readonly archive: boolean;
  /** The archive of the entries before these. */
  readonly before?: string;
  /** What follows the first archive, which would lead nowhere; others do not name it, or they would change when it comes. */
  readonly after?: string;
}

/** A cut of the campaign that has a feed of its own. */
export interface Slice {
  /** `all`, `topic/II.4.b`, `language/vi`, `place/krong-pa`, `station/dai-krong-pa`: also its folder below `feeds/`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Permanent id of the feed itself. */
  readonly guid: string;
  /** Address of the people's page of this slice. */
  readonly url: string;
  /** ISO with offset; newest of its entries, or the campaign's start. */
  readonly updated: string;
  readonly publisher: string;
  /** Address of a square picture that stands for the feed. */
  readonly icon?: string;
  /** Files that belong to the feed as a whole: the scripts of a station's week. Absent when there are none. */
  readonly related?: readonly RelatedFile[];
  readonly entries: readonly Entry[];
  /** What left the feed in the last thirty days, newest first; absent when nothing did. None of them is in `entries`. */
  readonly retired?: readonly RetiredEntry[];
  /** Present when every entry is an episode. */
  readonly podcast?: Podcast;
  /** Absent while one document holds every entry. */
  readonly history?: FeedHistory;
}

/** The ids of the items that a feed holds or tells the end of, each once. */
export function itemsIn({ entries, retired = [] }: Pick<Slice, 'entries' | 'retired'>): string[] {
  return [...new Set([...entries, ...retired].map(({ item }) => item))];
}
