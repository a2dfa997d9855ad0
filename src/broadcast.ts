/**
 * One pass: load → plan → render → publish. The file to read first.
 */
import { resolve } from 'node:path';
import { type Cache, noCache, openCache } from './cache/index.js';
import { loadCampaign, loadSoundContent, readMedia, type SoundContent } from './content/index.js';
import { UsageError } from './errors.js';
import { entryLedger, textMarks, unstatedChanges } from './feeds/index.js';
import {
  type Artifact,
  type Edition,
  type Issue,
  isArtifact,
  isKept,
  isoAt,
  type Omission,
  type Output,
  type PublishReport,
  type ScriptForm,
} from './model/index.js';
import { type PlanEditionOptions, type PublishedWeeks, planEditionOnce } from './plan-edition.js';
import type { PressOptions } from './print/index.js';
import {
  checkLosses,
  folderPublisher,
  hasReleases,
  keepOtherWeeks,
  type PublishNotes,
  readManifest,
  readPublishedWeek,
  releasePublisher,
} from './publish/index.js';
import { recallContent } from './recall-content.js';
import { checkPrintFolder, checkSeparateFolders } from './separate-folders.js';

/**
 * What to build, from where to where, and for when. With `only` or `stations`, the files of other outputs and stations stay as an
 * earlier build left them.
 */
export interface BroadcastOptions extends Omit<PlanEditionOptions, 'published'> {
  /** The campaign folder. */
  readonly content: string;
  /** The output folder. */
  readonly out: string;
  /**
   * The folder that `previous` lies in. Where it has the week already, airings stay as people know them, and calendars are told what
   * changed and what is dropped.
   */
  readonly previousFolder?: string | undefined;
  /** Folder with `print/*.yaml` and `pages/style.css`, or some of them; loaphat's own for what it does not have. */
  readonly templates?: string | undefined;
  /** Make `out` a folder of releases (`releasePublisher`); one that is stays one. @default a plain folder */
  readonly releases?: boolean | undefined;
  /** Write text files in packed form, too, as `.br` and `.gz` beside them, for servers. @default true */
  readonly pack?: boolean | undefined;
  /** Publish even where more than a fifth of the items that are public now are no longer in the content folder. */
  readonly allowLosses?: boolean | undefined;
  /** Refuse every sheet that would show a sample value. */
  readonly strict?: boolean | undefined;
  /**
   * Set messages at fault aside and build the rest; files that an earlier build made of them stay. Never after a publication (`previous`):
   * its readers would be told that those messages are withdrawn.
   */
  readonly keepGoing?: boolean | undefined;
  /** Draw every sheet for this press too: `print/<product>/<item>.press.pdf`, with a job card beside it. */
  readonly press?: PressOptions | undefined;
  /**
   * A folder for the sheets of messages that are not public yet, so that they can be printed before their day. It is no publication: no
   * manifest stands in it that `loaphat serve` would read, and it is neither in the output folder nor above it.
   */
  readonly forPrint?: string | undefined;
  /** How scripts are printed: a book that has each text once, or everything window by window. @default 'book' */
  readonly scripts?: ScriptForm | undefined;
  /**
   * A folder that keeps what was drawn, so that a week or a sheet that did not change is not drawn again. It may be deleted at any
   * time. What is published depends on it in one thing: a week of which only texts grew or shrank keeps in place what still fits.
   * Without it everything is planned and drawn anew.
   */
  readonly cache?: string | undefined;
  /** Asks the build to stop; heard until the first file is moved into place, so the folder is never half new. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each artefact as it is made. */
  readonly onArtifact?: ((artifact: Artifact) => void) | undefined;
}

/** A file that a build made; `kind` is its row in the tables of files, as `Artifact` has it. */
export interface MadeFile {
  readonly output: string;
  readonly kind: string;
  readonly path: string;
  readonly bytes: number;
}

/** What a build did. */
export interface BroadcastReport extends PublishReport {
  /** What is wrong with messages that were set aside, and their files; none without `keepGoing`. */
  readonly setAside: Pick<SoundContent, 'faults' | 'leftOut'>;
  readonly edition: Edition;
  /** Which output made which files. */
  readonly made: readonly MadeFile[];
  /** What `forPrint` holds; absent without it. Its omissions are among the others. */
  readonly early?: readonly MadeFile[];
  /** What was left out, and why. */
  readonly omissions: readonly Omission[];
  /** Warnings of texts that changed since `previous` while their `updated` did not. */
  readonly unstated: readonly Issue[];
  /** What is wrong with print templates, each fault once. The sheets that wait for it are among `omissions`; everything else is made. */
  readonly faults: readonly Issue[];
}

/**
 * Builds and publishes one edition of a campaign.
 *
 * @throws ContentError with every issue of the content; the output folder stays as it was
 * @throws UsageError for a week, an instant, an output or a station that does not exist; for folders that hold one another; for `keepGoing`
 *   after a publication
 * @throws PublishError when the folder cannot be written, and where too much is gone (`checkLosses`)
 * @example
 * const { written } = await broadcast({ content: 'content', out: 'out', week: '2020-W28', only: ['feeds'], stations: ['dai-krong-pa'] });
 * written.includes('feeds/all/rss.xml'); // true
 */
export async function broadcast(options: BroadcastOptions): Promise<BroadcastReport> {
  await checkSeparateFolders(options.content, options.out);
  if (options.forPrint !== undefined) await checkPrintFolder(options.forPrint, options);
  if (options.keepGoing && options.previous) throw noGoingOn();
  const cache = options.cache === undefined ? noCache : await openCache(options.cache);
  const { campaign, ...setAside } = await recallContent(options.content, cache, async (folder, memory) =>
    options.keepGoing
      ? loadSoundContent(folder, memory)
      : { campaign: await loadCampaign(folder, memory), faults: [], leftOut: [] },
  );
  if (!options.allowLosses && !options.keepGoing)
    checkLosses(await readManifest(options.out), new Set(campaign.items.map(({ id }) => id)));
  const edition = await planEditionOnce(campaign, options, cache, publishedWeeks(options));
  // Print is heavy: its libraries are loaded by those who build, not by everybody who imports the package.
  const { createOutputs, defaultTemplates } = await import('./outputs/index.js');
  const { outputs, beforehand, early, faults } = await createOutputs({
    templates: options.templates ?? defaultTemplates(),
    readMedia: (path) => readMedia(options.content, path),
    strict: options.strict ?? false,
    press: options.press,
    scripts: options.scripts,
    only: options.only,
    early: options.forPrint !== undefined,
    cache,
  });

  const made: MadeFile[] = [];
  const omissions: Omission[] = [];
  const missing = new Set<string>();
  async function* render(wanted: readonly Output[], made: MadeFile[]): AsyncIterable<Artifact> {
    for (const output of wanted) {
      for await (const result of output.render(edition, missing)) {
        options.signal?.throwIfAborted();
        if (!isArtifact(result)) {
          omissions.push(result);
          if (result.missing !== undefined) missing.add(result.missing);
          continue;
        }
        const { path, kind = output.name, body } = result;
        made.push({ output: output.name, kind, path, bytes: sizeOf(body) });
        options.onArtifact?.(result);
        yield result;
      }
    }
  }
  async function* publication(): AsyncIterable<Artifact> {
    for (const output of beforehand) {
      for await (const result of output.render(edition, missing)) {
        options.signal?.throwIfAborted();
        if (!isArtifact(result) && result.missing !== undefined) missing.add(result.missing);
      }
    }
    yield* render(outputs, made);
  }

  // Nothing that was made of a message before is taken away because the message has a fault now.
  const partial = options.only !== undefined || options.stations !== undefined || setAside.leftOut.length > 0;
  const { previous, pack = true } = options;
  const shelf = { keep: partial ? () => true : keepOtherWeeks, pack, previous };
  const publisher =
    options.releases || (await hasReleases(options.out))
      ? releasePublisher(options.out, shelf)
      : folderPublisher(options.out, { ...shelf, notes: notesIn(cache, resolve(options.out)) });
  const { id, hash } = campaign;
  const { at, week } = edition;
  const about = {
    campaign: id,
    contentHash: hash,
    at: isoAt(at, campaign.timeZone),
    week,
    ledger: entryLedger(edition),
    texts: textMarks(campaign, at),
  };
  const report = await publisher.publish(publication(), about);
  const beside = early === undefined ? {} : { early: await writeEarly(early) };
  await cache.tidy();
  return {
    ...report,
    ...beside,
    setAside,
    edition,
    made,
    omissions,
    unstated: unstatedChanges(edition),
    faults,
  };

  async function writeEarly(output: Output): Promise<MadeFile[]> {
    const files: MadeFile[] = [];
    const apart = { keep: () => false, manifest: EARLY_MANIFEST };
    await folderPublisher(options.forPrint ?? '', apart).publish(render([output], files), about);
    return files;
  }
}

/** What says which sheets were written for print: a name under which nobody looks for a publication. */
const EARLY_MANIFEST = 'for-print.json';

/** The weeks of the last publication, when it is at hand. */
function publishedWeeks({ previous, previousFolder }: BroadcastOptions): PublishedWeeks | undefined {
  if (previousFolder === undefined || previous === undefined || previous === null) return undefined;
  return {
    of: (week) =>
      Object.entries(previous.files)
        .filter(([path]) => path.startsWith(`schedule/${week}/`) && path.endsWith('/week.json'))
        .map(([path, { sha256 }]) => ({ path, sha256 })),
    read: (path) => readPublishedWeek(previousFolder, path),
  };
}

function noGoingOn(): UsageError {
  return new UsageError({
    vi: 'Không thể vừa để riêng tin có lỗi vừa nối tiếp lần đăng trước: người theo dõi kênh sẽ được báo là các tin ấy đã rút. Hãy sửa lỗi, hoặc bỏ --previous.',
    en: 'Messages at fault cannot be set aside after an earlier publication: readers would be told that they are withdrawn. Mend them, or leave out --previous.',
  });
}

/** What the publisher saw of a folder is noted in the cache, and lost with it. */
function notesIn(cache: Cache, folder: string): PublishNotes {
  return {
    read: () => cache.recall('published files', folder),
    write: (notes) => cache.note('published files', folder, notes),
  };
}

function sizeOf(body: Artifact['body']): number {
  if (isKept(body)) return body.bytes;
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length;
}
