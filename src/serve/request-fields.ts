/** What the fields of a request ask for: a part of a file (RFC 9110 §14), or nothing that the client holds (§13). Pure. */
import type { Coding } from '../model/index.js';

/** First and last byte, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * `null` = send the whole: no header, another unit, several ranges, or a spelling the standard does not know
 * (RFC 9110 §14.2 lets a server ignore those).
 */
export function selectRange(header: string | null, bytes: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (match === null) return null;
  const [, from = '', until = ''] = match;
  if (from === '') {
    if (until === '') return null;
    const length = Math.min(Number(until), bytes);
    return length === 0 ? 'unsatisfiable' : { first: bytes - length, last: bytes - 1 };
  }
  const first = Number(from);
  const last = until === '' ? bytes - 1 : Math.min(Number(until), bytes - 1);
  if (until !== '' && Number(until) < first) return null;
  return first >= bytes ? 'unsatisfiable' : { first, last };
}

/** What tells one version of a file from another. */
interface Validators {
  /** With its quotes. */
  readonly etag: string;
  /** HTTP date, whole seconds. */
  readonly lastModified: string;
}

/** If-None-Match (RFC 9110 §13.1.2) names the tag of what is published: the bytes themselves need not be looked at. */
export function holdsTag(headers: Headers, etag: string): boolean {
  const tags = headers.get('if-none-match');
  return (
    tags !== null &&
    (tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
  );
}

/**
 * If-Modified-Since (RFC 9110 §13.1.3) counts only without If-None-Match, and only by the very date that we sent: after a return to an older
 * publication the file is older than the client's copy, and yet another one.
 */
export function holdsDate(headers: Headers, lastModified: string): boolean {
  return headers.get('if-none-match') === null && headers.get('if-modified-since') === lastModified;
}

/** May a range be sent, or must it be the whole, because the client's first part is of another version? (RFC 9110 §13.1.5) */
export function rangeStillFits(headers: Headers, { etag, lastModified }: Validators): boolean {
  const condition = headers.get('if-range');
  return condition === null || condition === etag || condition === lastModified;
}

/**
 * The coding in which a client would rather have a text that is there in brotli and gzip, too, told from its Accept-Encoding (RFC 9110 §12.5.3): what it
 * takes and is shortest.
 *
 * @example
 * codingFor('gzip, br;q=0'); // 'gzip'
 */
export function codingFor(accepted: string): Coding | undefined {
  const weights = new Map(
    accepted
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
        const weight = parameters.find((parameter) => parameter.startsWith('q='));
        return [name, weight === undefined ? 1 : Number(weight.slice(2))];
      }),
  );
  const takes = (coding: string) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}
