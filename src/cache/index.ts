/** What was drawn before, in a folder that can be deleted at any time. */
export { type Cache, noCache } from './cache.js';
export { fingerprint } from './fingerprint.js';
export { type CacheOptions, openCache } from './open-cache.js';
