/** What a station says before a programme and after it. */
import { type Campaign, plainLine, type Station } from '../../model/index.js';
import { toSpoken } from '../../speech/index.js';

export interface Greeting {
  readonly leadIn: string;
  readonly signOff: string;
}

/** The greetings of a station's programmes by their titles; each is put into words once. */
export function greetingsOf(
  station: Station,
  { lexicon }: Pick<Campaign, 'lexicon'>,
): (programme: string) => Greeting {
  const known = new Map<string, Greeting>();
  return (programme) => {
    const greeting = known.get(programme) ?? greetingOf(programme, plainLine(station.name), lexicon);
    known.set(programme, greeting);
    return greeting;
  };
}

function greetingOf(programme: string, station: string, lexicon: Campaign['lexicon']): Greeting {
  const title = programme.replace(/^(?:chuyên mục|chương trình) /i, '');
  const say = (text: string) => toSpoken(text, { lexicon }).text;
  return {
    leadIn: say(`Kính thưa quý vị và bà con, mời quý vị và bà con nghe chuyên mục ${title} của ${station}.`),
    signOff: say(`Chuyên mục ${title} đến đây là hết. Cảm ơn quý vị và bà con đã lắng nghe.`),
  };
}
