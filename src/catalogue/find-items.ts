/** Items by what is asked for: the same for a server and for a page that has `items.json`. */
import type { ItemRecord, PlaceRecord } from './records.js';

/** What is asked for; whatever is not said does not matter. */
export interface ItemQuestion {
  readonly topic?: string | undefined;
  readonly audience?: string | undefined;
  readonly kind?: string | undefined;
  /** What concerns a place: items for it, for a place that holds it, and for all. */
  readonly place?: string | undefined;
  readonly language?: string | undefined;
  readonly agency?: string | undefined;
  /** Words, with or without their marks; all of them stand in the item. */
  readonly q?: string | undefined;
  /** What was published or changed then or later: an ISO date or instant. */
  readonly updatedSince?: string | undefined;
}

/**
 * The items that answer a question, the newest first, those that have the words in a title before all others; of equal days in the order of their ids, so that
 * pages of an answer do not overlap.
 *
 * @example
 * const { 'items.json': { items }, 'places.json': { places } } = makeCatalogue(edition);
 * findItems(items, places, { q: 'khong co chu nay' }).length; // 0
 */
export function findItems(
  items: readonly ItemRecord[],
  places: readonly Pick<PlaceRecord, 'id' | 'parent'>[],
  question: ItemQuestion,
): ItemRecord[] {
  const { topic, audience, kind, place, language, agency, q, updatedSince } = question;
  const words = plainWords(q ?? '')
    .split(' ')
    .filter(Boolean);
  const around = place === undefined ? undefined : holding(places, place);
  const since = updatedSince === undefined ? Number.NEGATIVE_INFINITY : Date.parse(updatedSince);
  return items
    .filter(
      (item) =>
        (topic === undefined || item.topics.includes(topic)) &&
        (audience === undefined || item.audiences.includes(audience)) &&
        (kind === undefined || item.kind === kind) &&
        (agency === undefined || item.agency.id === agency) &&
        (language === undefined || item.versions.some((version) => version.language === language)) &&
        (around === undefined || item.places.length === 0 || item.places.some((one) => around.has(one))) &&
        !(Date.parse(changedOn(item)) < since) &&
        (words.length === 0 || holdsAll(item, words)),
    )
    .map((item) => ({ item, rank: words.length > 0 && inTitle(item, words) ? 0 : 1 }))
    .sort(
      (a, b) =>
        a.rank - b.rank || compare(changedOn(b.item), changedOn(a.item)) || compare(a.item.id, b.item.id),
    )
    .map(({ item }) => item);
}

/**
 * When it was published, or changed last.
 *
 * @example
 * changedOn({ published: '2020-06-01', updated: '2020-07-02' }); // '2020-07-02'
 */
export function changedOn({ published, updated }: Pick<ItemRecord, 'published' | 'updated'>): string {
  return updated ?? published;
}

/**
 * Words as people type them who have no marks on their keyboard: `Đăng ký khai sinh` → `dang ky khai sinh`.
 *
 * @example
 * plainWords('Bản sao, CHỨNG THỰC!'); // 'ban sao chung thuc'
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function inTitle({ versions }: ItemRecord, words: readonly string[]): boolean {
  return versions.some(({ title }) => words.every((word) => ` ${plainWords(title)}`.includes(` ${word}`)));
}

function holdsAll({ id, kindTitle, versions }: ItemRecord, words: readonly string[]): boolean {
  const texts = versions.flatMap(({ title, summary = '', html = '' }) => [
    title,
    summary,
    html.replace(/<[^>]*>/g, ' '),
  ]);
  const text = ` ${plainWords([id, kindTitle, ...texts].join(' '))} `;
  return words.every((word) => text.includes(` ${word}`));
}

/** A place and those that hold it. */
function holding(places: readonly Pick<PlaceRecord, 'id' | 'parent'>[], id: string): ReadonlySet<string> {
  const parents = new Map(places.map((place) => [place.id, place.parent]));
  const found = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !found.has(next); next = parents.get(next))
    found.add(next);
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
