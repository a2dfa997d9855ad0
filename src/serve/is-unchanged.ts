/** Does the client already hold what would be sent? (RFC 9110 §13.1.2, §13.1.3) Pure. */

export interface Validators {
  /** With its quotes. */
  readonly etag: string;
  /** HTTP date, whole seconds. */
  readonly lastModified: string;
}

/** If-None-Match names the tag of what is published: the bytes themselves need not be looked at. */
export function holdsTag(headers: Headers, etag: string): boolean {
  const tags = headers.get('if-none-match');
  return (
    tags !== null &&
    (tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
  );
}

/**
 * If-Modified-Since counts only without If-None-Match, and only by the very date that we sent: after a return to an older
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
