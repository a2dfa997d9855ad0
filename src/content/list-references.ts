import type { Draft, Reference, Shaped, Vocabulary } from './draft.js';
import type { FieldPath } from './parse-yaml.js';

type Ids = string | readonly string[] | undefined;

/** Every field of a campaign that names something elsewhere. */
export function listReferences(draft: Draft): Reference[] {
  const references: Reference[] = [];

  function add(shaped: Pick<Shaped<unknown>, 'at'>, path: FieldPath, ids: Ids, into: Vocabulary): void {
    if (typeof ids === 'string') references.push({ at: shaped.at, path, id: ids, into });
    else for (const [index, id] of (ids ?? []).entries()) add(shaped, [...path, index], id, into);
  }

  const { campaign, obligations, places, agencies, stations, calendar, sources } = draft;
  if (campaign) {
    add(campaign, ['publisher'], campaign.data.publisher, 'agencies');
    add(campaign, ['cover'], campaign.data.cover, 'media');
  }

  for (const [index, entry] of (obligations?.data.obligations ?? []).entries()) {
    if (!obligations) break;
    add(obligations, ['obligations', index, 'actors'], entry.actors, 'agencies');
    add(obligations, ['obligations', index, 'items'], entry.items, 'items');
    add(obligations, ['obligations', index, 'topics'], entry.topics, 'topics');
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
      const asked = [...path, 'planning'];
      for (const [at, { topic, language }] of (entry.planning?.quotas ?? []).entries()) {
        add(stations, [...asked, 'quotas', at, 'topic'], topic, 'topics');
        add(stations, [...asked, 'quotas', at, 'language'], language, 'languages');
      }
      for (const [at, { topics }] of (entry.planning?.columns ?? []).entries())
        add(stations, [...asked, 'columns', at, 'topics'], topics, 'topics');
      for (const list of ['pins', 'bans'] as const) {
        for (const [at, { item }] of (entry.planning?.[list] ?? []).entries())
          add(stations, [...asked, list, at, 'item'], item, 'items');
      }
      for (const [session, { relays, windows }] of (entry.sessions ?? []).entries()) {
        const inside = [...path, 'sessions', session];
        for (const [at, relay] of relays.entries()) {
          const path = [...inside, 'relays', at, 'from'];
          if (typeof relay.from !== 'object') add(stations, path, relay.from, 'stations');
          else add(stations, [...path, 'tier'], relay.from.tier, 'tiers');
        }
        for (const [at, window] of windows.entries()) {
          add(stations, [...inside, 'windows', at, 'languages'], window.languages, 'languages');
        }
      }
    }
  }
  for (const [index, station] of (stations?.data.stations ?? []).entries()) {
    if (!stations) break;
    add(stations, ['stations', index, 'place'], station.place, 'places');
    add(stations, ['stations', index, 'profile'], station.profile, 'profiles');
  }
  for (const [index, day] of (calendar?.data.days ?? []).entries()) {
    if (calendar) add(calendar, ['days', index, 'stations'], day.stations, 'stations');
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
