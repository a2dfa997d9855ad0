/** The read API as an OpenAPI document. */
import { z } from 'zod';
import { CATALOGUE_SCHEMAS, itemRecordSchema } from './records.js';

const text = { type: 'string' };
const query = (name: string, description: string, schema: object = text) => ({
  name,
  in: 'query',
  description,
  schema,
});
const inPath = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: text,
});

const problem = z.strictObject({
  error: z.string().describe('A word for programs: not-found, bad-request'),
  message: z.strictObject({ vi: z.string(), en: z.string() }),
});

const piece = z.strictObject({
  start: z.string(),
  end: z.string(),
  title: z.string(),
  item: z.string().optional(),
  language: z.string().optional(),
  window: z.string().optional(),
});

/** Of the answers that are not files of the publication themselves. */
const ANSWERS = {
  Items: z.strictObject({
    total: z.int(),
    items: z.array(itemRecordSchema),
    next: z.string().nullable().describe('The cursor of the next page; null on the last'),
  }),
  Item: itemRecordSchema,
  Stations: CATALOGUE_SCHEMAS['stations.json'],
  Places: CATALOGUE_SCHEMAS['places.json'],
  OnAir: z.strictObject({
    station: z.string(),
    time: z.string(),
    now: piece.nullable(),
    next: piece.nullable(),
  }),
  Problem: problem,
};

const answer = (schema: keyof typeof ANSWERS, description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});
const NOT_FOUND = { 404: answer('Problem', 'There is none') };
const BAD = { 400: answer('Problem', 'The question cannot be read') };
const get = (operationId: string, summary: string, parameters: object[], responses: object) => ({
  get: { operationId, summary, parameters, responses },
});

/**
 * The API of a server (OpenAPI 3.1): every path below the root of the site. `items.json`, `stations.json` and `places.json` hold the same for sites
 * without one.
 *
 * @param site where it is served
 * @example
 * Object.keys(openApi('https://cchc.loaphat.example/').paths).length; // 7
 */
export function openApi(site: string) {
  const schemas = Object.fromEntries(
    Object.entries(ANSWERS).map(([name, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' });
      return [name, rest];
    }),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'loaphat',
      version: '1',
      description:
        'What is published, to be read. Errors are JSON; answers have ETags and may be read from any site.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: site.replace(/\/$/, '') }],
    paths: {
      '/api/items': get(
        'findItems',
        'Items, the newest first',
        [
          query('topic', 'Id of a topic'),
          query('audience', 'Id of an audience'),
          query('kind', 'news, guide, question, …'),
          query('place', 'Id of a place: what is for it, for a place that holds it, or for all'),
          query('language', 'BCP 47; items that have it'),
          query('agency', 'Id of an agency'),
          query('q', 'Words, with or without their marks'),
          query('updated-since', 'ISO date or instant: published or changed then or later'),
          query('limit', 'So many at a time', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
          query('cursor', 'next of the page before'),
        ],
        { 200: answer('Items', 'A page of items'), ...BAD },
      ),
      '/api/items/{id}': get('getItem', 'An item', [inPath('id', 'Id of an item')], {
        200: answer('Item', 'The item'),
        ...NOT_FOUND,
      }),
      '/api/items/{id}/fragment': get(
        'getFragment',
        'Its text as HTML to be put into a page, without samples',
        [inPath('id', 'Id of an item'), query('language', 'BCP 47; the original when it is left out')],
        {
          200: { description: 'A fragment, headings from h2 on', content: { 'text/html': { schema: text } } },
          ...NOT_FOUND,
        },
      ),
      '/api/stations': get('listStations', 'All stations with their windows', [], {
        200: answer('Stations', 'The stations'),
      }),
      '/api/stations/{id}/now': get(
        'whatIsOn',
        'What is on, and what comes next',
        [inPath('id', 'Id of a station'), query('at', 'ISO instant; now when it is left out')],
        { 200: answer('OnAir', 'What is on'), ...BAD, ...NOT_FOUND },
      ),
      '/api/stations/{id}/weeks/{week}': get(
        'getWeek',
        'A week, as its week.json',
        [inPath('id', 'Id of a station'), inPath('week', 'ISO 8601 week')],
        {
          200: {
            description: 'See schedule/week.schema.json',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
          ...NOT_FOUND,
        },
      ),
      '/api/places': get('listPlaces', 'All places', [], { 200: answer('Places', 'The places') }),
    },
    components: { schemas },
  };
}
