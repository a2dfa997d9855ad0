/** What an airing gains or loses by, in the words of the station's officer. */
import type { Bilingual, Locale } from '../../model/index.js';
import type { Term } from '../../planner/index.js';
import { ruleWords } from '../rules.js';
import { isSlight, signedPoints } from './say.js';

/** `người nghe +168, lấp đầy khung +27`; what is too small to be shown is left out. */
export function termsText(terms: readonly Term[], locale: Locale): string {
  return terms
    .filter(({ gain }) => !isSlight(gain))
    .map(({ term, gain }) => `${termWords(term)[locale]} ${signedPoints(gain, locale)}`)
    .join(', ');
}

/** A term by its name. */
export function termWords(term: Term['term']): Bilingual {
  return WORDS[term] ?? ruleWords(term);
}

const WORDS: Readonly<Partial<Record<Term['term'], Bilingual>>> = {
  reach: { vi: 'người nghe', en: 'listeners' },
  kept: { vi: 'giữ giờ đã công bố', en: 'stays as announced' },
  familiar: { vi: 'trùng giờ những tuần trước', en: 'same time as in past weeks' },
  'never-empty': { vi: 'khung khỏi trống', en: 'no empty window' },
  fill: { vi: 'lấp đầy khung', en: 'fills the window' },
  'urgent-daily': { vi: 'tin ưu tiên có mặt mỗi ngày', en: 'urgent every day' },
  'weekly-minimum': { vi: 'đủ số lần ít nhất', en: 'its weekly minimum' },
  'topic-quota': { vi: 'đủ thời lượng chủ đề', en: 'the topic’s quota' },
  'language-quota': { vi: 'đủ thời lượng tiếng', en: 'the language’s quota' },
  'monthly-column': { vi: 'chuyên mục của tháng', en: 'the monthly column' },
  pin: { vi: 'biên tập đã ghim', en: 'pinned by the editor' },
  'share-below': { vi: 'lấn phần của đài tiếp âm', en: 'share of stations that relay' },
  'another-day': { vi: 'phát lại trong ngày', en: 'again on one day' },
  'another-time': { vi: 'lặp lại cùng buổi', en: 'again at one time of day' },
  'mixed-topics': { vi: 'dồn một chủ đề', en: 'one topic too often' },
};
