/** What a station says around the items of a window, word for word, and how long it takes. */
import {
  boundedMemory,
  type Campaign,
  type FrameWords,
  firstLanguage,
  ITEM_KINDS,
  type Lexicon,
  memoryBy,
  type Station,
  wordsOver,
} from '../../model/index.js';
import { syllablesIn } from '../say/syllables.js';
import { toSpoken } from '../say/to-spoken.js';
import { pausesIn, readingSeconds } from '../seconds.js';
import { type FrameValues, filled, type NamedWindow, stationValues, windowValues } from './frame-values.js';
import { VIETNAMESE_WORDS } from './vietnamese-words.js';

/** Of a campaign, what its stations' words are made from. */
export type FrameCampaign = Pick<
  Campaign,
  'agencies' | 'languages' | 'lexicon' | 'places' | 'publisher' | 'words'
>;

/** A window on its date. */
export interface FramedWindow extends NamedWindow {
  /** Its id. */
  readonly window: string;
  readonly languages: readonly string[];
}

/** Spoken text and the whole seconds that are planned for it; no text where only silence or music is planned. */
export interface FrameLine {
  readonly text: string;
  readonly seconds: number;
}

/** What is said around the items of one window. */
export interface WindowFrame {
  /** Language of the words. */
  readonly language: string;
  /** Is the announcer to say them in the window's language, from words in another? Then they are read at `interpretPace`. */
  readonly interpreted: boolean;
  readonly opening: FrameLine;
  /** What leads to the place's own announcements, with their seconds; nothing where none are kept. */
  readonly notices: (FrameLine & { readonly kept: number }) | undefined;
  /** Before an item of this kind, the first of the window (0) or a later one, behind one of the kind `after`. Its seconds are the same wherever it stands. */
  link(kind: string, nth: number, after?: string): FrameLine;
  /** Seconds of silence before the link. */
  pause(kind: string, nth: number): number;
  /** `inFull` with where to send feedback. */
  closing(inFull: boolean): FrameLine;
}

/**
 * The frame of a window. Words come from the station, then its profile, then the campaign, then loaphat's own Vietnamese ones. A window
 * in a language without words is opened in the campaign's first language and interpreted.
 *
 * Seconds are those of `readingSeconds`, but a name is counted in steps of four syllables: so stations with one grid have one plan, and
 * none has less time than its name takes. `planning.opening`, `gap` and `closing` are least lengths, for those who play music.
 *
 * @example
 * const window = { window: 'sang', date: '2020-07-06', start: '2020-07-06T05:40:00+07:00', title: 'CCHC', languages: ['vi'] };
 * windowFrame({ ...campaign, words: {} }, station, window).closing(false).text; // 'Chuyên mục đến đây là hết. Chưa rõ điều gì, bà con cứ hỏi bộ phận một cửa. Xin chào bà con.'
 */
export function windowFrame(campaign: FrameCampaign, station: Station, window: FramedWindow): WindowFrame {
  const { words, language, interpreted } = wordsFor(campaign, station, window.languages[0]);
  const { opening: most = 0, gap = 0, closing: last = 0 } = station.planning ?? {};
  const vietnamese = isVietnamese(language);
  const own = stationValues(campaign, station, words);
  const values = { ...own, ...windowValues(window, vietnamese) };
  const pace = interpreted ? station.interpretPace : station.pace;
  const line = (template: string | undefined, least: number, more: FrameValues = {}): FrameLine => {
    if (template === undefined) return { text: '', seconds: least };
    const names = [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => own[name] ?? []);
    const words = filled(template, { ...values, ...more });
    const { text, seconds } = measured(words, names, campaign.lexicon, language, pace);
    return { text, seconds: Math.max(least, seconds) };
  };
  const pieces: Readonly<Record<string, string | undefined>> = words.pieces ?? {};
  const linkTexts = [words.first ?? '', ...(words.next ?? []), ...(words.same ?? [])];
  const lengths = boundedMemory<number>(ITEM_KINDS.length);
  const linkSeconds = (kind: string) =>
    lengths(kind, () => {
      const piece = pieces[kind];
      return piece === undefined ? 0 : Math.max(...linkTexts.map((text) => line(text, 0, { piece }).seconds));
    });
  const turn = turnOf(window);
  const kept = noticesOf(station, window.window);
  const announced = line(words.notices, 0);
  return {
    language,
    interpreted,
    opening: line(words.opening, most),
    notices: kept === 0 ? undefined : { text: announced.text, seconds: announced.seconds + kept, kept },
    link(kind, nth, after) {
      const piece = pieces[kind];
      const further = (after === kind ? words.same : undefined) ?? words.next ?? [];
      const text = nth === 0 ? words.first : (further[(turn + nth) % further.length] ?? words.first);
      return { text: piece === undefined ? '' : line(text, 0, { piece }).text, seconds: linkSeconds(kind) };
    },
    pause: (kind, nth) => Math.max(words.pause ?? 0, nth === 0 ? 0 : gap - linkSeconds(kind)),
    closing: (inFull) => line(inFull ? words.closing?.long : words.closing?.short, last),
  };
}

/** Which words are said in a window of this language. */
function wordsFor(
  campaign: FrameCampaign,
  station: Station,
  tag: string | undefined,
): { readonly words: FrameWords; readonly language: string; readonly interpreted: boolean } {
  const first = firstLanguage(campaign);
  const asked = tag ?? first;
  const isOwn = station.words?.[asked] !== undefined || campaign.words?.[asked] !== undefined;
  const language = isOwn ? asked : first;
  const written = wordsOver(station.words?.[language], campaign.words?.[language]);
  const words = isVietnamese(language) ? wordsOver(written, VIETNAMESE_WORDS) : written;
  return { words: words === 'none' ? {} : words, language, interpreted: asked !== language };
}

function isVietnamese(language: string): boolean {
  return language === 'vi';
}

/** Which of several words a window begins with: another one each hour and each day, so that the same are not heard again and again. */
function turnOf({ date, start }: Pick<FramedWindow, 'date' | 'start'>): number {
  return Number(date.slice(8, 10)) + Number(start.slice(11, 13));
}

/** Seconds of a window for the place's own announcements. */
function noticesOf(station: Pick<Station, 'sessions' | 'notices'>, id: string): number {
  const windows = station.sessions.flatMap((session) => session.windows);
  return windows.find((window) => window.id === id)?.notices ?? station.notices ?? 0;
}

/** Names are counted in steps of so many syllables. */
const STEP = 4;

/** How many syllables a name has less than its step. */
function roomOf(name: string, lexicon: Lexicon): number {
  return (STEP - (syllablesIn(spokenName(name, lexicon)) % STEP)) % STEP;
}

/** Names come back in every window, and so do links; openings are dated. */
const saidNames = memoryBy<Lexicon, string>(5_000);
const saidLines = memoryBy<Lexicon, FrameLine>(5_000);

function spokenName(name: string, lexicon: Lexicon): string {
  return saidNames(lexicon, name, () => toSpoken(name, { lexicon }).text);
}

/** How words are said, and how long it takes with room for the names in them. */
function measured(
  words: string,
  names: readonly string[],
  lexicon: Lexicon,
  language: string,
  pace: number,
): FrameLine {
  return saidLines(lexicon, [language, pace, words, ...names].join('\0'), () => {
    const { text } = toSpoken(words, { lexicon, language });
    const room = names.reduce((sum, name) => sum + roomOf(name, lexicon), 0);
    return { text, seconds: readingSeconds(['ơ '.repeat(room) + text], pace) };
  });
}

/**
 * What makes the frames of two stations with the same grid and words differ in length: the steps of their names and of whom to ask, and
 * the pauses in them. Stations with the same text here have the same seconds.
 *
 * @example
 * frameMeasure(campaign, station) === frameMeasure(campaign, { ...station, id: 'dai-khac' }); // true
 */
export function frameMeasure(campaign: FrameCampaign, station: Station): string {
  const tags = [...new Set([firstLanguage(campaign), ...station.languages])];
  const texts = tags.flatMap((tag) =>
    Object.values(stationValues(campaign, station, wordsFor(campaign, station, tag).words)),
  );
  return texts
    .map((text) => {
      const said = spokenName(text, campaign.lexicon);
      return `${Math.ceil(syllablesIn(said) / STEP)}/${pausesIn(said)}`;
    })
    .join(' ');
}
