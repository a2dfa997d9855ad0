/** A row of a table of files: what is asked about a kind of file wherever it appears. */
import type { Bilingual } from '../issue.js';

/** One kind of file that a publication holds. */
export interface FileKind {
  /** The last part of its path, `week.ics`; `*` stands for what differs from one to the next. */
  readonly file: string;
  readonly mediaType: string;
  /** Who opens it: people, what plays recordings, other software. */
  readonly audience: 'people' | 'players' | 'machines';
  /** What it is, in full: stands beside a link and is read out. */
  readonly title: string;
  /** Two or three words for a button. @default `title` */
  readonly button?: string;
  /** The format behind these words, '' where they say it. @default the ending of the file in capitals */
  readonly format?: string;
  /** In lists of many things: linked in each line, or only where the list is short. @default not linked there */
  readonly listed?: 'always' | 'short';
  /** Named in the head of a page, where readers and calendars look for it. */
  readonly alternate?: true;
  /** All files of the kind, in the summary of a build. */
  readonly plural: Bilingual;
}
