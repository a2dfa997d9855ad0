/** The releases of a folder, and the link that says which of them people see. */
import { access, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.js';
import type { IsoTime } from '../model/index.js';
import { refused, syncAll } from './disk.js';
import { takeLease } from './lease.js';
import { CURRENT, readManifest } from './manifest.js';

export const RELEASES = 'releases';
/** Releases that stay, the present one among them. */
const KEPT = 10;
/** One that was made less than an hour ago stays, too: somebody may be reading it, milliseconds. */
const LINGERS = 3_600_000;

/** Is this a folder of releases? */
export async function hasReleases(folder: string): Promise<boolean> {
  return access(join(folder, RELEASES)).then(
    () => true,
    () => false,
  );
}

/** A release, and what its manifest tells of it. */
export interface Release {
  /** The UTC time at which it was made, as `20200706T013000Z`; a number behind it where one second has two. */
  readonly id: string;
  /** Do people see this one? */
  readonly current: boolean;
  readonly at: IsoTime;
  readonly week: string;
  readonly files: number;
}

/**
 * The releases of a folder, the youngest first; none where it is no folder of releases.
 *
 * @example
 * await listReleases('a-folder-that-is-not-there'); // []
 */
export async function listReleases(folder: string): Promise<Release[]> {
  const present = await currentOf(folder);
  const releases = (await namesOf(folder)).map(async (id): Promise<Release[]> => {
    const manifest = await readManifest(join(folder, RELEASES, id)).catch(() => null);
    if (manifest === null) return [];
    const { at, week, files } = manifest;
    return [{ id, current: id === present, at, week, files: Object.keys(files).length }];
  });
  return (await Promise.all(releases)).flat();
}

/**
 * Shows an earlier release again: the one before the present, or the one that is named.
 *
 * @returns the id of the release that people see now
 * @throws UsageError when there is no such release, and none before the present one
 * @throws PublishError when a publication is under way, or the disk refuses
 */
export async function rollBack(folder: string, id?: string): Promise<string> {
  const lease = await takeLease(folder).catch((error: unknown) => {
    throw refused(folder, error);
  });
  try {
    const releases = await listReleases(folder);
    const present = releases.findIndex(({ current }) => current);
    const wanted = id === undefined ? releases[present + 1] : releases.find((one) => one.id === id);
    if (wanted === undefined) throw noRelease(folder, id, releases);
    await lease.check();
    await swap(folder, wanted.id);
    return wanted.id;
  } finally {
    await lease.end();
  }
}

/** `current` leads to a release: a link is made beside it and takes its place. */
export async function swap(folder: string, id: string): Promise<void> {
  const link = join(folder, `.${CURRENT}`);
  await rm(link, { force: true });
  await symlink(join(RELEASES, id), link, 'junction');
  await rename(link, join(folder, CURRENT));
  await syncAll([folder]);
}

/** The youngest ten stay, and what people see, and what they saw until an hour ago. */
export async function prune(folder: string, now: number): Promise<void> {
  const present = await currentOf(folder);
  const old = (await namesOf(folder)).slice(KEPT).filter((id) => id !== present);
  for (const id of old) {
    if (now - timeOf(id) < LINGERS) continue;
    await rm(join(folder, RELEASES, id), { recursive: true, force: true });
  }
}

/** The youngest first. */
async function namesOf(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, RELEASES)).catch(() => []);
  return names.filter((name) => ID.test(name)).sort((a, b) => (a < b ? 1 : -1));
}

const ID = /^\d{8}T\d{6}Z(?:-\d{3})?$/;

/** A name for a release of this instant, after the youngest: a clock may have been set back. */
export async function freeName(folder: string, now: number): Promise<string> {
  const name = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const [youngest = ''] = await namesOf(folder);
  if (name > youngest) return name;
  const [base = '', nth = '000'] = youngest.split('-');
  return `${base}-${String(Number(nth) + 1).padStart(3, '0')}`;
}

function timeOf(id: string): number {
  return Date.parse(id.slice(0, 16).replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6'));
}

async function currentOf(folder: string): Promise<string | undefined> {
  const target = await readlink(join(folder, CURRENT)).catch(() => '');
  return target.split(/[\\/]/).filter((name) => ID.test(name))[0];
}

function noRelease(folder: string, id: string | undefined, releases: readonly Release[]): UsageError {
  const known = releases.map((one) => one.id).join(', ');
  return id === undefined
    ? new UsageError({
        vi: `Trong «${folder}» không còn bản phát hành nào cũ hơn. Các bản hiện có: ${known || 'chưa có bản nào'}.`,
        en: `“${folder}” has no earlier release. There are: ${known || 'none'}.`,
      })
    : new UsageError({
        vi: `Trong «${folder}» không có bản phát hành ${id}. Các bản hiện có: ${known || 'chưa có bản nào'}.`,
        en: `“${folder}” has no release ${id}. There are: ${known || 'none'}.`,
      });
}
