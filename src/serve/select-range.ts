/** The part of a file that a request asks for (RFC 9110 §14). Pure. */

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
