/** Answers of a build are asked for again and again: the same date, in the same zone. */
const MOST = 20_000;

/** A pure function of two texts that remembers its answers, up to a bound. */
export function remembered<T>(
  answer: (text: string, about: string) => T,
): (text: string, about: string) => T {
  const answers = new Map<string, T>();
  return (text, about) => {
    const key = `${text}|${about}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const fresh = answer(text, about);
    if (answers.size >= MOST) answers.clear();
    answers.set(key, fresh);
    return fresh;
  };
}
