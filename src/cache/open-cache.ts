/** A cache in a folder of its own. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Artifact, isArtifact, isKept, type KeptBody } from '../model/index.js';
import type { Cache, Result } from './cache.js';
import { fingerprint } from './fingerprint.js';

/** What nobody asked for in so many days goes. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;
/** Octets of the seal before the bytes of an entry. */
const SEAL = 32;

/** When it is, for putting the folder in order. */
export interface CacheOptions {
  /** The present, milliseconds since 1970. @default the clock of the machine, as the folder's own dates are */
  readonly now?: number;
}

/**
 * Opens a cache in `folder`, which is made when the first entry is kept. An entry is a file named by the hash of its kind, its
 * inputs and `fingerprint()`; it begins with a hash of that name and its bytes, so one that was cut off, changed or moved counts as
 * missing. A folder that cannot be read or written is no fault: everything is then made anew.
 *
 * @example
 * const cache = await openCache('.loaphat-cache');
 * const bytes = await cache.remember('text', { a: 1 }, () => new Uint8Array([1, 2]));
 * [...bytes]; // [1, 2]
 */
export async function openCache(folder: string, { now = Date.now() }: CacheOptions = {}): Promise<Cache> {
  const code = await fingerprint();
  const seen = new Date(now);
  const keyOf = (kind: string, inputs: unknown) =>
    createHash('sha256')
      .update(`${code}\0${kind}\0${JSON.stringify(inputs)}`)
      .digest('hex');
  const placeOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));
  const find = (key: string) => readEntry(placeOf(key), key, seen);
  const store = (key: string, bytes: Uint8Array) => keepEntry(placeOf(key), sealed(key, bytes), seen);

  return {
    async remember(kind, inputs, make) {
      const key = keyOf(kind, inputs);
      const known = find(key);
      if (known !== undefined) return known;
      const bytes = await make();
      store(key, bytes);
      return bytes;
    },

    async *rememberAll(kind, inputs, make) {
      const key = keyOf(kind, inputs());
      const known = find(key);
      if (known !== undefined) {
        yield* listed(known, make);
        return;
      }
      const results: Result[] = [];
      for await (const result of make()) {
        const described = isArtifact(result) ? { ...result, body: keptBody(result.body) } : result;
        results.push(described);
        yield described;
      }
      store(key, new TextEncoder().encode(JSON.stringify(results)));
    },

    async recall(kind, about) {
      const noted = find(keyOf(kind, about));
      return noted && new TextDecoder().decode(noted);
    },

    note: async (kind, about, text) => store(keyOf(kind, about), new TextEncoder().encode(text)),

    async tidy() {
      const oldest = now - KEPT_DAYS * DAY;
      for (const path of await entriesIn(folder)) {
        // What cannot be removed stays: a build is not to fail for it.
        if (isOlder(path, oldest)) forget(path);
      }
    },
  };
}

/**
 * The bytes of an entry, which is dated anew once a day. A build asks for some thousand small entries one after the other: asked
 * in turn they cost a tenth of what they cost promised.
 */
function readEntry(path: string, key: string, seen: Date): Uint8Array | undefined {
  try {
    const entry = readFileSync(path);
    const bytes = entry.subarray(SEAL);
    if (!sealOf(key, bytes).equals(entry.subarray(0, SEAL))) return undefined;
    dateAnew(path, seen);
    return bytes;
  } catch {
    return undefined;
  }
}

function isOlder(path: string, than: number): boolean {
  try {
    return statSync(path).mtimeMs < than;
  } catch {
    return false;
  }
}

function dateAnew(path: string, seen: Date): void {
  try {
    if (seen.getTime() - statSync(path).mtimeMs > DAY) utimesSync(path, seen, seen);
  } catch {
    // An entry of a folder that cannot be written is read all the same.
  }
}

/** Written beside its place and moved there, so that nobody reads half of it. What cannot be kept is made again another time. */
function keepEntry(path: string, entry: Uint8Array, seen: Date): void {
  const draft = `${path}.${process.pid}`;
  try {
    try {
      writeFileSync(draft, entry);
    } catch {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(draft, entry);
    }
    utimesSync(draft, seen, seen);
    renameSync(draft, path);
  } catch {
    forget(draft);
  }
}

function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that cannot be written holds nothing of ours.
  }
}

/** Only files with a name such as this cache gives: whatever else lies there is somebody else's. */
async function entriesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => /^[0-9a-f]{2}[/\\][0-9a-f]{62}(?:\.\d+)?$/.test(name))
    .map((name) => join(folder, name));
}

function sealed(key: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([sealOf(key, bytes), bytes]);
}

function sealOf(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(bytes).digest();
}

/** A body with its hash; as JSON it is its hash and its length, and no more. */
function keptBody(body: Artifact['body']): KeptBody {
  if (isKept(body)) return body;
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, bytes: bytes.length, read: async () => bytes };
}

/** The results of a listing. A file that somebody has to read is made again, with all of its unit, once. */
function* listed(listing: Uint8Array, make: () => AsyncIterable<Result>): Iterable<Result> {
  const results: Result[] = JSON.parse(new TextDecoder().decode(listing));
  let again: Promise<ReadonlyMap<string, Artifact['body']>> | undefined;
  for (const result of results) {
    if (!isArtifact(result) || !isKept(result.body)) {
      yield result;
      continue;
    }
    const { sha256, bytes } = result.body;
    const read = async () => {
      again ??= bodiesOf(make());
      const body = (await again).get(result.path);
      if (body === undefined) throw new Error(`${result.path} is listed and not made any more`);
      return keptBody(body).read();
    };
    yield { ...result, body: { sha256, bytes, read } };
  }
}

async function bodiesOf(results: AsyncIterable<Result>): Promise<ReadonlyMap<string, Artifact['body']>> {
  const bodies = new Map<string, Artifact['body']>();
  for await (const result of results) if (isArtifact(result)) bodies.set(result.path, result.body);
  return bodies;
}
