/** Artefacts → the world. */

export { readManifest, readPublishedWeek, renderManifest } from './manifest.js';
export {
  type FolderOptions,
  folderPublisher,
  type KeepRule,
  keepOtherWeeks,
  type PublishNotes,
} from './publish-folder.js';
