/** JSON Schemas of the content files, for editors that complete and check YAML as it is typed. */
import { z } from 'zod';
import {
  agenciesFileSchema,
  calendarFileSchema,
  campaignFileSchema,
  itemSchema,
  lexiconSchema,
  obligationsFileSchema,
  placesFileSchema,
  procedureSchema,
  sourcesFileSchema,
  stationsFileSchema,
  topicsFileSchema,
  translationSchema,
} from '../model/index.js';
import { FIELD_WORDS, FILE_WORDS } from './schema-words.js';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  agencies: agenciesFileSchema,
  calendar: calendarFileSchema,
  campaign: campaignFileSchema,
  item: itemSchema,
  lexicon: lexiconSchema,
  obligations: obligationsFileSchema,
  places: placesFileSchema,
  procedure: procedureSchema,
  sources: sourcesFileSchema,
  stations: stationsFileSchema,
  topics: topicsFileSchema,
  translation: translationSchema,
};

/**
 * File name → JSON Schema (draft 7, which editors support most widely), as text. They describe what a person writes, before
 * defaults and conversions; `loadCampaign` checks more than a schema can say. A YAML file names its own in the first line:
 * `# yaml-language-server: $schema=.schema/stations.json`.
 *
 * @example
 * Object.keys(renderSchemas()).includes('stations.json'); // true
 */
export function renderSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [`${name}.json`, schemaText(name, schema)]),
  );
}

function schemaText(name: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema, path }) => {
      const words = fieldWords(path, name);
      if (words !== undefined && jsonSchema.description === undefined) jsonSchema.description = words;
    },
  });
  return `${JSON.stringify({ $schema, ...FILE_WORDS[name], ...rest }, null, 2)}\n`;
}

/** The words for the field at a path such as `properties, stations, items, properties, name`. */
function fieldWords(path: readonly (string | number)[], file: string): string | undefined {
  if (path.at(-2) !== 'properties') return undefined;
  const fields = path.filter((_, index) => path[index - 1] === 'properties').map(String);
  const field = fields.at(-1) ?? '';
  const parent = fields.at(-2) ?? file;
  return FIELD_WORDS[`${parent}.${field}`] ?? FIELD_WORDS[field];
}
