/**
 * One pass: load → plan → render → publish. The file to read first.
 */
import { noCache, openCache } from './cache/index.js';
import { loadCampaign, readMedia, readSource } from './content/index.js';
import { type EditionTimeOptions, editionTime } from './edition-time.js';
import { UsageError } from './errors.js';
import {
  type Airing,
  type Artifact,
  type Campaign,
  type Edition,
  isArtifact,
  isKept,
  type Manifest,
  type Omission,
  OUTPUT_NAMES,
  type PublishReport,
} from './model/index.js';
import { folderPublisher, keepOtherWeeks } from './publish/index.js';
import { planStations } from './schedule/index.js';
import { checkSeparateFolders } from './separate-folders.js';

/** What to build, from where to where, and for when. */
export interface BroadcastOptions extends EditionTimeOptions {
  /** The campaign folder. */
  readonly content: string;
  /** The output folder. */
  readonly out: string;
  /** Folder with `print/*.yaml` and `pages/style.css`, or some of them; loaphat's own for what it does not have. */
  readonly templates?: string | undefined;
  /** Only these outputs; the others' files stay as they are. */
  readonly only?: readonly string[] | undefined;
  /** Only these stations: the edition knows no others; their files of an earlier build stay. */
  readonly stations?: readonly string[] | undefined;
  readonly history?: readonly Airing[] | undefined;
  readonly previous?: Manifest | null | undefined;
  /** Refuse every sheet that would show a sample value. */
  readonly strict?: boolean | undefined;
  /**
   * A folder that keeps what was drawn, so that a week or a sheet that did not change is not drawn again. It may be deleted at any
   * time: the published bytes never depend on it. Without it everything is drawn anew.
   */
  readonly cache?: string | undefined;
  /** Asks the build to stop; heard until the first file is moved into place, so the folder is never half new. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each artefact as it is made. */
  readonly onArtifact?: ((artifact: Artifact) => void) | undefined;
}

/** What a build did. */
export interface BroadcastReport extends PublishReport {
  readonly edition: Edition;
  /** Which output made which files. */
  readonly made: readonly { readonly output: string; readonly path: string; readonly bytes: number }[];
  /** What was left out, and why. */
  readonly omissions: readonly Omission[];
}

/**
 * Builds and publishes one edition of a campaign.
 *
 * @throws ContentError with every issue of the content; the output folder stays as it was
 * @throws UsageError for a week, an instant, an output or a station that does not exist; for folders that hold one another
 * @throws PublishError when the folder cannot be written
 * @example
 * const { written } = await broadcast({ content: 'content', out: 'out', week: '2020-W28', stations: ['dai-krong-pa'] });
 * written.includes('feeds/all/rss.xml'); // true
 */
export async function broadcast(options: BroadcastOptions): Promise<BroadcastReport> {
  await checkSeparateFolders(options.content, options.out);
  const campaign = await loadCampaign(options.content);
  const edition = planEdition(campaign, options);
  // Print is heavy: its libraries are loaded by those who build, not by everybody who imports the package.
  const { createOutputs, defaultTemplates } = await import('./outputs/index.js');
  const cache = options.cache === undefined ? noCache : await openCache(options.cache);
  const outputs = await createOutputs({
    templates: options.templates ?? defaultTemplates(),
    readMedia: (path) => readMedia(options.content, path),
    readSource: (path) => readSource(options.content, path),
    strict: options.strict ?? false,
    only: options.only,
    cache,
  });

  const made: { output: string; path: string; bytes: number }[] = [];
  const omissions: Omission[] = [];
  async function* render(): AsyncIterable<Artifact> {
    for (const output of outputs) {
      for await (const result of output.render(edition)) {
        options.signal?.throwIfAborted();
        if (!isArtifact(result)) {
          omissions.push(result);
          continue;
        }
        made.push({ output: output.name, path: result.path, bytes: sizeOf(result.body) });
        options.onArtifact?.(result);
        yield result;
      }
    }
  }

  const partial = options.only !== undefined || options.stations !== undefined;
  const publisher = folderPublisher(options.out, partial ? () => true : keepOtherWeeks);
  const { id, hash } = campaign;
  const { at, week } = edition;
  const report = await publisher.publish(render(), { campaign: id, contentHash: hash, at, week });
  await cache.tidy();
  return { ...report, edition, made, omissions };
}

function sizeOf(body: Artifact['body']): number {
  if (isKept(body)) return body.bytes;
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length;
}

/**
 * The edition of a campaign: the whole input of every renderer, plain data. Stations are planned here, once.
 *
 * @throws UsageError for a week, an instant, an output or a station that does not exist
 * @example
 * planEdition(await loadCampaign('content'), { week: '2020-W28', stations: ['dai-krong-pa'] }).plans.length; // 1
 */
export function planEdition(
  campaign: Campaign,
  options: EditionTimeOptions & Pick<BroadcastOptions, 'stations' | 'only' | 'history' | 'previous'>,
): Edition {
  const { stations, only, history = [], previous = null } = options;
  for (const id of stations ?? []) {
    if (!campaign.stations.some((station) => station.id === id))
      throw unknown(
        'đài',
        'station',
        id,
        campaign.stations.map((s) => s.id),
      );
  }
  for (const name of only ?? []) {
    if (!OUTPUT_NAMES.some((known) => known === name)) throw unknown('đầu ra', 'output', name, OUTPUT_NAMES);
  }
  const time = editionTime(campaign, options);
  return {
    campaign,
    ...time,
    plans: planStations(campaign, time.week, history, stations === undefined ? {} : { stations }),
    history,
    previous,
  };
}

function unknown(vi: string, en: string, name: string, known: readonly string[]): UsageError {
  return new UsageError({
    vi: `Không có ${vi} «${name}». Có: ${known.join(', ')}.`,
    en: `There is no ${en} “${name}”. Known: ${known.join(', ')}.`,
  });
}
