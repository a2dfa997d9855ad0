/** Evidence that stands in the content: items, notices, contacts, sheets, figures, documents. */
import {
  type Agency,
  byId,
  type Contact,
  type EvidenceOf,
  type EvidenceState,
  firstLanguage,
  type Item,
  isHollow,
  listenersOf,
  listenersShare,
  original,
  type Place,
  publicVersions,
  type Station,
  sampleLines,
  startOf,
} from '../../model/index.js';
import { type DateSpan, type Life, meet } from '../lives.js';
import {
  agenciesAt,
  canBeReached,
  type EvidenceDesk,
  joinStates,
  type Measure,
  placesAt,
  stateOfCount,
} from './desk.js';

/** Clauses that never rest: every month of their time needs something. */
const RESTLESS = new Set(['continuous', 'weekly', 'monthly']);

/** Items that are named, each; else how many there are in each month, or in the clause's whole time. */
export const measureItems: Measure<'items'> = (evidence, desk) => {
  const { campaign, until, clause, months, period } = desk;
  const known = desk.lives.filter((life) => life.start <= until && meet(life, period));
  const fitting = known.filter(
    ({ item }) => isChosen(evidence, item) && reaches(item, evidence.form, campaign.stations),
  );
  if (evidence.items.length > 0) {
    const units = evidence.items.map((id) => {
      const lives = fitting.filter(({ item }) => item.id === id);
      return { id, state: stateFor(lives, { ...evidence, minimum: 1 }, desk) };
    });
    return { counted: 'items', units };
  }
  const spans = RESTLESS.has(clause.cadence) ? months : [{ ...period, name: clause.id }];
  const over = (span: DateSpan, lives: readonly Life[]) =>
    stateFor(
      lives.filter((life) => meet(life, span)),
      evidence,
      desk,
    );
  if (evidence.areas !== undefined) {
    const units = placesAt(desk, [evidence.areas]).map(({ id }) => {
      const own = fitting.filter(({ item }) => item.areas.includes(id));
      return { id, state: joinStates(spans.map((span) => over(span, own))) };
    });
    return { counted: 'places', units };
  }
  return { counted: 'months', units: spans.map((span) => ({ id: span.name, state: over(span, fitting) })) };
};

/** For each audience and each language that is asked for. */
function stateFor(
  lives: readonly Life[],
  {
    audiences,
    languages,
    minimum,
    material,
  }: Pick<EvidenceOf<'items'>, 'audiences' | 'languages' | 'minimum' | 'material'>,
  { campaign, until }: EvidenceDesk,
): EvidenceState {
  const first = firstLanguage(campaign);
  const states = (audiences.length > 0 ? audiences : [undefined]).flatMap((audience) =>
    (languages.length > 0 ? languages : [first]).map((language) => {
      const meant = lives.filter(({ item }) => audience === undefined || item.audiences.includes(audience));
      const real = meant.filter(({ item }) => !isBlank(item));
      const told = real.filter(({ item }) =>
        publicVersions(item, until, campaign.timeZone).some((version) => version.language === language),
      );
      const interpreted = real.filter(({ item }) => item.radio?.interpret === true);
      return stateOfCount(told.length, minimum, meant.length - real.length + interpreted.length);
    }),
  );
  const state = joinStates(states);
  return material && (state === 'kept' || state === 'partly') ? 'in-name' : state;
}

/** The items that it names; else those of the topics and kinds that it names; and of its products. */
function isChosen({ items, topics, kinds, products }: Chosen, item: Item): boolean {
  const made = item.print?.products ?? [];
  const named =
    items.length > 0
      ? items.includes(item.id)
      : (topics.length === 0 || item.topics.some((topic) => topics.includes(topic))) &&
        (kinds.length === 0 || kinds.includes(item.kind));
  return named && (products.length === 0 || made.some((product) => isProduct(product, products)));
}

type Chosen = Pick<EvidenceOf<'items'>, 'items' | 'topics' | 'kinds' | 'products'>;

/** `poster.a4` is a poster. */
function isProduct(product: string, products: readonly string[]): boolean {
  return products.some((wanted) => product === wanted || product.startsWith(`${wanted}.`));
}

/** Is nothing left of an item without its samples? */
function isBlank(item: Item): boolean {
  return item.sample || isHollow(original(item).body);
}

/** Does an item reach people that way? On air only where a station has a window for its audiences. */
function reaches(item: Item, form: EvidenceOf<'items'>['form'], stations: readonly Station[]): boolean {
  if (form === 'print') return item.print !== undefined;
  if (form === 'week') return item.radio?.van === false && stations.some((station) => hears(station, item));
  return true;
}

function hears(station: Station, item: Item): boolean {
  const windows = station.sessions.flatMap((session) => session.windows);
  return windows.some(({ id }) => listenersShare(item, { audiences: listenersOf(station, id) }) > 0);
}

/** An announcement that says all, in time; one with a blank is one in name only. */
export const measureNotice: Measure<'notice'> = ({ items }, { lives, until, period }) => ({
  counted: 'items',
  units: items.map((id) => {
    const life = lives.find(({ item }) => item.id === id);
    if (life === undefined || life.start >= period.end) return { id, state: 'not' };
    if (life.start > until) return { id, state: 'not-due' };
    const blank = life.item.sample || sampleLines(original(life.item).body).length > 0;
    return { id, state: blank ? 'in-name' : 'kept' };
  }),
});

/** Of each agency, and of each place the agency that can best be reached there. */
export const measureContact: Measure<'contact'> = ({ agencies, levels, lines }, desk) => {
  const best = (some: readonly Agency[]): EvidenceState => {
    const states = some.map(({ contact }) => stateOfLines(contact, lines));
    return (['kept', 'partly', 'in-name'] as const).find((state) => states.includes(state)) ?? 'not';
  };
  return overUnits({ agencies, levels }, desk, best);
};

function stateOfLines(contact: Contact, lines: readonly (keyof Contact)[]): EvidenceState {
  const there = lines.filter((line) => contact[line] !== undefined);
  const facts = there.filter((line) => typeof contact[line] === 'string');
  // A website alone answers nobody.
  const answered = facts.some((line) => line !== 'website');
  return stateOfCount(answered ? facts.length : 0, lines.length, there.length);
}

/** A sheet that carries its own desk's address is that desk's; one without is the province's everywhere, in name only. */
export const measureSheet: Measure<'sheet'> = (evidence, desk) => {
  const { lives, until, period } = desk;
  const made = lives.some(
    (life) =>
      life.start <= until && meet(life, period) && isChosen(evidence, life.item) && !isBlank(life.item),
  );
  return overUnits(evidence, desk, (some) => (!made ? 'not' : some.some(canBeReached) ? 'kept' : 'in-name'));
};

function overUnits(
  { agencies, levels }: { readonly agencies: readonly string[]; readonly levels: readonly string[] },
  desk: EvidenceDesk,
  stateOf: (agencies: readonly Agency[]) => EvidenceState,
) {
  const { campaign } = desk;
  const single = agencies.map((id) => ({
    id,
    state: stateOf([byId(campaign.agencies, id) ?? []].flat()),
  }));
  const placed = placesAt(desk, levels).map(({ id }: Place) => ({
    id,
    state: stateOf(agenciesAt(campaign, id)),
  }));
  return { counted: 'places' as const, units: [...single, ...placed] };
}

/** A figure of the indicator for every place. */
export const measureFigure: Measure<'figure'> = ({ indicator, places, levels, year }, desk) => {
  const figures = desk.campaign.figures.filter(
    (figure) => figure.indicator === indicator && (year === undefined || figure.year === year),
  );
  const ids = [...places, ...placesAt(desk, levels).map(({ id }) => id)];
  return {
    counted: 'places',
    units: ids.map((id) => {
      const own = figures.filter(({ place }) => place === id);
      const real = own.filter(({ sample }) => !sample).length;
      return { id, state: stateOfCount(real, 1, own.length) };
    }),
  };
};

/** Documents that agencies have issued: as many as quarters are over, or as many as are asked for. */
export const measureDocument: Measure<'document'> = ({ documents, minimum }, desk) => {
  const { campaign, clause, months, until } = desk;
  const issued = documents.filter(({ date }) => startOf(date, campaign.timeZone) <= until);
  const real = issued.filter(({ sample }) => !sample).length;
  if (clause.cadence !== 'quarterly')
    return {
      counted: 'documents',
      units: [{ id: clause.id, state: stateOfCount(real, minimum, issued.length) }],
    };
  const over = months.filter(({ name, end }) => Number(name.slice(5)) % 3 === 0 && end <= until);
  if (over.length === 0) return { counted: 'quarters', units: [{ id: clause.id, state: 'not-due' }] };
  return {
    counted: 'quarters',
    units: over.map(({ name }, index) => ({
      id: `${name.slice(0, 4)}-Q${Number(name.slice(5)) / 3}`,
      state: stateOfCount(Math.max(0, real - index * minimum), minimum, issued.length - index * minimum),
    })),
  };
};
