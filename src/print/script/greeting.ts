/** What a station says around a programme, as it is read. */
import { type Campaign, plainLine, type Station } from '../../model/index.js';
import { readingSeconds, toSpoken } from '../../speech/index.js';
import { plainParagraphs, type SaidParagraph } from './said-paragraphs.js';

/** What a station says before a programme and after it. */
export interface Greeting {
  readonly leadIn: readonly SaidParagraph[];
  readonly signOff: readonly SaidParagraph[];
  /** How long both take. */
  readonly seconds: number;
  readonly interpretSeconds: number;
}

/** The greetings of a station's programmes by their titles; each is put into words once. */
export function greetingsOf(
  station: Station,
  campaign: Pick<Campaign, 'lexicon'>,
): (programme: string) => Greeting {
  const known = new Map<string, Greeting>();
  return (programme) => {
    const greeting = known.get(programme) ?? greetingOf(programme, station, campaign);
    known.set(programme, greeting);
    return greeting;
  };
}

function greetingOf(
  programme: string,
  { name, pace, interpretPace }: Station,
  { lexicon }: Pick<Campaign, 'lexicon'>,
): Greeting {
  const title = programme.replace(/^(?:chuyên mục|chương trình) /i, '');
  const say = (text: string) => toSpoken(text, { lexicon }).text;
  const leadIn = say(
    `Kính thưa quý vị và bà con, mời quý vị và bà con nghe chuyên mục ${title} của ${plainLine(name)}.`,
  );
  const signOff = say(`Chuyên mục ${title} đến đây là hết. Cảm ơn quý vị và bà con đã lắng nghe.`);
  return {
    leadIn: plainParagraphs([leadIn]),
    signOff: plainParagraphs([signOff]),
    seconds: readingSeconds([leadIn, signOff], pace),
    interpretSeconds: readingSeconds([leadIn, signOff], interpretPace),
  };
}
