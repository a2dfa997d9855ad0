/** HTML pages of an edition: start page, items, weeks, feeds. Each works alone, offline, without a script. */
export { loadPageTemplates, type PageTemplates } from './load-page-templates.js';
export type { PageFile } from './page-file.js';
export { feedPagePath, hasItemPage, INDEX_PATH, itemPagePath, weekPagePath } from './page-paths.js';
export { type FeedPageOptions, renderFeedPage } from './render-feed-page.js';
export { type IndexPageOptions, renderIndexPage } from './render-index-page.js';
export { type ItemPageOptions, renderItemPage } from './render-item-page.js';
export { renderWeekPage, type WeekPageOptions } from './render-week-page.js';
