import type { Issue } from '../model/index.js';
import type { Draft, Vocabulary } from './draft.js';
import { choices, hint } from './hint.js';
import { listReferences } from './list-references.js';
import { issueOf } from './messages.js';
import type { FieldPath, Located } from './parse-yaml.js';

interface Known {
  readonly ids: ReadonlySet<string>;
  readonly where: string;
}

/** References for which the nearest id is sought; a folder with more faults than that has another trouble than mistyping. */
const SEARCHED = 500;

/** Ids used twice, and fields that name what is not there. */
export function checkReferences(draft: Draft): Issue[] {
  return [...duplicates(draft), ...dangling(draft)];
}

function dangling(draft: Draft): Issue[] {
  const known = vocabularies(draft);
  let searched = 0;
  return listReferences(draft).flatMap(({ at, path, id, into }): Issue[] => {
    const vocabulary = known[into];
    if (vocabulary === undefined || vocabulary.ids.has(id) || draft.failed.has(id)) return [];
    const place = { file: at.file, ...at.locate(path), field: path.join('.') };
    if (into === 'media' && id.split('/').includes('..'))
      return [issueOf('leaves-folder', place, { path: id })];
    searched += 1;
    const ids = [...vocabulary.ids];
    const advice = searched <= SEARCHED ? hint(id, ids) : choices(ids);
    const values = { id, where: vocabulary.where, ...advice };
    return [issueOf('dangling-reference', place, values)];
  });
}

/** What can be named; a vocabulary whose file failed is absent, so that nothing is held against it. */
function vocabularies(draft: Draft): Partial<Record<Vocabulary, Known>> {
  const idsOf = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  const known = (ids: Set<string> | undefined, where: string) => (ids ? { ids, where } : undefined);
  const { campaign, topics, places, agencies, stations } = draft;
  const all = {
    topics: known(topics && idsOf(topics.data.topics), 'topics.yaml'),
    sectors: known(
      topics && idsOf(topics.data.topics.flatMap(({ sectors }) => sectors)),
      'topics.yaml (sectors)',
    ),
    levels: known(places && idsOf(places.data.levels), 'places.yaml (levels)'),
    places: known(places && idsOf(places.data.places), 'places.yaml'),
    agencies: known(agencies && idsOf(agencies.data.agencies), 'agencies.yaml'),
    profiles: known(stations && idsOf(stations.data.profiles), 'stations.yaml (profiles)'),
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
  const { campaign, topics, obligations, places, agencies, stations, sources } = draft;
  const issues: Issue[] = [];

  function once(
    entries: readonly { readonly id: string; readonly at: Located; readonly path: FieldPath }[],
  ): void {
    const seen = new Map<string, string>();
    for (const { id, at, path } of entries) {
      const { line, column } = at.locate(path);
      const first = seen.get(id);
      if (first === undefined) seen.set(id, `${at.file}:${line}`);
      else
        issues.push(
          issueOf('duplicate-id', { file: at.file, line, column, field: path.join('.') }, { id, first }),
        );
    }
  }
  const listed = (
    shaped: { readonly at: Located } | undefined,
    path: FieldPath,
    entries: readonly { readonly id: string }[] | undefined,
    key = 'id',
  ) =>
    shaped
      ? (entries ?? []).map(({ id }, index) => ({ id, at: shaped.at, path: [...path, index, key] }))
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
  once(listed(places, ['levels'], places?.data.levels));
  once(listed(places, ['places'], places?.data.places));
  once(listed(agencies, ['agencies'], agencies?.data.agencies));
  once(listed(sources, ['sources'], sources?.data.sources));
  once(listed(stations, ['profiles'], stations?.data.profiles));
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
  once([...draft.items, ...draft.procedures].map(({ id, at }) => ({ id, at, path: [] })));
  return issues;
}
