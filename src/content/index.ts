/** Folder → campaign, or every issue at once. */

export type { CheckedContent } from './judge-content.js';
export { checkContent, loadCampaign, loadSoundContent, type SoundContent } from './load-campaign.js';
export { nearestWord } from './messages/hint.js';
export { locateField } from './read/front-matter.js';
export type { FieldPath, Located } from './read/located.js';
export { type KeptMemory, type ParseMemory, parseMemory } from './read/parse-memory.js';
export { type ParsedYaml, parseYaml } from './read/parse-yaml.js';
export { FOLDER_LIMITS, type FolderLimits, readMedia, readSource } from './read/read-content.js';
export { checkShape } from './shape/check-shape.js';
