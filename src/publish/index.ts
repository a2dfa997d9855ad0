/** Artefacts → the world. */

export { checkLosses } from './brake.js';
export {
  CURRENT,
  placesOf,
  publicationFolder,
  readManifest,
  readPublishedWeek,
  renderManifest,
} from './manifest.js';
export { ENDINGS, isText } from './pack.js';
export {
  endCutOff,
  type FolderOptions,
  folderPublisher,
  keepOtherWeeks,
  type PublishNotes,
} from './publish-folder.js';
export { type ReleaseOptions, releasePublisher } from './publish-releases.js';
export { hasReleases, listReleases, type Release, rollBack } from './releases.js';
export type { KeepRule } from './stage.js';
