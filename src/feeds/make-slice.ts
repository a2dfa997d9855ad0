/** What all slices have in common. */
import {
  type Campaign,
  COVER_PATH,
  type Entry,
  firstLanguage,
  isoAt,
  type Slice,
  startOf,
} from '../model/index.js';
import { byline, newestOf } from './make-entry.js';

/** Makes the slices of a campaign; `otherwise` dates one without entries. */
export function sliceMaker(campaign: Campaign) {
  const start = isoAt(startOf(campaign.validFrom, campaign.timeZone), campaign.timeZone);
  const publisher = byline(campaign, campaign.publisher);
  const notice = (about: string) =>
    campaign.demonstration && !/bản mẫu/i.test(about) ? ' Bản mẫu, không phải thông báo của cơ quan.' : '';
  return (id: string, name: string, about: string, entries: readonly Entry[], otherwise = start): Slice => ({
    id,
    title: id === 'all' ? name : `${name} · ${campaign.title}`,
    description: `${about}${notice(about)}`,
    language: firstLanguage(campaign),
    guid: `tag:${campaign.authority}:feed/${id}`,
    url: `${campaign.site}feeds/${id}/`,
    updated: newestOf(entries, otherwise),
    publisher,
    ...(campaign.cover === undefined ? {} : { icon: `${campaign.site}${COVER_PATH}` }),
    entries,
  });
}
