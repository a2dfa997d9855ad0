/** What is known of a campaign's texts from an earlier run: of hundreds an officer changes one. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Cache } from './cache/index.js';
import { type ParseMemory, parseMemory } from './content/index.js';
import type { Campaign, ItemVersion } from './model/index.js';
import { recallScript, scriptOf } from './speech/index.js';

/** Loads a content folder with the memory of what its texts were parsed to, and what was heard in them; notes what is new. */
export async function recallContent<Content>(
  folder: string,
  cache: Cache,
  load: (folder: string, memory: ParseMemory) => Promise<Content>,
): Promise<Content> {
  const about = ['parsed texts', resolve(folder)] as const;
  const memory = parseMemory(await cache.recall(...about));
  const content = await load(folder, memory);
  const notes = memory.notes();
  if (notes !== undefined) await cache.note(...about, notes);
  return content;
}

const NOTES = ['texts in words', ''] as const;

/** Recalls how a campaign's texts are said, and notes what is new. */
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
