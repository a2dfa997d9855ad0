/** Artefacts → the world. */
export {
  type FolderOptions,
  folderPublisher,
  type KeepRule,
  keepOtherWeeks,
  type PublishNotes,
} from './publish-folder.js';
export { readManifest } from './read-manifest.js';
export { readPublishedWeek } from './read-published-week.js';
export { renderManifest } from './render-manifest.js';
