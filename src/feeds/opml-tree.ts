/** The feeds of a campaign as people look for theirs: by topic, by place with its stations, by language. */
import { type Campaign, capitalised, type Place, placeTitle, type Slice } from '../model/index.js';
import type { OpmlGroup, OpmlMember } from './render-opml.js';

/**
 * Feeds nested for `renderOpml`: topics in the topics that hold them; places in the places that hold them, each with its own feed and
 * those of its stations; languages; podcasts. A group of one is no group. Each feed stands once.
 *
 * @example
 * opmlTree(campaign, [slice]).length; // 1
 */
export function opmlTree(
  { topics, places, stations }: Pick<Campaign, 'topics' | 'places' | 'stations'>,
  slices: readonly Slice[],
): OpmlMember[] {
  const podcasts = slices.filter(({ podcast }) => podcast !== undefined);
  const left = new Map(
    slices.filter(({ podcast }) => podcast === undefined).map((slice) => [slice.id, slice]),
  );
  const take = (id: string): Slice[] => {
    const slice = left.get(id);
    left.delete(id);
    return slice === undefined ? [] : [slice];
  };

  const topicTree = (parent: string | undefined): OpmlMember[] =>
    topics
      .filter(({ id }) => parentOf(id, topics) === parent)
      .flatMap((topic) => nested(topic.title, take(`topic/${topic.id}`), topicTree(topic.id)));

  const inside = new Map<string | undefined, Place[]>();
  for (const place of places) inside.set(place.parent, [...(inside.get(place.parent) ?? []), place]);
  const placeTree = (parent: string | undefined): OpmlMember[] =>
    (inside.get(parent) ?? []).flatMap((place) => {
      const own = [
        ...take(`place/${place.id}`),
        ...stations
          .filter((station) => station.place === place.id)
          .flatMap(({ id }) => take(`station/${id}`)),
      ];
      return nested(capitalised(placeTitle(place)), own, placeTree(place.id));
    });

  const all = take('all');
  const groups = [
    ...nested('Theo chủ đề', [], topicTree(undefined)),
    ...nested('Theo địa bàn và đài', [], placeTree(undefined)),
    ...nested('Theo ngôn ngữ', [], startingWith('language/', left).flatMap(take)),
    ...nested('Để nghe (podcast)', podcasts, []),
  ];
  return [...all, ...groups, ...left.values()];
}

/** A title over its members; without members nothing, and over a single feed no title. */
function nested(title: string, own: readonly Slice[], inner: readonly OpmlMember[]): OpmlMember[] {
  const members = [...own, ...inner];
  const [only] = members;
  if (only === undefined) return [];
  const group: OpmlGroup = { title, members };
  return members.length === 1 && own.length === 1 ? [only] : [group];
}

/** The nearest topic that holds another: `II.4` holds `II.4.b`. */
function parentOf(id: string, topics: Campaign['topics']): string | undefined {
  const above = topics.filter((topic) => id.startsWith(`${topic.id}.`)).map((topic) => topic.id);
  return above.reduce<string | undefined>(
    (nearest, candidate) =>
      nearest === undefined || candidate.length > nearest.length ? candidate : nearest,
    undefined,
  );
}

function startingWith(prefix: string, left: ReadonlyMap<string, Slice>): string[] {
  return [...left.keys()].filter((id) => id.startsWith(prefix));
}
