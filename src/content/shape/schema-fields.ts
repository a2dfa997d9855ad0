/** What a schema says of a field: its name, what may stand in it, how it is written. */
import { z } from 'zod';
import {
  clockSchema,
  dateSchema,
  durationSchema,
  languageSchema,
  mediaPathSchema,
  momentSchema,
  planCodeSchema,
  webUrlSchema,
} from '../../model/index.js';
import type { FieldPath } from '../read/located.js';

type Schema = z.core.$ZodType;

/** The names of the fields that may stand at a path. */
export function knownKeys(schema: Schema, path: FieldPath): string[] {
  return schemasAt(schema, path)
    .flatMap(schemaLayers)
    .flatMap((candidate) => (candidate instanceof z.ZodObject ? Object.keys(candidate.shape) : []));
}

/** The schemas that may hold for the value at a path: more than one below a union. */
export function schemasAt(schema: Schema, path: FieldPath): Schema[] {
  let current: Schema[] = [schema];
  for (const step of path) current = current.flatMap((candidate) => childrenOf(candidate, step));
  return current;
}

/** A schema, and what is inside its wrappers: optional, default, nullable, transformed, each branch of a union. */
function schemaLayers(schema: Schema): Schema[] {
  if (schema instanceof z.ZodUnion) return [schema, ...schema.options.flatMap(schemaLayers)];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return [schema, ...schemaLayers(schema.def.innerType)];
  }
  if (schema instanceof z.ZodPipe) return [schema, ...schemaLayers(schema.def.in)];
  return [schema];
}

/** May a field be left out? */
export function canBeAbsent(schemas: readonly Schema[]): boolean {
  return schemas
    .flatMap(schemaLayers)
    .some((layer) => layer instanceof z.ZodOptional || layer instanceof z.ZodDefault);
}

function childrenOf(schema: Schema, step: string | number): Schema[] {
  return schemaLayers(schema).flatMap((inner): Schema[] => {
    if (inner instanceof z.ZodObject) {
      const child: Schema | undefined = inner.shape[String(step)];
      return child === undefined ? [] : [child];
    }
    if (inner instanceof z.ZodArray) return [inner.element];
    if (inner instanceof z.ZodRecord) return [inner.valueType];
    return [];
  });
}

const FORMS = new Map<Schema, string>([
  [momentSchema, '2020-07-06'],
  [dateSchema, '2020-07-06'],
  [clockSchema, '05:30'],
  [durationSchema, '10m'],
  [planCodeSchema, 'II.1'],
  [languageSchema, 'vi'],
  [webUrlSchema, 'https://coquan.gov.vn/'],
  [mediaPathSchema, 'media/ten-tep.svg'],
]);

/** Fields whose form their schema alone does not show. */
const FORMS_OF_NAMES: Readonly<Record<string, string>> = {
  id: 'ten-khong-dau',
  title: 'Đến bộ phận một cửa, bà con cần biết',
  headline: 'Đến một cửa, xong mọi việc',
  authority: 'coquan.example,2020',
  timeZone: 'Asia/Ho_Chi_Minh',
  site: 'https://coquan.gov.vn/',
  products: '[poster, leaflet]',
  roles: '[transmit, produce]',
  audiences: '[nguoi-dan]',
  agency: 'ubnd-xa',
  publisher: 'ubnd-xa',
  place: 'ten-xa',
  tier: 'commune',
  kind: 'xã',
  code: 'null',
};

/** How a field is written, as an example: `[II.1]`, `2020-07-06`, the first id that there is. Empty when lines follow below it. */
export function fieldForm(name: string, schemas: readonly Schema[], ids: readonly string[]): string {
  const layers = schemas.flatMap(schemaLayers);
  const list = layers.find((layer) => layer instanceof z.ZodArray);
  const [first] = ids;
  if (first !== undefined) return list === undefined ? first : `[${first}]`;
  const choices = choicesOf(schemas);
  if (choices[0] !== undefined) return choices[0];
  const form = layers.map((layer) => FORMS.get(layer)).find((found) => found !== undefined);
  if (form !== undefined) return form;
  const byName = FORMS_OF_NAMES[name];
  if (byName !== undefined && takesText(schemas)) return byName;
  if (list instanceof z.ZodArray) {
    const inner = fieldForm('', [list.element], []);
    return inner === '' ? '' : `[${inner}]`;
  }
  if (layers.some((layer) => layer instanceof z.ZodNumber)) return '1';
  if (layers.some((layer) => layer instanceof z.ZodBoolean)) return 'true';
  return takesText(schemas) ? '…' : '';
}

/** The words that an enum or a literal allows. */
export function choicesOf(schemas: readonly Schema[]): string[] {
  return schemas
    .flatMap(schemaLayers)
    .flatMap((layer) =>
      layer instanceof z.ZodEnum
        ? layer.options.map(String)
        : layer instanceof z.ZodLiteral
          ? [...layer.values].map(String)
          : [],
    );
}

/** Is text written here, or a list of texts? Only such a field can name an id. */
export function takesText(schemas: readonly Schema[]): boolean {
  return schemas
    .flatMap(schemaLayers)
    .flatMap((layer) => (layer instanceof z.ZodArray ? schemaLayers(layer.element) : [layer]))
    .some((layer) => layer instanceof z.ZodString);
}

/** Does a list of groups of fields stand here, not a list of words? */
export function takesGroups(schemas: readonly Schema[]): boolean {
  return schemas
    .flatMap(schemaLayers)
    .some(
      (layer) =>
        layer instanceof z.ZodArray &&
        schemaLayers(layer.element).some((element) => element instanceof z.ZodObject) &&
        !takesText([layer.element]),
    );
}
