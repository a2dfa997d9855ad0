/** When each item was first heard at a station, by language: a later airing is a repeat (phát lại). */

/** Dates by `item/language`; the language is empty where nobody knows it any more. */
export type FirstAired = Map<string, string>;

/** Notes an airing; the earliest date stays. */
export function noteAired(dates: FirstAired, item: string, language: string | undefined, date: string): void {
  const key = `${item}/${language ?? ''}`;
  const known = dates.get(key);
  if (known === undefined || date < known) dates.set(key, date);
}

/** The date of the first airing in this language, or in one that is not known. */
export function firstAiredOn(
  dates: ReadonlyMap<string, string>,
  item: string,
  language: string,
): string | undefined {
  const known = [dates.get(`${item}/${language}`), dates.get(`${item}/`)].filter(
    (date) => date !== undefined,
  );
  return known.sort()[0];
}
