/** Words that were shaped in one build, for the next: most of a campaign's words stay when a sentence changes. */
import type { Cache } from '../cache/index.js';
import type { Output } from '../model/index.js';
import { loadTypefaces, type ShapedWords, shapedWords, type Typefaces } from '../print/index.js';

/** What the notes are called in the cache. */
const NOTES = ['shaped words', 'Fira Sans'] as const;

/** The typefaces, with the words of earlier builds. */
export async function recallTypefaces(cache: Cache): Promise<Typefaces> {
  const words: ShapedWords = JSON.parse((await cache.recall(...NOTES)) ?? '{}');
  return loadTypefaces(words);
}

/** An output that notes, when it is done, the words that were new. */
export function notingWords(
  output: Output,
  { cache, typefaces }: { readonly cache: Cache; readonly typefaces: Typefaces },
): Output {
  return {
    name: output.name,
    async *render(edition) {
      yield* output.render(edition);
      const words = shapedWords(typefaces);
      if (words !== undefined) await cache.note(...NOTES, JSON.stringify(words));
    },
  };
}
