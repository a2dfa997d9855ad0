/** What a loudspeaker van says, over and over, as it drives by. */
import { LayoutError } from '../errors.js';
import type { Bilingual, Campaign, Item, ItemVersion } from '../model/index.js';
import { toSpoken } from './say/to-spoken.js';
import { scriptOf } from './script-of.js';
import { readingSeconds } from './seconds.js';
import { sentencesOf } from './sentences.js';

/** One round of a van's loop. */
export interface VanLoop {
  /** A sentence each: the call to action, what it is about, the call again. After each the announcer stops for a second. */
  readonly lines: readonly string[];
  /** Seconds of a round, with the silence before the next. */
  readonly seconds: number;
  /** Of these, the silence before the next round. */
  readonly silence: number;
  /** Paragraphs of the item that the round has no time for. */
  readonly leftOut: number;
}

/** A van passes a house in about a minute. This, the silence and the order of the loop are ours: no norm was found. */
const LONGEST = 60;
const SILENCE = 3;
/** Syllables a minute on outdoor loudspeakers. */
const OUTDOOR_PACE = 180;

/** An entry of a list as it is counted aloud: `Hai là, …`, `Việc thứ ba là …`, `Điều thứ nhất: …` */
const COUNTED = /^(?:\p{L}+ ){0,2}(?:một|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?: là|[:,])/iu;

/**
 * The loop of a loudspeaker van (plan III.8.c), made from an item by rule: `print.action` at the beginning and at the end, and
 * between them the first paragraphs of what the radio reads, whole and in order, as far as a round of 60 seconds has room. A list
 * is taken whole, with the sentence before it, or not at all; of a dialogue the summary is taken, because a van has one voice; so it is
 * where the first paragraph alone is too long. What the call says already is not said between. No word is changed and none is added.
 *
 * @param pace syllables a minute, 180 (outdoor loudspeakers) when left out
 * @throws LayoutError when the item has no call to action, or the call alone is too long for a round.
 * @example
 * const hall = { ...item, print: { products: ['poster'], headline: 'Một cửa', action: 'Bà con đến xã.' } };
 * vanLoop(hall, original(item), campaign).lines; // ['Bà con đến xã.', 'Bà con mang hồ sơ đến bộ phận một cửa của xã.', 'Cán bộ sẽ hướng dẫn tận tình.', 'Bà con đến xã.']
 */
export function vanLoop(
  item: Item,
  version: ItemVersion,
  campaign: Pick<Campaign, 'lexicon'>,
  pace: number = OUTDOOR_PACE,
): VanLoop {
  const options = { lexicon: campaign.lexicon, language: version.language };
  const say = (text: string) => sentencesOf(toSpoken(text, options).text);
  const action = version.action ?? (version === item.versions[0] ? item.print?.action : undefined);
  if (action === undefined) throw noAction(item);
  const call = say(action);
  const secondsOf = (middle: readonly string[]) =>
    readingSeconds([...call, ...middle, ...call], pace) + SILENCE;
  if (secondsOf([]) > LONGEST) throw longAction(item, secondsOf([]) - LONGEST);

  const units = item.kind === 'dialogue' ? [] : unitsOf(scriptOf(version, campaign));
  let middle: readonly string[] = [];
  let taken = 0;
  for (const unit of units) {
    const longer = [...middle, ...unit.flatMap(sentencesOf).filter((sentence) => !call.includes(sentence))];
    if (secondsOf(longer) > LONGEST) break;
    middle = longer;
    taken += unit.length;
  }
  if (middle.length === 0 && version.summary !== undefined) {
    const summary = say(version.summary);
    if (secondsOf(summary) <= LONGEST) middle = summary;
  }
  return {
    lines: [...call, ...middle, ...call],
    seconds: secondsOf(middle),
    silence: SILENCE,
    leftOut: units.flat().length - taken,
  };
}

/** Paragraphs that are said together: a list, and what leads to it. */
function unitsOf(paragraphs: readonly string[]): string[][] {
  const units: string[][] = [];
  for (const paragraph of paragraphs) {
    const open = units.at(-1);
    const goesOn = COUNTED.test(paragraph) || open?.at(-1)?.endsWith(':') === true;
    if (open !== undefined && goesOn) open.push(paragraph);
    else units.push([paragraph]);
  }
  return units;
}

function noAction({ id, origin }: Item): LayoutError {
  return fault(
    origin,
    'no-call',
    {
      vi: `tin «${id}» chưa có lời kêu gọi cho xe loa.`,
      en: `item “${id}” has no call to action for a van.`,
    },
    {
      vi: 'Hãy viết một câu nói rõ việc cần làm, ví dụ: action: Bà con mang hồ sơ đến bộ phận một cửa của xã.',
      en: 'Write one sentence that says what people are to do.',
    },
  );
}

function longAction({ id, origin }: Item, over: number): LayoutError {
  return fault(
    origin,
    'long-call',
    {
      vi: `lời kêu gọi của tin «${id}», đọc hai lần, quá một vòng ${LONGEST} giây của xe loa ${over} giây.`,
      en: `the call to action of “${id}”, said twice, is ${over} s over a van's round of ${LONGEST} s.`,
    },
    { vi: 'Hãy viết ngắn lại.', en: 'Shorten it.' },
  );
}

function fault({ file, line }: Item['origin'], code: string, what: Bilingual, fix: Bilingual): LayoutError {
  return new LayoutError([
    { severity: 'error', code, file, line, column: 1, field: 'print.action', what, fix },
  ]);
}
