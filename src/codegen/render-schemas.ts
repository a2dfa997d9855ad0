/** JSON Schemas of the content files, for editors that complete and check YAML as it is typed. */
import { z } from 'zod';
import {
  agenciesFileSchema,
  calendarFileSchema,
  campaignFileSchema,
  figuresFileSchema,
  itemSchema,
  lexiconSchema,
  obligationsFileSchema,
  placesFileSchema,
  procedureSchema,
  sourcesFileSchema,
  stationsFileSchema,
  topicsFileSchema,
  translationSchema,
  weekNotesFileSchema,
} from '../model/index.js';
import { FIELD_WORDS, FILE_WORDS } from './schema-words.js';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  agencies: agenciesFileSchema,
  calendar: calendarFileSchema,
  campaign: campaignFileSchema,
  figures: figuresFileSchema,
  item: itemSchema,
  lexicon: lexiconSchema,
  obligations: obligationsFileSchema,
  places: placesFileSchema,
  procedure: procedureSchema,
  sources: sourcesFileSchema,
  stations: stationsFileSchema,
  topics: topicsFileSchema,
  translation: translationSchema,
  'week-notes': weekNotesFileSchema,
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
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.json`,
      renderSchema(name, schema, { file: FILE_WORDS[name], fields: FIELD_WORDS }),
    ]),
  );
}

/** What an editor says of a file and of its fields; fields by name, or by `parent.name`. */
export interface SchemaWords {
  readonly file: { readonly title: string; readonly description: string } | undefined;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The JSON Schema (draft 7) of one kind of file, as text.
 *
 * @example
 * renderSchema('note', z.strictObject({ text: z.string() }), { file: undefined, fields: { text: 'lời · text' } }).includes('lời · text'); // true
 */
export function renderSchema(name: string, schema: z.ZodType, words: SchemaWords): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  });
  return `${JSON.stringify({ $schema, ...words.file, ...withWords(rest, [name], words) }, null, 2)}\n`;
}

type Node = Readonly<Record<string, unknown>>;

/**
 * The schema with a description at each field. Words already in the model stay. A default that the reader would refuse, because
 * it is the value after conversion (10800 for `3h`), is dropped.
 */
function withWords(node: Node, fields: readonly string[], known: SchemaWords): Node {
  const words = node.description ?? fieldWords(fields, known);
  return Object.fromEntries([
    ...Object.entries(node)
      .filter(([key, value]) => !(key === 'default' && node.type === 'string' && typeof value !== 'string'))
      .map(([key, value]) => [key, inner(key, value, fields, known)]),
    ...(words === undefined || fields.length === 1 ? [] : [['description', words]]),
  ]);
}

function inner(key: string, value: unknown, fields: readonly string[], known: SchemaWords): unknown {
  if (key === 'properties' && isNode(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([field, schema]) => [
        field,
        isNode(schema) ? withWords(schema, [...fields, field], known) : schema,
      ]),
    );
  }
  if ((key === 'items' || key === 'additionalProperties') && isNode(value)) return bare(value, fields, known);
  if ((key === 'anyOf' || key === 'oneOf') && Array.isArray(value)) {
    return value.map((branch) => (isNode(branch) ? bare(branch, fields, known) : branch));
  }
  return value;
}

/** An entry of a list or a branch of a union: the field around it has the description. */
function bare(node: Node, fields: readonly string[], known: SchemaWords): Node {
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, inner(key, value, fields, known)]),
  );
}

/** The words for the last of the fields that lead to a place, the file's name first. */
function fieldWords(fields: readonly string[], { fields: words }: SchemaWords): string | undefined {
  const [parent = '', field = ''] = fields.slice(-2);
  return words[`${parent}.${field}`] ?? words[field];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
