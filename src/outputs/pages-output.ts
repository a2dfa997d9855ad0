import {
  type Artifact,
  type Campaign,
  type Edition,
  itemsIn,
  type Output,
  type Slice,
} from '../model/index.js';
import {
  COVERAGE_PATH,
  feedPagePath,
  hasItemPage,
  INDEX_PATH,
  itemPagePath,
  type PageFile,
  type PageTemplates,
  renderCoveragePage,
  renderFeedPage,
  renderIndexPage,
  renderItemPage,
  renderWeekPage,
  weekPagePath,
} from '../pages/index.js';
import { coverCampaign } from '../report/index.js';
import { emergencyLines, unmetLines } from '../schedule/index.js';
import type { Desk } from './open-desk.js';
import { feedFiles, sheetFiles, weekFeedFiles, weekFiles } from './output-paths.js';
import { recordingFiles, selectRecordings } from './select-recordings.js';
import type { Tools } from './tools.js';

const HTML = 'text/html';

const COVERAGE_PAGE: PageFile = {
  path: COVERAGE_PATH,
  title: 'Đối chiếu nội dung với kế hoạch',
  mediaType: HTML,
};

/** `index.html`, a page an item, a week and a feed, and the campaign held against its plan. */
export function pagesOutput(
  desk: (edition: Edition) => Desk,
  { style }: PageTemplates,
  { cache }: Pick<Tools, 'cache'>,
): Output {
  return {
    name: 'pages',
    async *render(edition) {
      const { campaign, at, plans } = edition;
      const slices = await desk(edition).sharedSlices();
      const { sheets } = await desk(edition).sheets();
      const recordings = selectRecordings(edition);
      const opml: PageFile = { path: 'opml.xml', title: 'Mọi kênh tin (OPML)', mediaType: 'text/x-opml' };
      const files = [
        ...plans.flatMap((plan) => weekFiles(plan, desk(edition).station(plan).titles.campaign)),
        ...slices.flatMap(feedFiles),
        ...sheets.flatMap((sheet) => sheetFiles(campaign, sheet)),
        opml,
        COVERAGE_PAGE,
      ];
      yield {
        path: INDEX_PATH,
        mediaType: HTML,
        body: renderIndexPage(edition, { style, slices, files }),
        from: [],
      };

      for (const item of campaign.items.filter(hasItemPage)) {
        const own = sheets
          .filter((sheet) => sheet.item?.id === item.id)
          .flatMap((sheet) => sheetFiles(campaign, sheet));
        const heard = recordings
          .filter((recording) => recording.item === item)
          .flatMap((recording) => recordingFiles(campaign, recording));
        for (const version of item.versions) {
          const body = renderItemPage(campaign, item, version, {
            style,
            at,
            files: [...own, ...heard],
            plans,
          });
          yield {
            path: itemPagePath(campaign, item.id, version.language),
            mediaType: HTML,
            body,
            from: [item.id],
          };
        }
      }
      for (const slice of slices) yield feedPage(slice, campaign, { style, at });
      for (const plan of plans) {
        const station = desk(edition).station(plan);
        yield* cache.rememberAll('feed page', { station: station.both.key, style }, async function* () {
          for (const slice of await station.slices())
            yield feedPage(slice, station.both.campaign, { style, at });
        });
        yield* cache.rememberAll('week page', { station: station.titles.key, style }, async function* () {
          const beside = [
            ...weekFiles(plan, station.titles.campaign),
            ...station.heads().flatMap(weekFeedFiles),
          ];
          yield {
            path: weekPagePath(plan),
            mediaType: HTML,
            body: renderWeekPage(plan, station.titles.campaign, {
              style,
              at,
              files: beside,
              unmet: [...emergencyLines(plan, edition.campaign), ...unmetLines(plan)],
            }),
            from: [plan.station],
          };
        });
      }

      const coverage = coverCampaign(campaign);
      const body = renderCoveragePage(coverage, campaign, { style, at });
      yield { path: COVERAGE_PATH, mediaType: HTML, body, from: [...coverage.whole.items] };
    },
  };
}

function feedPage(
  slice: Slice,
  campaign: Campaign,
  look: { readonly style: string; readonly at: string },
): Artifact {
  return {
    path: feedPagePath(slice),
    mediaType: HTML,
    body: renderFeedPage(slice, campaign, { ...look, files: feedFiles(slice) }),
    from: itemsIn(slice),
  };
}
