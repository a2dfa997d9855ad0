/**
 * loaphat: one folder of public-service content in; feeds, weekly broadcast schedules with read-aloud scripts, posters and leaflets out.
 *
 * The main entry loads, plans and builds. Each room has an entry of its own (`loaphat/feeds`, `loaphat/schedule`, …).
 *
 * @module
 */
export { type BroadcastOptions, type BroadcastReport, broadcast } from './broadcast.js';
export {
  type CheckedContent,
  checkContent,
  loadCampaign,
  loadSoundContent,
  readMedia,
  type SoundContent,
} from './content/index.js';
export { type EditionTimeOptions, editionTime } from './edition-time.js';
export {
  ContentError,
  IngestError,
  LayoutError,
  LoaphatError,
  PreflightError,
  PublishError,
  UsageError,
} from './errors.js';
export type {
  Agency,
  Airing,
  Artifact,
  Block,
  Body,
  Campaign,
  Contact,
  Coverage,
  CoverageGap,
  DayPlan,
  Edition,
  Entry,
  Inline,
  Instant,
  InstantLike,
  IsoTime,
  Issue,
  Item,
  ItemVersion,
  Manifest,
  MediaFile,
  Obligation,
  Omission,
  Output,
  OutputName,
  Place,
  PlannedAiring,
  Procedure,
  Publisher,
  PublishReport,
  ScriptForm,
  Session,
  Slice,
  Station,
  Topic,
  WeekPlan,
  WindowSlot,
} from './model/index.js';
export {
  airingsOf,
  bodyHtml,
  guidOf,
  instantFrom,
  instantOf,
  isLive,
  isoAt,
  isPublic,
  issueLine,
  itemUrl,
  publicCampaign,
  publishedItems,
  windowsOf,
} from './model/index.js';
export { type PlanEditionOptions, planEdition } from './plan-edition.js';
export { folderPublisher, readManifest } from './publish/index.js';
