/** Names of items and languages, as people know them. */
import { type Campaign, itemOf, languageTitle, original, plainLine } from '../../model/index.js';

export interface Names {
  readonly item: (id: string) => string;
  readonly language: (tag: string) => string;
  /** Is there more than one language to tell apart? */
  readonly several: boolean;
}

/** The names of a campaign; asking for an item that it does not have throws. */
export function namesOf(campaign: Campaign): Names {
  return {
    item: (id) => plainLine(original(itemOf(campaign, id)).title),
    language: (tag) => languageTitle(campaign, tag),
    several: campaign.languages.length > 1,
  };
}
