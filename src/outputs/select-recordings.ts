import {
  type Campaign,
  type Edition,
  type Item,
  type ItemVersion,
  type MediaFile,
  TRANSCRIPT_FORMATS,
  type TranscriptFormat,
  transcriptPath,
} from '../model/index.js';
import type { PageFile } from '../pages/index.js';
import { selectMedia } from './select-media.js';

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
  return edition.campaign.items.flatMap((item) =>
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
