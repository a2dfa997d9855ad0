/** What is to be published, written whole beside what is there: nothing that people see has changed yet. */
import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PublishError } from '../errors.js';
import {
  type Artifact,
  isKept,
  type KeptBody,
  type Manifest,
  type ManifestFile,
  type PublicationAbout,
} from '../model/index.js';
import { checkPath } from './check-targets.js';
import { aboutBytes } from './disk.js';
import { ENDINGS, isText, packedForms } from './pack.js';

/** Files that are kept although they are not made any more: weeks that were published before. */
export type KeepRule = (path: string, about: PublicationAbout) => boolean;

/** The files of the next publication. */
export interface Staged {
  readonly files: Readonly<Record<string, ManifestFile>>;
  /** Paths that were written into the stage; those that stand in the publication before as they are; kept ones; those that go. */
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly kept: readonly string[];
  readonly removed: readonly string[];
}

interface StageOptions {
  /** A folder that is there and empty. */
  readonly stage: string;
  readonly before: Manifest | null;
  readonly keep: KeepRule;
  /** Are text files packed, too? */
  readonly pack: boolean;
  /** Does the publication before hold this file, and its packed forms, with these bytes? */
  readonly holds: (path: string, file: ManifestFile) => Promise<boolean>;
}

/** @throws PublishError for a path that leaves the folder, or one that is made twice */
export async function stageFiles(
  artifacts: AsyncIterable<Artifact>,
  about: PublicationAbout,
  { stage, before, keep, pack, holds }: StageOptions,
): Promise<Staged> {
  const files: Record<string, ManifestFile> = {};
  const written: string[] = [];
  const unchanged: string[] = [];
  const parents = new Set<string>();
  for await (const { path, mediaType, body, from } of artifacts) {
    checkPath(path);
    if (Object.hasOwn(files, path)) {
      throw new PublishError({
        vi: `Hai đầu ra cùng ghi vào «${path}». Đây là lỗi của loaphat, xin báo lại.`,
        en: `Two outputs write “${path}”. This is a fault of loaphat; please report it.`,
      });
    }
    const made = isKept(body) ? body : keptBytes(body);
    const packs = pack && isText(mediaType);
    const packed = packs ? before?.files[path]?.packed : undefined;
    const { sha256, bytes: length } = made;
    const file: ManifestFile = { sha256, bytes: length, mediaType, from: [...from], packed };
    files[path] = file;
    if ((packed !== undefined || !packs) && (await holds(path, file))) {
      unchanged.push(path);
      continue;
    }
    const parent = dirname(path);
    if (!parents.has(parent)) await mkdir(join(stage, parent), { recursive: true });
    parents.add(parent);
    const bytes = await made.read();
    // What is written is what the manifest says, even where a cache remembered something else.
    if (isKept(body)) files[path] = { ...file, ...aboutBytes(bytes) };
    await writeFile(join(stage, path), bytes);
    if (packs) {
      const { br, gzip } = packedForms(bytes);
      writeFileSync(join(stage, path + ENDINGS.br), br);
      writeFileSync(join(stage, path + ENDINGS.gzip), gzip);
      files[path] = { ...file, ...aboutBytes(bytes), packed: { br: aboutBytes(br), gzip: aboutBytes(gzip) } };
    }
    written.push(path);
  }
  const kept: string[] = [];
  const removed: string[] = [];
  for (const [path, file] of Object.entries(before?.files ?? {})) {
    if (Object.hasOwn(files, path)) continue;
    checkPath(path);
    if (keep(path, about)) {
      files[path] = file;
      kept.push(path);
    } else removed.push(path);
  }
  return { files, written, unchanged, kept, removed };
}

function keptBytes(body: string | Uint8Array): KeptBody {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  return { ...aboutBytes(bytes), read: async () => bytes };
}
