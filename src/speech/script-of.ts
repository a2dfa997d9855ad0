/** What the announcer reads of an item. */
import type { Campaign, ItemVersion, Lexicon } from '../model/index.js';
import { spokenParagraphs } from './say/paragraphs.js';
import { toSpoken } from './say/to-spoken.js';

/**
 * The paragraphs that are read aloud: `radio.script` when the item has one, otherwise its body, without samples, in words.
 * The title is a line for the announcer's eye and is not read; it is read only when script and body leave nothing to say,
 * as with a slogan.
 *
 * @example
 * scriptOf(original(item), campaign); // ['Bà con mang hồ sơ đến bộ phận một cửa của xã.', 'Cán bộ sẽ hướng dẫn tận tình.']
 */
export function scriptOf(version: ItemVersion, campaign: Pick<Campaign, 'lexicon'>): readonly string[] {
  const known = spoken.get(version);
  if (known?.lexicon === campaign.lexicon) return known.paragraphs;
  const paragraphs = putIntoWords(version, campaign);
  spoken.set(version, { lexicon: campaign.lexicon, paragraphs });
  return paragraphs;
}

/**
 * Tells what an item is read as, where an earlier build has put the same text into words with the same lexicon.
 *
 * @example
 * const version = { ...original(item) };
 * recallScript(version, campaign, ['Đã đổi thành lời.']);
 * scriptOf(version, campaign); // ['Đã đổi thành lời.']
 */
export function recallScript(
  version: ItemVersion,
  { lexicon }: Pick<Campaign, 'lexicon'>,
  paragraphs: readonly string[],
): void {
  spoken.set(version, { lexicon, paragraphs });
}

/** An item is put into words once, for the planner's seconds and for the scripts of all stations. */
const spoken = new WeakMap<
  ItemVersion,
  { readonly lexicon: Lexicon; readonly paragraphs: readonly string[] }
>();

function putIntoWords(version: ItemVersion, campaign: Pick<Campaign, 'lexicon'>): string[] {
  const options = { lexicon: campaign.lexicon, language: version.language };
  const paragraphs = spokenParagraphs(version.script ?? version.body, options);
  return paragraphs.length > 0 ? paragraphs : [toSpoken(version.title, options).text];
}
