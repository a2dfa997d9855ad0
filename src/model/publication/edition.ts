/** An edition and what becomes of it: the three seams between rooms, and what the last publication left behind. */
import type { Campaign } from '../campaign/campaign.js';
import type { Bilingual } from '../issue.js';
import type { Instant, IsoTime } from '../time/instant.js';
import type { Airing } from '../week/airing.js';
import type { WeekPlan } from '../week/week.js';

/** The whole input of every renderer: plain, serialisable data. */
export interface Edition {
  readonly campaign: Campaign;
  /** The instant of publication. Feeds show what was published by then. */
  readonly at: Instant;
  /** ISO week, `2020-W28`. */
  readonly week: string;
  /** One plan a station that is on air in that week, in the order of `campaign.stations`. */
  readonly plans: readonly WeekPlan[];
  /** What was really broadcast before; empty when nothing is known. */
  readonly history: readonly Airing[];
  /** The last publication's ledger; `null` when there is none. */
  readonly previous: Manifest | null;
}

/** A body that was made before, from the same inputs: known by its hash, and read only where the file is not there already. */
export interface KeptBody {
  readonly sha256: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
}

/** One file to publish. `from` = the ids of the content it was made from. */
export interface Artifact {
  /** Relative, `/` between folders, never `..`. */
  readonly path: string;
  readonly mediaType: string;
  /** The row of the tables of files that it belongs to: `week.ics`, `poster`. */
  readonly kind?: string;
  readonly body: string | Uint8Array | KeptBody;
  readonly from: readonly string[];
}

/** Something left out of an output, and why: shown at the end of a build, never silent. */
export interface Omission {
  /** Which output, e.g. `print/poster`. */
  readonly output: string;
  /** Path of the file that is missing for it, when the reason is about one: no other output leads there. */
  readonly missing?: string;
  /**
   * `sample`: it would show a sample value; `layout`: it does not fit; `template`: its template has faults; `preflight`: a print shop would
   * refuse it; `unplaced`: no window could take it; `missing-letters`: what is printed of it says in the place of some words that no typeface has them.
   */
  readonly code: 'sample' | 'layout' | 'template' | 'preflight' | 'unplaced' | 'missing-letters';
  readonly id: string;
  /** The files of the template that has faults. */
  readonly files?: readonly string[];
  readonly why: { readonly vi: string; readonly en: string };
}

/** The outputs of a build, in the order in which they are made. */
export const OUTPUT_NAMES = ['print', 'week', 'feeds', 'pages'] as const;
/** The name of an output, as `--only` takes it. */
export type OutputName = (typeof OUTPUT_NAMES)[number];

/** How scripts are printed: as a book, a rundown a day and behind it each text once; or everything window by window. */
export const SCRIPT_FORMS = ['book', 'by-window'] as const;
/** The name of a form of scripts, as `--scripts` takes it. */
export type ScriptForm = (typeof SCRIPT_FORMS)[number];

/** One kind of output. Whatever it needs besides the edition is closed over by its factory. */
export interface Output {
  readonly name: OutputName;
  /** @param missing paths that outputs before it left out: nothing leads there. @default none */
  render(
    edition: Edition,
    missing?: ReadonlySet<string>,
  ): Iterable<Artifact | Omission> | AsyncIterable<Artifact | Omission>;
}

/** Where artefacts go. */
export interface Publisher {
  publish(artifacts: AsyncIterable<Artifact>, about: PublicationAbout): Promise<PublishReport>;
}

/** What feeds must remember from one publication to the next, and content cannot tell. Losing it never changes an id. */
export interface EntryLedger {
  /** Guids of entries that vanished without a word, and the publication that missed them first: ISO with offset. */
  readonly retired: Readonly<Record<string, string>>;
  /** Weeks that were announced before their usual Thursday, and when: ISO with offset. */
  readonly announced: Readonly<Record<string, string>>;
}

/** What the manifest says of the publication as a whole. */
export interface PublicationAbout {
  readonly campaign: string;
  /** sha256 of the content folder. */
  readonly contentHash: string;
  readonly at: IsoTime;
  readonly week: string;
  /** Absent when there is nothing to remember. */
  readonly ledger?: EntryLedger | undefined;
  /** Of each published item a short hash of its words, and behind a space its `updated`; absent in a publication of an earlier version. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
}

/** What a publication changed in its folder. */
export interface PublishReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  readonly manifest: Manifest;
}

/** How a text is packed: a content coding of HTTP (RFC 9110 §8.4.1). */
export type Coding = 'br' | 'gzip';

export interface ManifestFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly from: readonly string[];
  /** Its packed forms, which lie beside it as `.br` and `.gz`. */
  readonly packed?: Readonly<Record<Coding, { readonly sha256: string; readonly bytes: number }>> | undefined;
}

/** `manifest.json`: what was published, and the ledger that the next publication may read. */
export interface Manifest extends PublicationAbout {
  /** Files that were published before and are no more, and the publication that missed them first; absent when there are none. */
  readonly gone?: Readonly<Record<string, IsoTime>> | undefined;
  readonly files: Readonly<Record<string, ManifestFile>>;
}

/** Was the body made before? */
export function isKept(body: Artifact['body']): body is KeptBody {
  return typeof body === 'object' && 'sha256' in body;
}

/** True for an artefact, false for an omission. */
export function isArtifact(value: Artifact | Omission): value is Artifact {
  return 'path' in value;
}

/** One kind of file that a publication holds. */
export interface FileKind {
  /** The last part of its path, `week.ics`; `*` stands for what differs from one to the next. */
  readonly file: string;
  /** Without a charset: text is UTF-8, and a server says so. */
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
