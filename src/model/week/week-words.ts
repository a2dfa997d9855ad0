/** What a week says of itself in few words. */
import { airingsOf, type Certificate, type PlannedAiring, type WeekPlan } from './week.js';

/**
 * What the proof of a week says: an officer has no use for a value, but for how near the week is to the best that anybody could make
 * of the same items and windows. Rounded down, so that it never says too much. Nothing for a week in which there was nothing to choose.
 *
 * @example
 * certificateText({ gap: 127 }); // 'So với cách xếp tốt nhất, lịch này đạt ít nhất 98,7%.'
 * certificateText({ gap: 0 }); // 'Không còn cách xếp nào tốt hơn lịch này.'
 * certificateText({ gap: 0, since: '2020-07-08T11:00:00+07:00' }); // 'Không còn cách xếp nào tốt hơn cho phần còn lại của tuần.'
 * certificateText(undefined); // undefined
 */
export function certificateText(
  certificate: Pick<Certificate, 'gap' | 'since'> | undefined,
): string | undefined {
  const gap = certificate?.gap ?? null;
  // A week whose costs outweigh all that it reaches: the share says nothing.
  if (gap === null || gap >= 10_000) return undefined;
  const whole = certificate?.since === undefined;
  if (gap === 0) {
    return `Không còn cách xếp nào tốt hơn ${whole ? 'lịch này' : 'cho phần còn lại của tuần'}.`;
  }
  const tenths = Math.floor((10_000 - gap) / 10);
  const what = whole ? 'lịch này' : 'phần còn lại của tuần';
  return `So với cách xếp tốt nhất, ${what} đạt ít nhất ${Math.floor(tenths / 10)},${tenths % 10}%.`;
}

/**
 * The mark of an airing where room is short: `KC` an emergency (khẩn cấp), `BÙ` a make-good (phát bù), `PL` a repeat (phát lại).
 *
 * @example
 * airingMark({ repeat: true, madeGood: true }); // 'BÙ'
 * airingMark({ repeat: false }); // undefined
 */
export function airingMark({
  emergency,
  madeGood,
  repeat,
}: Pick<PlannedAiring, 'emergency' | 'madeGood' | 'repeat'>): 'KC' | 'BÙ' | 'PL' | undefined {
  if (emergency) return 'KC';
  if (madeGood) return 'BÙ';
  return repeat ? 'PL' : undefined;
}

/**
 * What of a week is marked where room is short, so that a legend explains no more than there is: those of `airingMark`, `DM` where something is
 * interpreted (dịch miệng), `first` where something is no repeat, `relay`, and `*` where the campaign has something in a relay.
 *
 * @example
 * weekMarks(plan).has('KC'); // false
 */
export function weekMarks(plan: WeekPlan): ReadonlySet<'KC' | 'BÙ' | 'PL' | 'DM' | 'first' | 'relay' | '*'> {
  const airings = airingsOf(plan).flatMap((airing) => [
    airingMark(airing) ?? [],
    airing.interpret ? ('DM' as const) : [],
    airing.repeat ? [] : ('first' as const),
  ]);
  const slots = plan.days.flatMap(({ sessions }) => sessions.flatMap((session) => session.slots));
  const relays = slots.flatMap((slot) => {
    if (slot.kind !== 'relay') return [];
    return slot.airings.length > 0 ? (['relay', '*'] as const) : (['relay'] as const);
  });
  return new Set([...airings.flat(), ...relays]);
}

/**
 * What an airing that is no repeat may be called. Without a log of the weeks before, nobody knows what was heard earlier than this
 * week, so the words claim no more than the week.
 *
 * @example
 * firstAiringText('rehearsed'); // 'lần đầu trong tuần'
 */
export function firstAiringText(startedFrom: WeekPlan['startedFrom']): string {
  return startedFrom === 'history' ? 'lần đầu trên đài' : 'lần đầu trong tuần';
}

/**
 * How many items a week leaves out because of their dates, in a sentence.
 *
 * @example
 * notLiveText(42); // 'Ngoài ra có 42 tin, bài chưa đến hạn phát, đã hết hạn hoặc đã thu hồi.'
 */
export function notLiveText(count: number): string {
  return `Ngoài ra có ${count} tin, bài chưa đến hạn phát, đã hết hạn hoặc đã thu hồi.`;
}
