/** HTML pages of an edition: start page, items, weeks, feeds, coverage. Each works alone, offline, without a script. */
export { loadPageTemplates, type PageTemplates } from './load-page-templates.js';
export type { PageFile } from './page-file.js';
export {
  COVERAGE_PATH,
  FIND_PATH,
  feedPagePath,
  INDEX_PATH,
  itemPagePath,
  weekPagePath,
} from './page-paths.js';
export { type CoveragePageOptions, renderCoveragePage } from './render-coverage-page.js';
export { type FeedPageOptions, renderFeedPage } from './render-feed-page.js';
export { renderFindPage } from './render-find-page.js';
export { type IndexPageOptions, renderIndexPage } from './render-index-page.js';
export { type ItemPageOptions, renderItemPage } from './render-item-page.js';
export { renderWeekPage, type WeekPageOptions } from './render-week-page.js';
