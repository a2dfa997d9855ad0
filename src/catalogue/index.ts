/**
 * Catalogue: a publication as records for programs, and questions on them.
 *
 * @module
 */
export { changedOn, findItems, type ItemQuestion, plainWords } from './find-items.js';
export { type ItemFile, makeCatalogue } from './make-catalogue.js';
export { type OnAir, onAirAt } from './on-air.js';
export { openApi } from './open-api.js';
export {
  CATALOGUE_SCHEMAS,
  type Catalogue,
  type ItemRecord,
  type PlaceRecord,
  type StationRecord,
} from './records.js';
