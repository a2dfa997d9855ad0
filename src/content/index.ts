/** Folder → campaign, or every issue at once. */

export { checkShape } from './check-shape.js';
export { nearestWord } from './hint.js';
export type { CheckedContent } from './judge-content.js';
export { checkContent, loadCampaign } from './load-campaign.js';
export { locateField } from './locate-field.js';
export { type KeptMemory, type ParseMemory, parseMemory } from './parse-memory.js';
export { type FieldPath, type Located, type ParsedYaml, parseYaml } from './parse-yaml.js';
export { FOLDER_LIMITS, type FolderLimits } from './read-folder.js';
export { readMedia, readSource } from './read-media.js';
export { loadSoundContent, type SoundContent } from './sound-content.js';
