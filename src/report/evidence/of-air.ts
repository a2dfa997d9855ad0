/** Evidence of what goes on air: programmes, columns, minutes in a language, airings that were confirmed. */
import {
  type Airing,
  airingsOf,
  type Bilingual,
  byId,
  type Campaign,
  type EvidenceState,
  type Item,
  isValidAt,
  type Station,
  startOf,
} from '../../model/index.js';
import { type EvidenceDesk, joinStates, type Measure, stateOfCount } from './desk.js';

const UNPLANNED: Bilingual = {
  vi: 'lần đối chiếu này không có lịch tuần nào',
  en: 'no week is planned in this report',
};
const UNCONFIRMED: Bilingual = {
  vi: 'chưa đài nào ghi nhận đã phát',
  en: 'no station has confirmed an airing',
};
/** People have heard it, if not always at its minute. */
const HEARD: ReadonlySet<Airing['status']> = new Set(['aired', 'late', 'short', 'made-good']);

/** A station whose hours are only assumed has a programme in part. */
export const measureProgramme: Measure<'programme'> = ({ tiers }, desk) => ({
  counted: 'stations',
  units: stationsOf(desk, tiers).map(({ id }) => {
    const plans = desk.plans.filter((plan) => plan.station === id && airingsOf(plan).length > 0);
    const [first] = plans;
    return { id, state: stateOfPlan(first?.basis) };
  }),
  ...(desk.plans.length === 0 ? { reason: UNPLANNED } : {}),
});

function stateOfPlan(basis: Station['basis'] | undefined): EvidenceState {
  if (basis === undefined) return 'not';
  return basis === 'sourced' ? 'kept' : 'partly';
}

/** Planned is in name only: the plan asks for a column that people hear. */
export const measureColumn: Measure<'column'> = ({ station: id, column: name }, desk) => {
  const { campaign, plans, months } = desk;
  const column = byId(campaign.stations, id)?.planning?.columns.find((one) => one.id === name);
  const belongs = (item: Item | undefined) =>
    item !== undefined &&
    column !== undefined &&
    (column.topics.length === 0 || item.topics.some((topic) => column.topics.includes(topic))) &&
    (column.kinds.length === 0 || column.kinds.includes(item.kind));
  const inMonth = (month: string, airings: readonly { readonly item: string; readonly start: string }[]) =>
    airings.filter(({ start, item }) => start.startsWith(month) && belongs(byId(campaign.items, item)))
      .length;
  const planned = plans.filter(({ station }) => station === id).flatMap(airingsOf);
  const heard = heardAt(desk, id);
  return {
    counted: 'months',
    units: months.map((month) => ({
      id: month.name,
      state: stateOfCount(inMonth(month.name, heard), column?.perMonth ?? 1, inMonth(month.name, planned)),
    })),
  };
};

/** Words of its own in the language; what is interpreted at sight is in name only. */
export const measureMinutes: Measure<'minutes'> = ({ languages, minimum }, desk) => {
  const speaking = desk.campaign.stations.filter(
    (station) => isOnAir(station, desk) && languages.some((language) => speaks(station, language)),
  );
  return {
    counted: 'stations',
    units: speaking.map((station) => {
      const weeks = desk.plans.filter((plan) => plan.station === station.id);
      const states = weeks.flatMap((plan) =>
        languages
          .filter((language) => speaks(station, language))
          .map((language) => {
            const airings = airingsOf(plan).filter((airing) => airing.language === language);
            const seconds = (interpret: boolean) =>
              airings
                .filter((airing) => airing.interpret === interpret)
                .reduce((sum, airing) => sum + airing.seconds, 0);
            return stateOfCount(seconds(false), minimum, seconds(true));
          }),
      );
      return { id: station.id, state: joinStates(states) };
    }),
    ...(desk.plans.length === 0 ? { reason: UNPLANNED } : {}),
  };
};

/** In each month that is due, so many airings at least. */
export const measureAired: Measure<'aired'> = ({ tiers, minimum }, desk) => ({
  counted: 'stations',
  units: stationsOf(desk, tiers).map(({ id }) => {
    const heard = heardAt(desk, id);
    const states = desk.months.map(({ name }) =>
      stateOfCount(heard.filter(({ date }) => date.startsWith(name)).length, minimum, 0),
    );
    return { id, state: joinStates(states) };
  }),
  ...(desk.history.length === 0 ? { reason: UNCONFIRMED } : {}),
});

function heardAt({ history, until, campaign }: EvidenceDesk, id: string): Airing[] {
  return history.filter(
    ({ station, status, date }) =>
      station === id && HEARD.has(status) && startOf(date, campaign.timeZone) <= until,
  );
}

function stationsOf(desk: EvidenceDesk, tiers: readonly string[]): Station[] {
  return desk.campaign.stations.filter((station) => tiers.includes(station.tier) && isOnAir(station, desk));
}

function isOnAir(
  station: Station,
  { until, campaign }: { until: EvidenceDesk['until']; campaign: Campaign },
) {
  return isValidAt(station, until, campaign.timeZone);
}

function speaks({ sessions, languages }: Station, language: string): boolean {
  const windows = sessions.flatMap((session) => session.windows);
  return windows.some((window) => (window.languages ?? languages).includes(language));
}
