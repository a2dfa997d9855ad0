/** What makes an airing worth more, or less, whatever else is aired: it is new, it is the day's topic, it stood here before. */
import { atLeast, linear, upTo } from '../problem/curve.js';
import { isOnTopic } from '../problem/places.js';
import { relayedOf } from '../problem/problem.js';
import type { Row, RowEntry } from '../problem/row.js';
import { grouped, type NumberedStand, type Numbering, once } from './numbering.js';

/** What was not heard for four weeks is to be heard once. */
export function fresh({ problem: { rates }, ofReading }: Numbering): Row[] {
  return ofReading.flatMap((stands): Row[] => {
    const reading = stands[0]?.reading;
    if (reading === undefined || !reading.fresh || relayedOf(reading).length > 0) return [];
    const of = `${reading.item}/${reading.language}`;
    return [{ rule: 'fresh', of, unit: 'airings', curve: upTo(1, rates.fresh), entries: once(stands) }];
  });
}

/** Two pieces of a window share the topic of its day; a third would only crowd out the others. */
export function theme({ problem: { rates }, ofWindow }: Numbering): Row[] {
  return ofWindow.flatMap((stands): Row[] => {
    const sharing = stands.filter(({ open, reading }) => isOnTopic(open, reading));
    const of = sharing[0]?.open.key;
    const curve = upTo(2, rates.theme);
    return of === undefined ? [] : [{ rule: 'theme', of, unit: 'airings', curve, entries: once(sharing) }];
  });
}

/** A published airing stays. */
export function kept({ problem: { rates }, stands }: Numbering): Row[] {
  const still = stands.filter((stand) => stand.kept);
  return [
    { rule: 'kept', of: '', unit: 'points', curve: linear(rates.kept), entries: weighed(still, () => 1) },
  ];
}

/** One that stood in this very window lately had better stand elsewhere. */
export function familiar({ stands }: Numbering): Row[] {
  const again = stands.filter((stand) => stand.familiar > 0);
  const entries = weighed(again, (stand) => stand.familiar);
  return [{ rule: 'familiar', of: '', unit: 'points', curve: linear(-1), entries }];
}

function weighed(stands: readonly NumberedStand[], points: (stand: NumberedStand) => number): RowEntry[] {
  return stands.map((stand) => [stand.index, stand.reading.worth * stand.points * points(stand)]);
}

/** What is urgent is heard every day. */
export function urgentDaily({ problem: { rates }, ofReading }: Numbering): Row[] {
  return ofReading.flatMap((stands) => {
    const reading = stands[0]?.reading;
    if (reading === undefined || reading.urgency === 'normal') return [];
    return [...grouped(stands, ({ open }) => open.date)]
      .filter(([date]) => relayedOf(reading).every((one) => one.date !== date))
      .map(
        ([date, today]): Row => ({
          rule: 'urgent-daily',
          of: `${reading.item}/${reading.language}/${date}`,
          unit: 'days',
          curve: atLeast(1, rates.missingDay),
          entries: once(today),
        }),
      );
  });
}
