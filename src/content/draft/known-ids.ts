/** The ids that there are, by the fields that may name them. */
import type { IdsOfField } from '../shape/check-shape.js';
import type { Vocabulary } from './draft.js';

/** Where the ids of a vocabulary are written: file, list, and the field that holds the id. */
const WRITTEN_IN: Readonly<Partial<Record<Vocabulary, readonly [file: string, list: string, key: string]>>> =
  {
    topics: ['topics.yaml', 'topics', 'id'],
    levels: ['places.yaml', 'levels', 'id'],
    places: ['places.yaml', 'places', 'id'],
    agencies: ['agencies.yaml', 'agencies', 'id'],
    profiles: ['stations.yaml', 'profiles', 'id'],
    indicators: ['figures.yaml', 'indicators', 'id'],
    audiences: ['campaign.yaml', 'audiences', 'id'],
    languages: ['campaign.yaml', 'languages', 'tag'],
  };

const BY_FIELD: Readonly<Record<string, Vocabulary>> = {
  topics: 'topics',
  audiences: 'audiences',
  agency: 'agencies',
  publisher: 'agencies',
  areas: 'places',
  place: 'places',
  parent: 'places',
  level: 'levels',
  profile: 'profiles',
  languages: 'languages',
  sector: 'sectors',
  indicator: 'indicators',
};

/**
 * The ids that a field of a name may hold, read from the files as they stand: also from a file that has faults, so that the
 * advice of another file does not wait for it.
 */
export function knownIds(rootValue: (file: string) => unknown): IdsOfField {
  const found = new Map<string, readonly string[]>();
  return (field) => {
    const ids = found.get(field) ?? idsIn(field, rootValue);
    found.set(field, ids);
    return ids;
  };
}

function idsIn(field: string, rootValue: (file: string) => unknown): string[] {
  const vocabulary = BY_FIELD[field];
  if (vocabulary === undefined) return [];
  if (vocabulary === 'sectors') {
    return entriesOf(rootValue('topics.yaml'), 'topics').flatMap((topic) => textsOf(topic, 'sectors', 'id'));
  }
  const [file, list, key] = WRITTEN_IN[vocabulary] ?? ['', '', ''];
  return textsOf(rootValue(file), list, key);
}

function textsOf(value: unknown, list: string, key: string): string[] {
  return entriesOf(value, list).flatMap((entry) => {
    const id = fieldOf(entry, key);
    return typeof id === 'string' ? [id] : [];
  });
}

function entriesOf(value: unknown, list: string): readonly unknown[] {
  const entries = fieldOf(value, list);
  return Array.isArray(entries) ? entries : [];
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
