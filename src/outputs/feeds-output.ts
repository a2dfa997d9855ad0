import {
  FEED_FORMATS,
  type FeedFormat,
  feedPath,
  renderAtom,
  renderJsonFeed,
  renderOpml,
  renderRss,
} from '../feeds/index.js';
import type { Artifact, Edition, Output, Slice } from '../model/index.js';
import type { Desk } from './open-desk.js';
import type { Tools } from './tools.js';

const RENDERERS: Readonly<Record<FeedFormat, (slice: Slice) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/** `feeds/<slice>/{rss.xml,atom.xml,feed.json}`, `opml.xml`, and the sound and pictures that entries point to. */
export function feedsOutput(desk: (edition: Edition) => Desk, tools: Tools): Output {
  return {
    name: 'feeds',
    async *render(edition) {
      const slices = await desk(edition).slices();
      for (const slice of slices) {
        const from = [...new Set(slice.entries.map(({ item }) => item))];
        for (const [format, { mediaType }] of Object.entries(FEED_FORMATS) as [
          FeedFormat,
          { mediaType: string },
        ][]) {
          yield { path: feedPath(slice, format), mediaType, body: RENDERERS[format](slice), from };
        }
      }
      yield {
        path: 'opml.xml',
        mediaType: 'text/x-opml',
        body: renderOpml(slices, { title: edition.campaign.title }),
        from: [],
      };
      yield* media(edition, slices);
    },
  };

  async function* media({ campaign }: Edition, slices: readonly Slice[]): AsyncIterable<Artifact> {
    const users = new Map<string, Set<string>>();
    for (const { item, enclosure, image } of slices.flatMap(({ entries }) => entries)) {
      for (const url of [enclosure?.url, image]) {
        if (url?.startsWith(`${campaign.site}media/`)) {
          const path = url.slice(campaign.site.length);
          users.set(path, (users.get(path) ?? new Set()).add(item));
        }
      }
    }
    for (const file of campaign.media) {
      const from = users.get(file.path);
      if (from === undefined) continue;
      yield {
        path: file.path,
        mediaType: file.mediaType,
        body: await tools.readMedia(file.path),
        from: [...from],
      };
    }
  }
}
