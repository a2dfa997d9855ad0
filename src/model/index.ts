/** The vocabulary, and pure questions on it. */
export {
  fnv1a,
  guidOf,
  itemUrl,
  TRANSCRIPT_FORMATS,
  type TranscriptFormat,
  transcriptPath,
} from './campaign/addresses.js';
export { type Agency, agenciesFileSchema, type Contact } from './campaign/agency.js';
export {
  type CalendarDay,
  type CalendarEntry,
  calendarFileSchema,
  isMeantFor,
  isOnDay,
  stretchOf,
} from './campaign/calendar.js';
export {
  type Campaign,
  campaignFileSchema,
  firstLanguage,
  type MediaFile,
  PREVIEW_MARK,
} from './campaign/campaign.js';
export {
  type ClockPlace,
  clockFor,
  type FormatClock,
} from './campaign/clock.js';
export {
  CONTACT_LINES,
  type Evidence,
  type EvidenceKind,
  type EvidenceOf,
} from './campaign/evidence.js';
export {
  FIGURE_PARTS,
  type Figure,
  type FigurePart,
  figuresFileSchema,
  figureText,
  type Indicator,
} from './campaign/figure.js';
export {
  FRAME_PLACES,
  type FrameWords,
  type WordsByLanguage,
  wordsOver,
} from './campaign/frame-words.js';
export {
  ITEM_KINDS,
  type Item,
  type ItemKind,
  type ItemVersion,
  itemSchema,
  kindTitle,
  translationSchema,
} from './campaign/item.js';
export {
  citedAs,
  type Obligation,
  obligationsFileSchema,
  type Topic,
  topicsFileSchema,
} from './campaign/legal-plan.js';
export { type Lexicon, lexiconSchema, type Regional } from './campaign/lexicon.js';
export { listenersOf, listenersShare } from './campaign/listeners.js';
export type { MixShare } from './campaign/mix.js';
export { lineage, type Place, placeSchema, placesFileSchema, placeTitle } from './campaign/place.js';
export { type Planning, planningSchema, weekNotesFileSchema } from './campaign/planning.js';
export { playingPreviews, settingPreviewsAside } from './campaign/preview.js';
export { type Procedure, procedureSchema } from './campaign/procedure.js';
export {
  type Citation,
  clockSchema,
  dateSchema,
  durationSchema,
  fact,
  idSchema,
  isSeen,
  languageSchema,
  mediaPathSchema,
  momentSchema,
  type Origin,
  planCodeSchema,
  type Sampled,
  sampledValue,
  webUrlSchema,
} from './campaign/scalars.js';
export {
  agencyOf,
  citationsOf,
  concerns,
  contactOf,
  expiryOf,
  isInName,
  isLive,
  isPublic,
  itemOf,
  languageInSentence,
  languageTitle,
  original,
  printableItems,
  publicVersions,
  publishedItems,
  releaseOf,
  versionIn,
  withdrawalOf,
} from './campaign/select.js';
export {
  type Caps,
  capsSchema,
  profileSchema,
  type Quiet,
  type Relay,
  type Session,
  type SessionEntry,
  type Station,
  stationSchema,
  stationsFileSchema,
  type Window,
} from './campaign/station.js';
export { sourcesFileSchema, type Upstream } from './campaign/upstream.js';
export {
  type Bilingual,
  compareText,
  type Issue,
  issueLine,
  type Locale,
  type Severity,
  sortIssues,
} from './issue.js';
export {
  type ClauseCoverage,
  type Coverage,
  type CoverageEntry,
  type CoverageGap,
  type CoverageRow,
  type EvidenceFinding,
  type EvidenceState,
  evidenceMeasure,
  isLacking,
  type MissingPiece,
  type MonthCoverage,
  monthsText,
  monthText,
  PRODUCT_NAMES,
  productTitle,
  stateSums,
  stateTitle,
  type TopicCoverage,
} from './publication/coverage.js';
export type { Coding, FileKind } from './publication/edition.js';
export {
  type Artifact,
  type Edition,
  type EntryLedger,
  isArtifact,
  isKept,
  type KeptBody,
  type Manifest,
  type ManifestFile,
  type Omission,
  OUTPUT_NAMES,
  type Output,
  type OutputName,
  type PublicationAbout,
  type Publisher,
  type PublishReport,
  SCRIPT_FORMS,
  type ScriptForm,
} from './publication/edition.js';
export {
  leadsToClosed,
  MASKED_TITLE,
  maskedCampaign,
  publicAirings,
  publicCampaign,
  publicNotes,
} from './publication/embargo.js';
export {
  type Category,
  COVER_PATH,
  type Enclosure,
  type Entry,
  type Episode,
  itemsIn,
  type Podcast,
  type RelatedFile,
  type RetiredEntry,
  type Slice,
} from './publication/slice.js';
export { boundedMemory, byId, memoryBy } from './remembered.js';
export {
  type Block,
  type Body,
  bodyParagraphs,
  type Inline,
  inlineText,
  mapRuns,
  unlinked,
} from './text/body.js';
export { bodyHtml, escapeMarkup, isLinked } from './text/markup.js';
export { isHollow, sampleLines, withoutSamples } from './text/samples.js';
export { sentenceEnds } from './text/sentences.js';
export {
  capitalised,
  clockText,
  DEMONSTRATION_NOTICE,
  dateText,
  exactClockText,
  lengthText,
  lowered,
  momentText,
  plainLine,
  shortDateText,
  shortLengthText,
  shortWeekdayText,
  weekdayText,
} from './text/wording.js';
export { cleanText, removedFrom, xmlAttribute, xmlText } from './text/xml-text.js';
export {
  addDays,
  addWeeks,
  datesOf,
  isWeek,
  mondayOf,
  secondsOfClock,
  WEEKDAYS,
  weekdayOf,
  weekOf,
} from './time/dates.js';
export {
  dateAt,
  earliest,
  endOf,
  type Instant,
  type InstantLike,
  type IsoTime,
  instantAt,
  instantFrom,
  instantOf,
  isoAt,
  isValidAt,
  LONG_AGO,
  later,
  latest,
  NEVER,
  startOf,
} from './time/instant.js';
export { type Airing, airingId, airingSchema, wordsOf } from './week/airing.js';
export { gridFaults } from './week/grid.js';
export { readWeekFile } from './week/read-week-file.js';
export {
  closingInFull,
  RUNDOWN_PARTS,
  type RundownEntry,
  rundownOf,
  rundownOfAirings,
} from './week/rundown.js';
export {
  airingsOf,
  type CancelledWindow,
  type Certificate,
  type DayPlan,
  type Displaced,
  type EmergencyNote,
  mapWindows,
  type PlannedAiring,
  type RelayedAiring,
  type RelaySlot,
  type SessionPlan,
  type Shortage,
  type Slot,
  type Unmet,
  type Unplaced,
  type WeekPlan,
  type WindowCut,
  type WindowSlot,
  windowsOf,
} from './week/week.js';
export {
  type FiledAiring,
  PROBLEM_SCHEMA_PATH,
  WEEK_SCHEMA_PATH,
  type WeekFile,
  weekFileSchema,
} from './week/week-file.js';
export {
  type GridRow,
  type GridSession,
  type RelayBar,
  type RelayRow,
  secondsByTopic,
  soleDay,
  type WindowRow,
  weekGrid,
} from './week/week-grid.js';
export { airingMark, certificateText, firstAiringText, notLiveText, weekMarks } from './week/week-words.js';
