/** How long it takes to read something aloud. */
import { UsageError } from '../errors.js';
import type { Campaign, ItemVersion } from '../model/index.js';
import { syllablesIn } from './say/syllables.js';
import { scriptOf } from './script-of.js';

/**
 * Seconds to read paragraphs that are already spoken text, whole and rounded up: syllables × 60 / `pace` (syllables a minute),
 * 0.25 s after each comma, semicolon, colon and dash, 0.5 s after each sentence inside a paragraph, 1 s after each paragraph.
 *
 * The unit and the default paces of stations (220 for news, 180–190 on outdoor loudspeakers) follow a measurement of
 * Đài Tiếng nói Việt Nam news: 233 syllables a minute (Nguyễn Thị Thanh Nga, 2012).
 *
 * @throws UsageError when `pace` is not a number above 0.
 * @example
 * readingSeconds(['Bà con mang hồ sơ đến xã.'], 210); // 3
 */
export function readingSeconds(paragraphs: readonly string[], pace: number): number {
  if (!Number.isFinite(pace) || pace <= 0) {
    throw new UsageError({
      vi: `Tốc độ đọc là ${pace}; hãy cho số âm tiết một phút lớn hơn 0, ví dụ 185.`,
      en: `The reading pace is ${pace}; give syllables a minute, above 0, such as 185.`,
    });
  }
  let syllables = 0;
  let pauses = 0;
  for (const paragraph of paragraphs) {
    const said = paragraph.trim();
    if (said === '') continue;
    syllables += syllablesIn(said);
    pauses += pausesIn(said) + PAUSE.paragraph;
  }
  return Math.ceil((Math.ceil((syllables * 60_000) / pace) + pauses) / 1000);
}

/**
 * Seconds that an item takes on air in one language. An audio file's measured length wins; otherwise what `scriptOf` gives is
 * read at `pace`. The title is not counted: it is not read (unless there is nothing else, see `scriptOf`).
 *
 * @throws UsageError when `pace` is not a number above 0 and there is no measured audio.
 * @example
 * secondsOf(original(item), campaign, station.pace); // 9
 */
export function secondsOf(
  version: ItemVersion,
  campaign: Pick<Campaign, 'media' | 'lexicon'>,
  pace: number,
): number {
  const measured = campaign.media.find((file) => file.path === version.audio)?.seconds;
  return measured ?? readingSeconds(scriptOf(version, campaign), pace);
}

/** Milliseconds of silence after a mark inside a paragraph, and after a paragraph. */
export const PAUSE = { clause: 250, sentence: 500, paragraph: 1000 } as const;

/** Milliseconds of silence inside a text; what follows its last word is not counted. */
export function pausesIn(text: string): number {
  const inside = text.replace(/[\s\p{P}]+$/u, '');
  const sentences = inside.match(/[.!?…]+(?=\s)/gu)?.length ?? 0;
  const clauses = inside.match(/[,;:](?=\s)|\s[–—-]\s/gu)?.length ?? 0;
  return sentences * PAUSE.sentence + clauses * PAUSE.clause;
}

/** Milliseconds of silence after the last word of a piece of a paragraph, by the mark that it ends with. */
export function pauseAfter(piece: string): number {
  if (/[.!?…]["”’»)]*$/u.test(piece)) return PAUSE.sentence;
  return /[,;:–—-]["”’»)]*$/u.test(piece) ? PAUSE.clause : 0;
}
