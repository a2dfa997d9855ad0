/** Every page of the small edition, by path. */
import { type Edition, publicCampaign } from '../../src/model/index.js';
import {
  COVERAGE_PATH,
  feedPagePath,
  INDEX_PATH,
  itemPagePath,
  renderCoveragePage,
  renderFeedPage,
  renderIndexPage,
  renderItemPage,
  renderWeekPage,
  weekPagePath,
} from '../../src/pages/index.js';
import { coverCampaign } from '../../src/report/index.js';
import { EDITION, FILES, SLICES } from './edition.js';

export function publish(style: string, edition: Edition = EDITION): Map<string, string> {
  const { campaign, at, plans } = edition;
  const pages = new Map([[INDEX_PATH, renderIndexPage(edition, { style, slices: SLICES, files: FILES })]]);
  for (const item of publicCampaign(campaign, at).items) {
    const files = FILES.filter(({ path }) => path.startsWith('print/') && path.includes(`/${item.id}.`));
    for (const version of item.versions) {
      pages.set(
        itemPagePath(campaign, item.id, version.language),
        renderItemPage(campaign, item, version, { style, at, files, plans }),
      );
    }
  }
  for (const plan of plans) {
    const files = FILES.filter(({ path }) => path.includes(`/${plan.station}/`));
    pages.set(weekPagePath(plan), renderWeekPage(plan, campaign, { style, at, files }));
  }
  for (const slice of SLICES) {
    pages.set(feedPagePath(slice), renderFeedPage(slice, campaign, { style, at, files: FILES }));
  }
  pages.set(COVERAGE_PATH, renderCoveragePage(coverCampaign(campaign), campaign, { style, at }));
  return pages;
}
