/** What is looked up over and over: a province has hundreds of items and stations, and every output asks for them one by one. */

type Named = { readonly id: string };

const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, Named>>();

/**
 * The first of a list with an id. The list is indexed at the first question and must not change after it: the lists of a
 * campaign never do.
 *
 * @example
 * byId([{ id: 'a', name: 'An' }, { id: 'b', name: 'Bin' }], 'b')?.name; // 'Bin'
 */
export function byId<T extends Named>(list: readonly T[], id: string | undefined): T | undefined {
  if (id === undefined) return undefined;
  const known = indexes.get(list) as ReadonlyMap<string, T> | undefined;
  if (known !== undefined) return known.get(id);
  const index = new Map<string, T>();
  for (const one of list) if (!index.has(one.id)) index.set(one.id, one);
  indexes.set(list, index);
  return index.get(id);
}
