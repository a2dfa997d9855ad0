/** Fields that name something elsewhere. */
import { type Issue, lineage } from '../../model/index.js';
import { inBoth } from '../../rule/index.js';
import type { Draft, Reference, Shaped, Vocabulary } from '../draft/draft.js';
import { choices, hint } from '../messages/hint.js';
import { type FieldPath, issueAt, type Located } from '../read/located.js';
import { columnsIn, namedByEvidence, productsOf } from './evidence-names.js';

interface Known {
  readonly ids: ReadonlySet<string>;
  readonly where: string;
}

/** References for which the nearest id is sought; a folder with more faults than that has another trouble than mistyping. */
const SEARCHED = 500;

/** Ids used twice, fields that name what is not there, places that lie in themselves. */
export function checkReferences(draft: Draft): Issue[] {
  return [...duplicates(draft), ...dangling(draft), ...circles(draft)];
}

function dangling(draft: Draft): Issue[] {
  const known = vocabularies(draft);
  let searched = 0;
  return listReferences(draft).flatMap(({ located, path, id, into }): Issue[] => {
    const vocabulary = known[into];
    if (vocabulary === undefined || vocabulary.ids.has(id) || draft.failed.has(id)) return [];
    if (into === 'media' && id.split('/').includes('..'))
      return [issueAt(located, path, 'leaves-folder', { path: id })];
    searched += 1;
    const ids = [...vocabulary.ids];
    const advice = searched <= SEARCHED ? hint(id, ids) : choices(ids);
    return [issueAt(located, path, 'dangling-reference', { id, where: vocabulary.where, hint: advice })];
  });
}

/** What can be named; a vocabulary whose file failed is absent, so that nothing is held against it. */
function vocabularies(draft: Draft): Partial<Record<Vocabulary, Known>> {
  const idsOf = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  const known = (ids: Set<string> | undefined, where: string) => (ids ? { ids, where } : undefined);
  const { campaign, topics, obligations, figures, places, agencies, stations } = draft;
  const all = {
    topics: known(topics && idsOf(topics.data.topics), 'topics.yaml'),
    sectors: known(
      topics && idsOf(topics.data.topics.flatMap(({ sectors }) => sectors)),
      'topics.yaml (sectors)',
    ),
    obligations: known(obligations && idsOf(obligations.data.obligations), 'obligations.yaml'),
    indicators: known(figures && idsOf(figures.data.indicators), 'figures.yaml (indicators)'),
    columns: known(stations && idsOf(columnsIn(stations.data)), 'stations.yaml (planning.columns)'),
    products: known(productsOf(draft), 'print.products'),
    levels: known(places && idsOf(places.data.levels), 'places.yaml (levels)'),
    places: known(places && idsOf(places.data.places), 'places.yaml'),
    agencies: known(agencies && idsOf(agencies.data.agencies), 'agencies.yaml'),
    profiles: known(stations && idsOf(stations.data.profiles), 'stations.yaml (profiles)'),
    clocks: known(stations && idsOf(stations.data.clocks), 'stations.yaml (clocks)'),
    stations: known(stations && idsOf(stations.data.stations), 'stations.yaml'),
    tiers: known(stations && new Set(stations.data.stations.map(({ tier }) => tier)), 'stations.yaml (tier)'),
    audiences: known(campaign && idsOf(campaign.data.audiences), 'campaign.yaml (audiences)'),
    languages: known(
      campaign && new Set(campaign.data.languages.map(({ tag }) => tag)),
      'campaign.yaml (languages)',
    ),
    items: known(idsOf([...draft.items, ...draft.procedures]), 'items/, procedures/'),
    media: known(new Set(draft.media), 'media/'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function duplicates(draft: Draft): Issue[] {
  const { campaign, topics, obligations, figures, places, agencies, stations, sources } = draft;
  const issues: Issue[] = [];

  function once(
    entries: readonly { readonly id: string; readonly located: Located; readonly path: FieldPath }[],
  ): void {
    const seen = new Map<string, string>();
    for (const { id, located, path } of entries) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, `${located.file}:${located.locate(path).line}`);
      else issues.push(issueAt(located, path, 'duplicate-id', { id, first: inBoth(first) }));
    }
  }
  const listed = (
    shaped: { readonly located: Located } | undefined,
    path: FieldPath,
    entries: readonly { readonly id: string }[] | undefined,
    key = 'id',
  ) =>
    shaped
      ? (entries ?? []).map(({ id }, index) => ({ id, located: shaped.located, path: [...path, index, key] }))
      : [];

  once(listed(campaign, ['audiences'], campaign?.data.audiences));
  once(
    listed(
      campaign,
      ['languages'],
      campaign?.data.languages.map(({ tag }) => ({ id: tag })),
      'tag',
    ),
  );
  once(listed(topics, ['topics'], topics?.data.topics));
  once(
    (topics?.data.topics ?? []).flatMap(({ sectors }, index) =>
      listed(topics, ['topics', index, 'sectors'], sectors),
    ),
  );
  once(listed(obligations, ['obligations'], obligations?.data.obligations));
  once(listed(figures, ['indicators'], figures?.data.indicators));
  once(listed(figures, ['figures'], figures?.data.figures));
  once(listed(places, ['levels'], places?.data.levels));
  once(listed(places, ['places'], places?.data.places));
  once(listed(agencies, ['agencies'], agencies?.data.agencies));
  once(listed(sources, ['sources'], sources?.data.sources));
  once(listed(stations, ['profiles'], stations?.data.profiles));
  once(listed(stations, ['clocks'], stations?.data.clocks));
  once(listed(stations, ['stations'], stations?.data.stations));
  for (const list of ['profiles', 'stations'] as const) {
    for (const [index, { sessions = [] }] of (stations?.data[list] ?? []).entries()) {
      const path = [list, index, 'sessions'];
      once(listed(stations, path, sessions));
      once(
        sessions.flatMap(({ windows }, session) => listed(stations, [...path, session, 'windows'], windows)),
      );
    }
  }
  once([...draft.items, ...draft.procedures].map(({ id, located }) => ({ id, located, path: [] })));
  return issues;
}

type Ids = string | readonly string[] | undefined;

/** Every field of a campaign that names something elsewhere. */
export function listReferences(draft: Draft): Reference[] {
  const references: Reference[] = [];

  function add(shaped: Pick<Shaped<unknown>, 'located'>, path: FieldPath, ids: Ids, into: Vocabulary): void {
    if (typeof ids === 'string') references.push({ located: shaped.located, path, id: ids, into });
    else for (const [index, id] of (ids ?? []).entries()) add(shaped, [...path, index], id, into);
  }

  const { campaign, obligations, figures, places, agencies, stations, calendar, sources } = draft;
  if (campaign) {
    add(campaign, ['publisher'], campaign.data.publisher, 'agencies');
    add(campaign, ['cover'], campaign.data.cover, 'media');
  }

  for (const [index, entry] of (obligations?.data.obligations ?? []).entries()) {
    if (!obligations) break;
    add(obligations, ['obligations', index, 'actors'], entry.actors, 'agencies');
    for (const [row, evidence] of entry.evidence.entries())
      for (const [field, ids, into] of namedByEvidence(evidence))
        add(obligations, ['obligations', index, 'evidence', row, field], ids, into);
  }
  for (const [index, { indicator, place }] of (figures?.data.figures ?? []).entries()) {
    if (!figures) break;
    add(figures, ['figures', index, 'indicator'], indicator, 'indicators');
    add(figures, ['figures', index, 'place'], place, 'places');
  }
  for (const [index, entry] of (places?.data.places ?? []).entries()) {
    if (!places) break;
    add(places, ['places', index, 'level'], entry.level, 'levels');
    add(places, ['places', index, 'parent'], entry.parent, 'places');
    add(places, ['places', index, 'successor'], entry.successor, 'places');
  }
  for (const [index, entry] of (agencies?.data.agencies ?? []).entries()) {
    if (agencies) add(agencies, ['agencies', index, 'place'], entry.place, 'places');
  }
  for (const list of ['profiles', 'stations'] as const) {
    for (const [index, entry] of (stations?.data[list] ?? []).entries()) {
      if (!stations) break;
      const path = [list, index];
      add(stations, [...path, 'languages'], entry.languages, 'languages');
      add(stations, [...path, 'audiences'], entry.audiences, 'audiences');
      const asked = [...path, 'planning'];
      for (const [row, { topic, language }] of (entry.planning?.quotas ?? []).entries()) {
        add(stations, [...asked, 'quotas', row, 'topic'], topic, 'topics');
        add(stations, [...asked, 'quotas', row, 'language'], language, 'languages');
      }
      for (const [row, { topics, obligation }] of (entry.planning?.columns ?? []).entries()) {
        add(stations, [...asked, 'columns', row, 'topics'], topics, 'topics');
        add(stations, [...asked, 'columns', row, 'obligation'], obligation, 'obligations');
      }
      for (const list of ['pins', 'bans'] as const) {
        for (const [row, { item }] of (entry.planning?.[list] ?? []).entries())
          add(stations, [...asked, list, row, 'item'], item, 'items');
      }
      for (const [session, { relays, windows }] of (entry.sessions ?? []).entries()) {
        const inside = [...path, 'sessions', session];
        for (const [row, relay] of relays.entries()) {
          const path = [...inside, 'relays', row, 'from'];
          if (typeof relay.from !== 'object') add(stations, path, relay.from, 'stations');
          else add(stations, [...path, 'tier'], relay.from.tier, 'tiers');
        }
        for (const [row, window] of windows.entries()) {
          add(stations, [...inside, 'windows', row, 'languages'], window.languages, 'languages');
          add(stations, [...inside, 'windows', row, 'clock'], window.clock, 'clocks');
          add(stations, [...inside, 'windows', row, 'audiences'], window.audiences, 'audiences');
        }
      }
    }
  }
  for (const [index, station] of (stations?.data.stations ?? []).entries()) {
    if (!stations) break;
    add(stations, ['stations', index, 'place'], station.place, 'places');
    add(stations, ['stations', index, 'profile'], station.profile, 'profiles');
  }
  for (const notes of draft.weekNotes) {
    for (const [index, { item, station }] of notes.data.bans.entries()) {
      add(notes, ['bans', index, 'item'], item, 'items');
      add(notes, ['bans', index, 'station'], station, 'stations');
    }
  }
  for (const [index, day] of (calendar?.data.days ?? []).entries()) {
    if (!calendar) break;
    add(calendar, ['days', index, 'stations'], day.stations, 'stations');
    add(calendar, ['days', index, 'places'], day.places, 'places');
    add(calendar, ['days', index, 'topics'], day.topics, 'topics');
  }
  for (const [index, source] of (sources?.data.sources ?? []).entries()) {
    if (!sources) break;
    add(sources, ['sources', index, 'agency'], source.agency, 'agencies');
    add(sources, ['sources', index, 'topics'], source.topics, 'topics');
    add(sources, ['sources', index, 'language'], source.language, 'languages');
  }
  for (const item of [...draft.items, ...draft.procedures]) {
    const { data } = item;
    add(item, ['topics'], data.topics, 'topics');
    add(item, ['audiences'], data.audiences, 'audiences');
    add(item, ['areas'], data.areas, 'places');
    add(item, ['agency'], data.agency, 'agencies');
    add(item, ['withdrawn', 'replacedBy'], data.withdrawn?.replacedBy, 'items');
    add(item, ['radio', 'audio'], data.radio?.audio, 'media');
    add(item, ['print', 'image'], data.print?.image, 'media');
    if ('sector' in data) add(item, ['sector'], data.sector, 'sectors');
  }
  for (const translation of draft.translations)
    add(translation, ['radio', 'audio'], translation.version.audio, 'media');
  return references;
}

function circles({ places }: Draft): Issue[] {
  if (!places) return [];
  const all = places.data.places;
  return all.flatMap(({ id, parent }, index) => {
    if (parent === undefined || !lineage(all, parent).some((place) => place.id === id)) return [];
    return [issueAt(places.located, ['places', index, 'parent'], 'cycle', { path: `${id} → ${parent}` })];
  });
}
