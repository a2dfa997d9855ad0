/** What a slice needs besides the edition. */
import type { Enclosure } from '../model/index.js';
import type { Related } from './make-entry.js';

/**
 * What level 3 knows and the feeds do not: the files that other rooms made. Lengths are true bytes.
 *
 * @example
 * const scripts = { url: 'https://cchc.loaphat.example/scripts.pdf', bytes: 54_321, mediaType: 'application/pdf' };
 * const options: SliceOptions = { enclosureOf: () => scripts };
 * selectSlices(edition, options).at(-1)?.entries[0]?.enclosure?.bytes; // 54321
 */
export interface SliceOptions {
  /** The file of scripts of a station's week, with its true length in bytes; the enclosure of items that have no audio. */
  readonly enclosureOf?: (station: string) => Enclosure | undefined;
  /** Further files of an item in a language, e.g. its leaflet. */
  readonly relatedOf?: (item: string, language: string) => readonly Related[];
}
