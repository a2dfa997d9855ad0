/** Folder → campaign, or every issue at once. */
export { type CheckedContent, checkContent, loadCampaign } from './load-campaign.js';
export { FOLDER_LIMITS, type FolderLimits } from './read-folder.js';
export { readMedia } from './read-media.js';
