/** The files that a page may offer. */
import type { FileKind } from '../model/index.js';

/**
 * A file of the same publication that a page may offer, with what the table of files says of its kind.
 *
 * @example
 * const sheet: PageFile = { path: 'schedule/2020-W28/dai-krong-pa/week.pdf', title: 'Lịch tuần để in', mediaType: 'application/pdf' };
 */
export interface PageFile extends Partial<Omit<FileKind, 'file' | 'plural'>> {
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

/** A name of two or three words for a button. */
export function fileWords({ button, title }: PageFile): string {
  return button ?? title;
}

/** `PDF`, `MP3`: from the table of files, or the ending of the name in capitals. */
export function formatWords({ format, path }: PageFile): string {
  return format ?? path.split('.').pop()?.toUpperCase() ?? '';
}

/** `87 kB`, `1,4 MB`; decimal comma, as Vietnamese writes it. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
