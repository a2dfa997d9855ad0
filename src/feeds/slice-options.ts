/** What a slice needs besides the edition. */
import type { RelatedFile } from '../model/index.js';

/**
 * What the feeds do not know: the files that other rooms made.
 *
 * @example
 * const scripts = { url: 'https://cchc.loaphat.example/scripts.pdf', title: 'Kịch bản đọc', mediaType: 'application/pdf' };
 * const options: SliceOptions = { linksOf: () => [scripts] };
 * selectSlices(edition, options).at(-1)?.related?.[0]?.title; // 'Kịch bản đọc'
 */
export interface SliceOptions {
  /** Files that a station's feed leads to as a whole: the scripts of its week. */
  readonly linksOf?: (station: string) => readonly RelatedFile[];
  /** Further files of an item in a language, e.g. its leaflet. */
  readonly relatedOf?: (item: string, language: string) => readonly RelatedFile[];
}
