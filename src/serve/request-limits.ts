/** How much one client may ask: a bucket of tokens each, which fills up again with time. */

/** What one client may ask. */
export interface RequestLimit {
  /** Requests at once. */
  readonly burst: number;
  /** Requests a second, for as long as it likes. */
  readonly perSecond: number;
}

/** A station that begins to follow a campaign fetches some hundred files at once; a page has a handful. */
export const USUAL_LIMIT: RequestLimit = { burst: 600, perSecond: 60 };

/** So many clients are remembered, those that asked last. */
const CLIENTS = 20_000;

/**
 * Counts requests by client. An IPv6 client is its network (/64): that is what one household or office is given.
 *
 * @returns seconds to wait, 0 where the request may be answered
 * @example
 * const ask = requestLimits({ burst: 1, perSecond: 1 });
 * [ask('192.0.2.1', 0), ask('192.0.2.1', 0), ask('192.0.2.2', 0), ask('192.0.2.1', 1000)]; // [0, 1, 0, 0]
 */
export function requestLimits({ burst, perSecond }: RequestLimit): (client: string, now: number) => number {
  const buckets = new Map<string, { left: number; seen: number }>();
  return (client, now) => {
    const key = client.includes(':') ? client.split(':').slice(0, 4).join(':') : client;
    const bucket = buckets.get(key) ?? { left: burst, seen: now };
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > CLIENTS) buckets.delete(buckets.keys().next().value ?? '');
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.seen) * perSecond) / 1000);
    bucket.seen = now;
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perSecond);
    bucket.left -= 1;
    return 0;
  };
}
