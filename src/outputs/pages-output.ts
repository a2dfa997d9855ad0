import { makeCatalogue, openApi } from '../catalogue/index.js';
import {
  type Artifact,
  type Campaign,
  type Edition,
  type Instant,
  type Item,
  itemsIn,
  maskedCampaign,
  type Output,
  publicCampaign,
  publicNotes,
  type Slice,
} from '../model/index.js';
import {
  COVERAGE_PATH,
  FIND_PATH,
  feedPagePath,
  INDEX_PATH,
  itemPagePath,
  type PageTemplates,
  renderCoveragePage,
  renderFeedPage,
  renderFindPage,
  renderIndexPage,
  renderItemPage,
  renderWeekPage,
  weekPagePath,
} from '../pages/index.js';
import { coverCampaign } from '../report/index.js';
import { emergencyLines, unmetLines } from '../schedule/index.js';
import { COVERAGE_PAGE, feedFiles, OPML, weekFeedFiles } from './files.js';
import { recordingFiles, selectRecordings } from './media.js';
import type { Shared } from './shared.js';
import { sheetLinks } from './sheet-kinds.js';
import type { Tools } from './tools.js';
import { scriptsLink, weekFiles } from './week-files.js';

/** `index.html`, a page an item, a week and a feed, the campaign held against its plan; and for programs what there is, as `items.json` and its like. */
export function pagesOutput(
  shared: (edition: Edition) => Shared,
  { style }: PageTemplates,
  { cache }: Pick<Tools, 'cache'>,
): Output {
  return {
    name: 'pages',
    async *render(edition, missing = new Set()) {
      const { campaign, at, plans } = edition;
      const slices = shared(edition).slices(missing);
      const sheets = shared(edition)
        .sheets()
        .map(({ item, ...sheet }) => ({ item, links: sheetLinks(campaign, sheet, missing) }));
      const recordings = selectRecordings(edition);
      const files = [
        ...plans.flatMap((plan) =>
          weekFiles(
            plan,
            maskedCampaign(shared(edition).station(plan).source('titles').campaign, at),
            missing,
          ),
        ),
        ...slices.flatMap(feedFiles),
        ...sheets.flatMap(({ links }) => links),
        OPML,
        COVERAGE_PAGE,
      ];
      yield page(INDEX_PATH, renderIndexPage(edition, { style, slices, files }), []);

      yield page(FIND_PATH, renderFindPage(edition, { style }), []);
      const filesOf = ({ id }: Item) => [
        ...sheets.filter((sheet) => sheet.item?.id === id).flatMap(({ links }) => links),
        ...recordings
          .filter((recording) => recording.item.id === id)
          .flatMap((recording) => recordingFiles(campaign, recording)),
      ];
      const catalogue = makeCatalogue(edition, filesOf);
      const open = publicCampaign(campaign, at).items;
      for (const [path, records] of Object.entries(catalogue)) yield data(path, records, open);
      yield data('openapi.json', openApi(campaign.site), []);

      for (const item of open) {
        const files = filesOf(item);
        for (const version of item.versions) {
          const options = { style, at, files, plans };
          const body = renderItemPage(campaign, item, version, options);
          yield page(itemPagePath(campaign, item.id, version.language), body, [item.id]);
        }
      }
      for (const slice of slices) yield feedPage(slice, campaign, { style, at });
      for (const planned of plans) {
        const station = shared(edition).station(planned);
        const { plan } = station;
        const links = scriptsLink(campaign, plan, missing);
        const titles = station.source('titles').campaign;
        const open = maskedCampaign(titles, at);
        const files = weekFiles(plan, open, missing);
        const inputs = () => ({ station: station.key('public'), style, links, files });
        yield* cache.rememberAll('pages', inputs, async function* () {
          for (const slice of station.slices(links)) {
            yield feedPage(slice, station.source('public').campaign, { style, at });
          }
          const beside = [...files, ...station.heads().flatMap(weekFeedFiles)];
          const told = publicNotes(plan, titles, at);
          const unmet = [...emergencyLines(told, open), ...unmetLines(told)];
          const body = renderWeekPage(plan, titles, { style, at, files: beside, unmet });
          yield page(weekPagePath(plan), body, [plan.station]);
        });
      }

      const coverage = coverCampaign(campaign, edition);
      const body = renderCoveragePage(coverage, campaign, { style, at });
      const known = open.map(({ id }) => id);
      yield page(
        COVERAGE_PATH,
        body,
        coverage.whole.items.filter((id) => known.includes(id)),
      );
    },
  };
}

function feedPage(
  slice: Slice,
  campaign: Campaign,
  look: { readonly style: string; readonly at: Instant },
): Artifact {
  const body = renderFeedPage(slice, campaign, { ...look, files: feedFiles(slice) });
  return page(feedPagePath(slice), body, itemsIn(slice));
}

function data(path: string, value: object, items: readonly Item[]): Artifact {
  const body = `${JSON.stringify(value)}\n`;
  return { path, kind: 'catalogue', mediaType: 'application/json', body, from: items.map(({ id }) => id) };
}

function page(path: string, body: string, from: readonly string[]): Artifact {
  return { path, kind: 'page', mediaType: 'text/html', body, from: [...from] };
}
