/** What is wrong with the pins of a week: what cannot be pinned, what clashes, what gave way. */
import type { Station } from '../../model/index.js';
import type { Placement, PlanRuleName } from '../../planner/index.js';
import { pinClashes } from '../../planner/index.js';
import type { Desk } from '../plan/desk.js';
import type { PosedWeek } from '../plan/pose-week.js';
import { type AskedPin, askedPins } from './asked-pins.js';

/** Pins that cannot be kept, and why. */
export interface PinFault {
  /** `barred`: a pin that cannot even be asked. `clash`: no plan keeps all of them. `unmet`: this plan does not, and no proof says why. */
  readonly kind: 'barred' | 'clash' | 'unmet';
  readonly station: Station;
  /** Of a clash in the order of time; otherwise one. */
  readonly pins: readonly AskedPin[];
  /** Of a clash: the rule that forbids it. */
  readonly rule?: PlanRuleName;
  /** Of a clash: no fewer pins clash. */
  readonly smallest: boolean;
}

/** Every fault of a week; `placements`, where it was planned. */
export function pinFaults(
  desk: Desk,
  station: Station,
  posed: PosedWeek,
  placements?: readonly Placement[],
): PinFault[] {
  const { problem } = posed;
  const asked = askedPins(desk, station, posed);
  const clashes = pinClashes(problem).map(
    ({ pins, rule, smallest }): PinFault => ({
      kind: 'clash',
      station,
      rule,
      smallest,
      pins: pins.flatMap(({ reading, window }) =>
        asked.filter(({ pin }) => pin?.reading === reading && pin.window === window),
      ),
    }),
  );
  const explained = new Set(clashes.flatMap(({ pins }) => pins));
  const stands = ({ pin }: AskedPin) =>
    placements?.some(
      ({ reading, window }) => problem.readings[pin?.reading ?? -1] === reading && window === pin?.window,
    ) ?? true;
  const alone = (kind: PinFault['kind'], pin: AskedPin): PinFault => ({
    kind,
    station,
    pins: [pin],
    smallest: true,
  });
  return [
    ...asked.filter(({ bar }) => bar !== undefined).map((pin) => alone('barred', pin)),
    ...clashes,
    ...asked
      .filter((one) => one.pin !== undefined && !stands(one) && !explained.has(one))
      .map((pin) => alone('unmet', pin)),
  ];
}
