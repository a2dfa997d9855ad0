/** How easily a text is followed by ear, as one figure. */
import type { Bilingual } from '../../model/index.js';
import type { HeardSentence } from './sentences.js';

/** The figure, and the two that it is made of. */
export interface ReadingEase {
  /** 0 (no one follows) to 100 (as people talk), whole. */
  readonly value: number;
  /** What the value means. */
  readonly meaning: Bilingual;
  /** Syllables of the sentence in which a listener is at any moment, on average. */
  readonly sentence: number;
  /** Share of syllables that are no light word, 0 to 1. */
  readonly density: number;
}

/** Up to here a sentence costs nothing; each syllable more costs so much. */
const SENTENCE = { free: 10, cost: 1.5 } as const;
/** Talk among people has about half of its syllables in light words; each point more costs so much. */
const DENSITY = { free: 0.5, cost: 80 } as const;

const MEANINGS: readonly { readonly from: number; readonly meaning: Bilingual }[] = [
  { from: 80, meaning: { vi: 'dễ, như người ta nói chuyện', en: 'easy, as people talk' } },
  { from: 60, meaning: { vi: 'rõ, như tin viết cẩn thận', en: 'plain, as news written with care' } },
  {
    from: 40,
    meaning: { vi: 'khó, phải chú ý mới theo kịp', en: 'hard, to be followed with an effort' },
  },
  {
    from: 0,
    meaning: {
      vi: 'quá khó, như văn bản giấy tờ, nghe không kịp',
      en: 'too hard, as an official paper, lost by ear',
    },
  },
];

/**
 * Reading ease of sentences for the ear, 0 to 100. It is a measure of our own: the published formulas for Vietnamese (Nguyen and Henkin,
 * 1982 and 1985) grade print for schools by words, which nobody hears. Ours takes two things that listeners feel:
 *
 * - the length of sentences in syllables as read, each weighted by itself (the sentence in which one finds oneself at any moment), because one
 *   sentence of eighty among ten of eight loses everybody;
 * - density, the share of syllables that are not light words (`là`, `của`, `thì`, `bà con`…). Speech is less dense than writing
 *   (Halliday, *Spoken and Written Language*, 1985); names, numbers and strings of nouns make it dense.
 *
 * value = 100 − 1.5 × (sentence − 10) − 80 × (density − 0.5), neither part below 0. From 80: easy, as people talk. From 60: plain, as news written
 * with care. From 40: hard. Below: an official paper. Measured: the items of `content/` 67 to 100 (mean 87), single sentences in
 * the manner of decrees (`test/golden/spoken/documents.tsv`) 42, the plan of Gia Lai itself 0.
 *
 * @returns `undefined` when there is nothing to hear
 */
export function readingEase(sentences: readonly HeardSentence[]): ReadingEase | undefined {
  let syllables = 0;
  let squares = 0;
  let light = 0;
  for (const sentence of sentences) {
    syllables += sentence.syllables;
    squares += sentence.syllables ** 2;
    for (const [word] of sentence.spoken.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu))
      if (LIGHT_WORDS.has(word)) light += 1;
  }
  if (syllables === 0) return undefined;
  const sentence = squares / syllables;
  const density = Math.max(0, 1 - light / syllables);
  const lost =
    SENTENCE.cost * Math.max(0, sentence - SENTENCE.free) +
    DENSITY.cost * Math.max(0, density - DENSITY.free);
  const value = Math.round(Math.max(0, 100 - lost));
  const meaning = MEANINGS.find(({ from }) => value >= from)?.meaning ?? { vi: '', en: '' };
  return { value, meaning, sentence: round(sentence, 1), density: round(density, 2) };
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}

/** Words that carry a sentence and name no thing of their own. Talk is full of them, official prose is not. */
const GROUPS = [
  // What joins.
  'là của và hay hoặc với cùng cho để từ đến tới ở tại trong ngoài trên dưới trước sau giữa khi lúc nếu thì mà nhưng còn vì do bởi nên tuy dù rằng bằng về qua theo như',
  // What says how it stands: done, not yet, must, may.
  'có không chưa chẳng đã đang sẽ sắp vừa mới được bị phải cần hãy đừng chớ xin mời cứ cũng đều vẫn lại rồi xong luôn ngay chỉ rất quá lắm hơn nhất nữa thêm',
  // What points and asks.
  'này ấy đó kia đây đấy nào gì đâu ai sao bao nhiêu mấy thế vậy',
  // What counts and classes.
  'các những mọi mỗi từng một cái con chiếc tờ việc điều chuyện nơi chỗ người',
  // Who speaks to whom.
  'tôi mình ta chúng bà anh chị em ông bác cô chú cháu nó họ quý vị',
  // Tone and direction.
  'à ạ ơi nhé nhỉ đi thôi dạ vâng hả chứ ra vào lên xuống',
];

/** Single syllables, small. A syllable of two uses counts as light in both: the figure is a share, not a parse. */
const LIGHT_WORDS: ReadonlySet<string> = new Set(GROUPS.flatMap((group) => group.split(' ')));
