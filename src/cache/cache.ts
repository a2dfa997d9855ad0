/** What was made before, so that it need not be made again. */
import type { Artifact, Omission } from '../model/index.js';

/** What an output yields. */
export type Result = Artifact | Omission;

/**
 * Keeps what was made from which inputs. What is kept is looked up by everything that it was made from, so a build with a cache
 * and one without give the same bytes, and the cache may be emptied at any time. Notes are no more than hints.
 */
export interface Cache {
  /**
   * The bytes that were made before from the same inputs, or else those that `make` gives now. `kind` names what is made, and
   * `inputs` is plain data: all that `make` reads, and nothing else.
   */
  remember(kind: string, inputs: unknown, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array>;
  /**
   * The files, and omissions, that were made before from the same inputs: known by their hashes, and made again only where one of
   * them is not in its place any more. Or else what `make` gives now. `inputs` are asked for by a cache that keeps something, and by
   * no other.
   */
  rememberAll(kind: string, inputs: () => unknown, make: () => AsyncIterable<Result>): AsyncIterable<Result>;
  /** What was noted last of a thing; undefined when nothing was. Unlike what is remembered, a note may be out of date. */
  recall(kind: string, about: string): Promise<string | undefined>;
  /** Notes a text, in the place of what was noted before. */
  note(kind: string, about: string, text: string): Promise<void>;
  /** Puts the cache in order after a build: what nobody asked for in a long time goes. */
  tidy(): Promise<void>;
}

/**
 * No memory: everything is made anew.
 *
 * @example
 * const bytes = await noCache.remember('text', { a: 1 }, () => new Uint8Array([1, 2]));
 * [...bytes]; // [1, 2]
 */
export const noCache: Cache = {
  remember: async (_kind, _inputs, make) => make(),
  rememberAll: (_kind, _inputs, make) => make(),
  recall: async () => undefined,
  note: async () => undefined,
  tidy: async () => undefined,
};
