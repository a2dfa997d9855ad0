/** What all slices have in common. */
import {
  type Campaign,
  COVER_PATH,
  DEMONSTRATION_NOTICE,
  type Entry,
  firstLanguage,
  type Instant,
  isoAt,
  type RelatedFile,
  type RetiredEntry,
  type Slice,
  startOf,
} from '../model/index.js';
import { byline, newestOf } from './make-entry.js';
import { stillTold } from './retired/retired-entry.js';

/** What a slice holds. */
export interface Cut {
  readonly entries: readonly Entry[];
  /** Whatever left it, however long ago: the slice was changed by that, too. */
  readonly retired: readonly RetiredEntry[];
}

/** Makes the slices of a campaign at an instant; `otherwise` dates one that never held an entry. */
export function sliceMaker(campaign: Campaign, at: Instant) {
  const start = isoAt(startOf(campaign.validFrom, campaign.timeZone), campaign.timeZone);
  const publisher = byline(campaign, campaign.publisher);
  const notice = (about: string) =>
    campaign.demonstration && !/bản mẫu/i.test(about) ? ` ${DEMONSTRATION_NOTICE}` : '';
  return (id: string, name: string, about: string, { entries, retired }: Cut, otherwise = start): Slice => {
    const told = stillTold(retired, at);
    const dates = [...entries.map(({ updated }) => updated), ...retired.map(({ when }) => when)];
    return {
      id,
      title: id === 'all' ? name : `${name} · ${campaign.title}`,
      description: `${about}${notice(about)}`,
      language: firstLanguage(campaign),
      guid: `tag:${campaign.authority}:feed/${id}`,
      url: `${campaign.site}feeds/${id}/`,
      updated: newestOf(dates, otherwise),
      publisher,
      ...(campaign.cover === undefined ? {} : { icon: `${campaign.site}${COVER_PATH}` }),
      entries,
      ...(told.length === 0 ? {} : { retired: told }),
    };
  };
}

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
