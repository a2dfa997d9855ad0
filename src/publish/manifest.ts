/** `manifest.json`: what a publication holds, written and read again, and the weeks that it tells of. */
import { lstat, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PublishError } from '../errors.js';
import { compareText, type Manifest, readWeekFile, type WeekPlan } from '../model/index.js';

/** The file that says what a folder holds. */
export const MANIFEST_NAME = 'manifest.json';

/** While files are moved into place: those that they replace. */
export const BEFORE = '.before';

/**
 * Where a file that a manifest names may be: in its place, or, while the next publication is moved there, beside it. One of them has the
 * bytes that the manifest says.
 *
 * @example
 * placesOf('out', 'index.html').length; // 2
 */
export function placesOf(folder: string, path: string): readonly string[] {
  return [join(folder, path), join(folder, BEFORE, path)];
}

/** In a folder of releases: the link to the one that people see. */
export const CURRENT = 'current';

/**
 * The folder of a publication: the folder itself, or the present one of its releases.
 *
 * @example
 * await publicationFolder('a-folder-that-is-not-there'); // 'a-folder-that-is-not-there'
 */
export async function publicationFolder(folder: string): Promise<string> {
  const current = join(folder, CURRENT);
  const isLink = await lstat(current).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  return isLink ? realpath(current) : folder;
}

/**
 * The manifest of a published folder; `null` when nothing was published there yet.
 *
 * @param folder the output folder
 * @param name of the manifest, in a folder that is no publication
 * @throws PublishError when there is a manifest and it is damaged
 * @example
 * await readManifest('a-folder-that-is-not-there'); // null
 */
export async function readManifest(folder: string, name = MANIFEST_NAME): Promise<Manifest | null> {
  const file = join(await publicationFolder(folder), name);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw damaged(file, error);
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw damaged(file, error);
  }
}

function damaged(file: string, cause: unknown): PublishError {
  return new PublishError(
    {
      vi: `Không đọc được ${file}: tệp hỏng hoặc không phải của loaphat. Hãy xóa tệp đó rồi dựng lại.`,
      en: `${file} cannot be read: it is damaged or not loaphat's. Delete it and build again.`,
    },
    { cause },
  );
}

const instantSchema = z.iso.datetime({ offset: true });

const aboutBytesSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
});

/** The shape of `manifest.json`. */
const manifestSchema = z.strictObject({
  campaign: z.string(),
  contentHash: z.string(),
  at: z.string(),
  week: z.string(),
  ledger: z
    .strictObject({
      retired: z.record(z.string(), instantSchema),
      announced: z.record(z.string(), instantSchema),
    })
    .optional(),
  texts: z.record(z.string(), z.string()).optional(),
  gone: z.record(z.string(), instantSchema).optional(),
  files: z.record(
    z.string(),
    z.strictObject({
      ...aboutBytesSchema.shape,
      mediaType: z.string(),
      from: z.array(z.string()),
      packed: z.strictObject({ br: aboutBytesSchema, gzip: aboutBytesSchema }).optional(),
    }),
  ),
});

/**
 * The manifest as text, its files in the order of their paths, one a line.
 *
 * @example
 * renderManifest({ campaign: 'x', contentHash: 'h', at: 'a', week: 'w', files: {} }).endsWith('}\n'); // true
 */
export function renderManifest(manifest: Manifest): string {
  const { files, ...about } = manifest;
  const lines = Object.entries(files)
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, { sha256, bytes, mediaType, from, packed }]) => {
      return `    ${JSON.stringify(path)}: ${JSON.stringify({ sha256, bytes, mediaType, from, packed })}`;
    });
  const head = JSON.stringify(about, null, 2).replace(/\n\}$/, '');
  return `${head},\n  "files": {${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}}\n}\n`;
}

/**
 * A station's week as it was published: what people know of it, from its week.json. Nothing when the file is there no more.
 *
 * @param folder the folder of that publication
 * @param path of the week.json in it
 * @throws PublishError when the file is damaged or not a week
 * @example
 * await readPublishedWeek('out', 'schedule/2020-W28/none/week.json'); // undefined
 */
export async function readPublishedWeek(folder: string, path: string): Promise<WeekPlan | undefined> {
  const file = join(await publicationFolder(folder), path);
  try {
    return withoutAbsent(readWeekFile(JSON.parse(await readFile(file, 'utf8'))));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new PublishError(
      {
        vi: `Không đọc được lịch đã công bố ${file}: tệp hỏng hoặc không phải của loaphat. Hãy xóa tệp đó rồi dựng lại.`,
        en: `${file}, a published week, cannot be read: it is damaged or not loaphat's. Delete it and build again.`,
      },
      { cause },
    );
  }
}

/** A field that is not there has no key in JSON, and none in a plan. */
function withoutAbsent(week: object): WeekPlan {
  return JSON.parse(JSON.stringify(week));
}
