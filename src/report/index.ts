/** What the plan asks for, and what the campaign has for it. */
export { type CoverOptions, coverCampaign } from './cover-campaign.js';
export { renderCoverageText } from './render-coverage-text.js';
