/** The name of a language inside a sentence. */
import { type Campaign, languageTitle } from '../model/index.js';

/** `tiếng Jrai`, from the title `Tiếng Jrai`. */
export function languageInSentence(campaign: Pick<Campaign, 'languages'>, tag: string): string {
  const title = languageTitle(campaign, tag);
  return title.startsWith('Tiếng ') ? `t${title.slice(1)}` : title;
}
