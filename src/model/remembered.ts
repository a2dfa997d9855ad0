/** Answers that a build asks for again and again. */

/** The same dates, in the same zone. */
const MOST = 20_000;

/** What was made by a key is given again; when there are `most` answers, all are forgotten, so that a long run holds no more. */
export function boundedMemory<T>(most: number): (key: string, make: () => T) => T {
  const answers = new Map<string, T>();
  return (key, make) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const fresh = make();
    if (answers.size >= most) answers.clear();
    answers.set(key, fresh);
    return fresh;
  };
}

/** The same, held by a thing that never changes, and forgotten with it. */
export function memoryBy<Owner extends WeakKey, T>(
  most: number,
): (owner: Owner, key: string, make: () => T) => T {
  const memories = new WeakMap<Owner, ReturnType<typeof boundedMemory<T>>>();
  return (owner, key, make) => {
    const memory = memories.get(owner) ?? boundedMemory<T>(most);
    memories.set(owner, memory);
    return memory(key, make);
  };
}

/** A pure function of two texts that remembers its answers, up to a bound. */
export function remembered<T>(
  answer: (text: string, about: string) => T,
): (text: string, about: string) => T {
  const answers = boundedMemory<T>(MOST);
  return (text, about) => answers(`${text}|${about}`, () => answer(text, about));
}

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
