/** Pictures and sounds that feeds lead to, and what is said in a recording. */
import { renderTranscript, type SpokenWords } from '../feeds/index.js';
import {
  type Artifact,
  airingsOf,
  type Campaign,
  DEMONSTRATION_NOTICE,
  type Edition,
  type Item,
  type ItemVersion,
  type MediaFile,
  publicCampaign,
  publishedItems,
  TRANSCRIPT_FORMATS,
  type TranscriptFormat,
  transcriptPath,
} from '../model/index.js';
import { itemPagePath, type PageFile } from '../pages/index.js';
import { cuesOf, scriptOf } from '../speech/index.js';

/**
 * The pictures and sounds that feeds lead to, each with the items that it belongs to: those published, and those on air in the week. What is
 * on air later in the week and not public yet is not among them.
 */
export function selectMedia({
  campaign: whole,
  at,
  plans,
}: Edition): { readonly file: MediaFile; readonly from: readonly string[] }[] {
  const campaign = publicCampaign(whole, at);
  const aired = new Set(plans.flatMap((plan) => airingsOf(plan).map(({ item }) => item)));
  const machines = new Set(campaign.stations.flatMap(({ id, machineVoice }) => (machineVoice ? [id] : [])));
  const readByMachine = new Set(
    plans
      .filter(({ station }) => machines.has(station))
      .flatMap((plan) => airingsOf(plan).map(({ item }) => item)),
  );
  const published = new Set(publishedItems(campaign, at));
  const users = new Map<string, string[]>();
  for (const item of campaign.items) {
    const sounds = item.versions.flatMap(({ audio }) => audio ?? []);
    const picture = item.print?.image;
    const paths = [
      ...(published.has(item) && picture !== undefined ? [picture] : []),
      ...(published.has(item) || aired.has(item.id) ? sounds : []),
      ...(readByMachine.has(item.id) ? item.versions.flatMap(({ preview }) => preview ?? []) : []),
    ];
    for (const path of new Set(paths)) users.set(path, [...(users.get(path) ?? []), item.id]);
  }
  return campaign.media.flatMap((file) => {
    const from = users.get(file.path);
    return from === undefined ? [] : [{ file, from }];
  });
}

/** An item's words in a language, and the file in which they are heard. */
export interface Recording {
  readonly item: Item;
  readonly version: ItemVersion;
  readonly file: MediaFile;
  readonly seconds: number;
}

/** The recordings that feeds and pages lead to, in the order of items: each has its transcripts beside it. */
export function selectRecordings(edition: Edition): Recording[] {
  const shown = new Map(selectMedia(edition).map(({ file, from }) => [file.path, { file, from }]));
  return publicCampaign(edition.campaign, edition.at).items.flatMap((item) =>
    item.versions.flatMap((version): Recording[] => {
      const { file, from } = shown.get(version.audio ?? '') ?? {};
      if (file?.seconds === undefined || from?.includes(item.id) !== true) return [];
      return [{ item, version, file, seconds: file.seconds }];
    }),
  );
}

/** A recording and what is said in it, for pages. */
export function recordingFiles(campaign: Campaign, { item, version, file }: Recording): PageFile[] {
  const { path, mediaType, bytes } = file;
  const formats = Object.keys(TRANSCRIPT_FORMATS) as TranscriptFormat[];
  return [
    { path, title: `Nghe: ${version.title}`, mediaType, bytes },
    ...formats.map((format) => ({
      path: transcriptPath(campaign, item.id, version.language, format),
      title: 'Lời đọc',
      mediaType: TRANSCRIPT_FORMATS[format],
    })),
  ];
}

/** `i/<item>/transcript[.<language>].{vtt,txt,html}`: what is said in a recording, from the script that is read aloud. */
export function* transcriptsOf(
  campaign: Campaign,
  { item, version, seconds }: Recording,
): Iterable<Artifact> {
  const paragraphs = scriptOf(version, campaign);
  const words: SpokenWords = {
    title: version.title,
    language: version.language,
    paragraphs,
    cues: cuesOf(paragraphs, seconds),
    page: itemPagePath(campaign, item.id, version.language).replace(/^.*\//, ''),
    ...(campaign.demonstration ? { notice: DEMONSTRATION_NOTICE } : {}),
  };
  for (const [format, mediaType] of Object.entries(TRANSCRIPT_FORMATS) as [TranscriptFormat, string][]) {
    yield {
      path: transcriptPath(campaign, item.id, version.language, format),
      kind: 'transcript',
      mediaType,
      body: renderTranscript(words, format),
      from: [item.id],
    };
  }
}
