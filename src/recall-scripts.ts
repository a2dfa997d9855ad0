/** Texts put into words in one build are known to the next: of a campaign's hundreds of texts an officer changes one. */
import { createHash } from 'node:crypto';
import type { Cache } from './cache/index.js';
import type { Campaign, ItemVersion } from './model/index.js';
import { recallScript, scriptOf } from './speech/index.js';

const NOTES = ['texts in words', ''] as const;

/** Recalls what was noted of a campaign's texts, and notes what is new. */
export async function recallScripts(campaign: Campaign, cache: Cache): Promise<void> {
  const known: Record<string, readonly string[]> = JSON.parse((await cache.recall(...NOTES)) ?? '{}');
  const lexicon = JSON.stringify(campaign.lexicon);
  const now: Record<string, readonly string[]> = {};
  let fresh = false;
  for (const version of campaign.items.flatMap(({ radio, versions }) =>
    radio === undefined ? [] : versions,
  )) {
    const key = keyOf(version, lexicon);
    const paragraphs = known[key];
    if (paragraphs === undefined) fresh = true;
    else recallScript(version, campaign, paragraphs);
    now[key] = scriptOf(version, campaign);
  }
  if (fresh) await cache.note(...NOTES, JSON.stringify(now));
}

/** All that the words depend on. */
function keyOf({ language, title, script, body }: ItemVersion, lexicon: string): string {
  return createHash('sha256')
    .update(JSON.stringify([language, title, script ?? body]))
    .update(lexicon)
    .digest('base64');
}
