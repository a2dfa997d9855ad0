/** Answers of a build are asked for again and again: the same date, in the same zone. */
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
