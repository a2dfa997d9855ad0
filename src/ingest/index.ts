/** Feeds of others → drafts for a person to approve. */
export { type IngestOptions, type IngestReport, ingestSource } from './ingest-source.js';
export { INGEST_LIMITS, type IngestLimits } from './limits.js';
export { pendingNotes } from './pending-notes.js';
