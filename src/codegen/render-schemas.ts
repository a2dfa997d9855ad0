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
  });
  return `${JSON.stringify({ $schema, ...FILE_WORDS[name], ...withWords(rest, [name]) }, null, 2)}\n`;
}

type Node = Readonly<Record<string, unknown>>;

/**
 * The schema with a description at each field. Words already in the model stay. A default that the reader would refuse, because
 * it is the value after conversion (10800 for `3h`), is dropped.
 */
function withWords(node: Node, fields: readonly string[]): Node {
  const words = node.description ?? fieldWords(fields);
  return Object.fromEntries([
    ...Object.entries(node)
      .filter(([key, value]) => !(key === 'default' && node.type === 'string' && typeof value !== 'string'))
      .map(([key, value]) => [key, inner(key, value, fields)]),
    ...(words === undefined || fields.length === 1 ? [] : [['description', words]]),
  ]);
}

function inner(key: string, value: unknown, fields: readonly string[]): unknown {
  if (key === 'properties' && isNode(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([field, schema]) => [
        field,
        isNode(schema) ? withWords(schema, [...fields, field]) : schema,
      ]),
    );
  }
  if (key === 'items' && isNode(value)) return bare(value, fields);
  if (key === 'anyOf' && Array.isArray(value)) {
    return value.map((branch) => (isNode(branch) ? bare(branch, fields) : branch));
  }
  return value;
}

/** An entry of a list or a branch of a union: the field around it has the description. */
function bare(node: Node, fields: readonly string[]): Node {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inner(key, value, fields)]));
}

/** The words for the last of the fields that lead to a place, the file's name first. */
function fieldWords(fields: readonly string[]): string | undefined {
  const [parent = '', field = ''] = fields.slice(-2);
  return FIELD_WORDS[`${parent}.${field}`] ?? FIELD_WORDS[field];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
