/** A whole number from `low` to `high`, in digits. */
export function isBetween(text: string, low: number, high: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= low && Number(text) <= high;
}

/** The seconds of `754`, `12:34` or `00:12:34`. */
export function secondsOf(duration: string): number | undefined {
  if (!/^\d+(?::[0-5]\d){0,2}$/.test(duration)) return undefined;
  return duration.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
