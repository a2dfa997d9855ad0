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
} from '../model/index.js';
import { layersOf } from './explore-schema.js';

type Schema = z.core.$ZodType;

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
  const layers = schemas.flatMap(layersOf);
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
    .flatMap(layersOf)
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
    .flatMap(layersOf)
    .flatMap((layer) => (layer instanceof z.ZodArray ? layersOf(layer.element) : [layer]))
    .some((layer) => layer instanceof z.ZodString);
}

/** Does a list of groups of fields stand here, not a list of words? */
export function takesGroups(schemas: readonly Schema[]): boolean {
  return schemas
    .flatMap(layersOf)
    .some(
      (layer) =>
        layer instanceof z.ZodArray &&
        layersOf(layer.element).some((element) => element instanceof z.ZodObject) &&
        !takesText([layer.element]),
    );
}
