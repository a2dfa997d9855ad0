/** What a source said last: each drafted entry as it was written there, and the order of the last feed. Files in `.upstream/`. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RawEntry } from './parse-feed.js';

/** What is broken, too large or not there counts as nothing remembered. */
export interface Memory {
  entry(key: string): Promise<RawEntry | undefined>;
  /** @throws IngestError when the disk refuses, here and below. */
  keepEntry(key: string, entry: RawEntry): Promise<void>;
  /** Entries of the last feed in its order. */
  order(): Promise<readonly Standing[]>;
  keepOrder(order: readonly Standing[]): Promise<void>;
}

/** An entry where it stood in a feed. */
export interface Standing {
  readonly key: string;
  /** ISO date or instant. */
  readonly published?: string | undefined;
}

const keySchema = z.string().regex(/^[0-9a-f]{10}$/);
const entrySchema = z.object({
  guid: z.string().optional(),
  link: z.string().optional(),
  title: z.string().optional(),
  date: z.string().optional(),
  html: z.string().optional(),
  about: z.string().optional(),
  base: z.string().optional(),
  enclosures: z
    .array(z.object({ url: z.string(), type: z.string().optional(), length: z.string().optional() }))
    .optional(),
});
const orderSchema = z.array(z.object({ key: keySchema, published: z.string().optional() }));

/** A file of ours is smaller. */
const MOST_BYTES = 4 * 1024 * 1024;

/** @param unlessRefused words what the disk refuses. */
export function openMemory(folder: string, unlessRefused: <T>(work: Promise<T>) => Promise<T>): Memory {
  const path = (key: string) => join(folder, `${keySchema.parse(key)}.json`);
  const last = join(folder, '.last.json');
  return {
    entry: async (key) => read(path(key), entrySchema),
    keepEntry: (key, entry) => unlessRefused(replace(path(key), entry)),
    order: async () => (await read(last, orderSchema)) ?? [],
    keepOrder: (order) => unlessRefused(replace(last, order)),
  };
}

async function read<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    if ((await stat(path)).size > MOST_BYTES) return undefined;
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

async function replace(path: string, value: unknown): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await writeFile(aside, JSON.stringify(value), { flush: true });
    await rename(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}
