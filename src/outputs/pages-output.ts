import type { Edition, Output } from '../model/index.js';
import {
  feedPagePath,
  hasItemPage,
  INDEX_PATH,
  itemPagePath,
  type PageFile,
  type PageTemplates,
  renderFeedPage,
  renderIndexPage,
  renderItemPage,
  renderWeekPage,
  weekPagePath,
} from '../pages/index.js';
import type { Desk } from './open-desk.js';
import { feedFiles, sheetFiles, weekFiles } from './output-paths.js';

const HTML = 'text/html';

/** `index.html`, a page an item, a week and a feed. */
export function pagesOutput(desk: (edition: Edition) => Desk, { style }: PageTemplates): Output {
  return {
    name: 'pages',
    async *render(edition) {
      const { campaign, at, plans } = edition;
      const slices = await desk(edition).slices();
      const { sheets } = await desk(edition).sheets();
      const opml: PageFile = { path: 'opml.xml', title: 'Mọi kênh tin (OPML)', mediaType: 'text/x-opml' };
      const files = [
        ...plans.flatMap(weekFiles),
        ...slices.flatMap(feedFiles),
        ...sheets.flatMap((sheet) => sheetFiles(campaign, sheet)),
        opml,
      ];
      yield {
        path: INDEX_PATH,
        mediaType: HTML,
        body: renderIndexPage(edition, { style, slices, files }),
        from: [],
      };

      for (const item of campaign.items.filter(hasItemPage)) {
        const own = sheets
          .filter((sheet) => sheet.item.id === item.id)
          .flatMap((sheet) => sheetFiles(campaign, sheet));
        for (const version of item.versions) {
          const body = renderItemPage(campaign, item, version, { style, at, files: own, plans });
          yield {
            path: itemPagePath(campaign, item.id, version.language),
            mediaType: HTML,
            body,
            from: [item.id],
          };
        }
      }
      for (const slice of slices) {
        const body = renderFeedPage(slice, campaign, { style, at, files: feedFiles(slice) });
        const from = [...new Set(slice.entries.map(({ item }) => item))];
        yield { path: feedPagePath(slice), mediaType: HTML, body, from };
      }
      for (const plan of plans) {
        const feeds = slices.filter(({ id }) => id === `station/${plan.station}`).flatMap(feedFiles);
        const body = renderWeekPage(plan, campaign, { style, at, files: [...weekFiles(plan), ...feeds] });
        yield { path: weekPagePath(plan), mediaType: HTML, body, from: [plan.station] };
      }
    },
  };
}
