/** What one upstream feed may cost. */

/** Limits of one ingest; each is a hard end, with an error or an issue that says so. */
export interface IngestLimits {
  /** From the first look-up of the name to the last byte, all redirects included. */
  readonly fetchMilliseconds: number;
  /** Bytes after decompression. */
  readonly bytes: number;
  readonly redirects: number;
  /** Reading the XML, repairs included. */
  readonly parseMilliseconds: number;
  /** Memory of the reader's own thread. */
  readonly parseMegabytes: number;
  /** Characters of one entry's text; what is longer is cut, and said. */
  readonly entryCharacters: number;
}

/**
 * The limits that hold when nothing else is said.
 *
 * @example
 * INGEST_LIMITS.bytes; // 5242880
 */
export const INGEST_LIMITS: IngestLimits = {
  fetchMilliseconds: 20_000,
  bytes: 5 * 1024 * 1024,
  redirects: 3,
  parseMilliseconds: 8_000,
  parseMegabytes: 256,
  entryCharacters: 100_000,
};
