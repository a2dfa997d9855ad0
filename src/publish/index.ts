/** Artefacts → the world. */
export { folderPublisher, type KeepRule, keepOtherWeeks } from './publish-folder.js';
export { readManifest } from './read-manifest.js';
export { renderManifest } from './render-manifest.js';
