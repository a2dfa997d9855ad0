/** Files known by their hashes: what a unit of an output made before. */
import { createHash } from 'node:crypto';
import { type Artifact, isArtifact, isKept, type KeptBody } from '../model/index.js';
import type { Result } from './cache.js';

/** A body with its hash; as JSON it is its hash and its length, and no more. */
export function keptBody(body: Artifact['body']): KeptBody {
  if (isKept(body)) return body;
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, bytes: bytes.length, read: async () => bytes };
}

/** The results of a listing. A file that somebody has to read is made again, with all of its unit, once. */
export function* listed(listing: Uint8Array, make: () => AsyncIterable<Result>): Iterable<Result> {
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
