/** The files that a page may offer. */

/**
 * A file of the same publication that a page may offer.
 *
 * @example
 * const sheet: PageFile = { path: 'schedule/2020-W28/dai-krong-pa/week.pdf', title: 'Lịch tuần để in', mediaType: 'application/pdf' };
 */
export interface PageFile {
  /** From the root of the output folder: `schedule/2020-W28/dai-krong-pa/week.pdf`. */
  readonly path: string;
  /** What it is, for people. */
  readonly title: string;
  readonly mediaType: string;
  /** Shown beside the link when known: a phone pays for what it fetches. */
  readonly bytes?: number;
}

/** The files directly in a folder. */
export function filesIn(files: readonly PageFile[], folder: string): PageFile[] {
  return files.filter(
    (file) => file.path.startsWith(folder) && !file.path.slice(folder.length).includes('/'),
  );
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `87 kB`, `1,4 MB`; decimal comma, as Vietnamese writes it. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
