/** Files that were hashed before, so that they need not be read to know what they hold. */
import { type BigIntStats, statSync } from 'node:fs';

/** A file as the disk describes it, and the hash of its bytes. */
interface Seen {
  /** Size, place on the disk, and the nanoseconds of its last writing and of its last change of any kind. */
  readonly look: string;
  readonly sha256: string;
}

/**
 * What is known of the files of one folder. A file is known as long as its size, its place on the disk and its times are those that it
 * had when it was hashed; one that had changed less than two seconds before is not, because a disk may date two changes alike.
 */
export interface SeenFiles {
  /** The hash of a file of so many bytes, from `read` where nothing is known of it; undefined when there is no such file. */
  hashOf(path: string, bytes: number, read: () => Promise<string | undefined>): Promise<string | undefined>;
  /** All that was asked for or told, as text for the next time. */
  notes(): string;
}

/** Milliseconds in which a disk may date two changes alike: FAT counts in two seconds. */
const COARSEST = 2_000;

/**
 * Opens what was noted before; notes that cannot be understood are no notes.
 *
 * @param now milliseconds since 1970
 * @example
 * const seen = seenFiles('', 0);
 * await seen.hashOf('package.json', 0, async () => 'never asked: it is longer'); // undefined
 */
export function seenFiles(noted: string, now: number): SeenFiles {
  const known = readNotes(noted);
  const asked = new Map<string, Seen>();
  const settledBefore = BigInt(now - COARSEST) * 1_000_000n;
  return {
    async hashOf(path, bytes, read) {
      const about = describe(path);
      if (about === undefined || about.size !== BigInt(bytes)) return undefined;
      const look = lookOf(about);
      const before = known.get(path);
      const sha256 = before?.look === look ? before.sha256 : await read();
      if (sha256 !== undefined && about.ctimeNs < settledBefore && about.mtimeNs < settledBefore)
        asked.set(path, { look, sha256 });
      return sha256;
    },
    notes: () => JSON.stringify([...asked].map(([path, { look, sha256 }]) => [path, look, sha256])),
  };
}

/** Thousands of small questions, one after the other: asked in turn they cost a tenth of what they cost promised. */
function describe(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

function lookOf({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string {
  return [size, ino, mtimeNs, ctimeNs].join(' ');
}

function readNotes(noted: string): Map<string, Seen> {
  try {
    const notes: [string, string, string][] = JSON.parse(noted);
    return new Map(notes.map(([path, look, sha256]) => [path, { look, sha256 }]));
  } catch {
    return new Map();
  }
}
