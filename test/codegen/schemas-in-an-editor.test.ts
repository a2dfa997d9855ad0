/** The JSON Schemas as an editor uses them: held by a reader that we did not write, against what people really wrote. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderSchemas } from '../../src/codegen/index.js';

const content = join(import.meta.dirname, '../../content');
const schemas = renderSchemas();

function reader(name: string) {
  const ajv = new Ajv.default({ strict: true, strictTypes: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(schemas[`${name}.json`] ?? '{}'));
}

const below = async (folder: string) =>
  (await readdir(join(content, folder), { recursive: true })).filter((name) => /\.(?:yaml|md)$/.test(name));

const written = (await readdir(content)).filter((name) => name.endsWith('.yaml'));

describe('schemas', () => {
  it.each(written)('accept content/%s', async (name) => {
    const validate = reader(name.replace('.yaml', ''));
    validate(parse(await readFile(join(content, name), 'utf8')));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('accept every procedure and the front matter of every item', async () => {
    const [procedure, item] = [reader('procedure'), reader('item')];
    const procedures = await below('procedures');
    const items = await below('items');
    for (const name of procedures) {
      procedure(parse(await readFile(join(content, 'procedures', name), 'utf8')));
      expect({ name, errors: procedure.errors ?? [] }).toEqual({ name, errors: [] });
    }
    for (const name of items) {
      item(parse((await readFile(join(content, 'items', name), 'utf8')).split(/^---$/m)[1] ?? ''));
      expect({ name, errors: item.errors ?? [] }).toEqual({ name, errors: [] });
    }
    expect(procedures.length).toBeGreaterThanOrEqual(24);
    expect(items.length).toBeGreaterThanOrEqual(90);
  });

  it.each([
    [
      'stations',
      { stations: [{ id: 'a', name: 'A', place: 'x', tier: 't', roles: ['transmit'], sesions: [] }] },
    ],
    ['stations', { stations: [] }],
    ['topics', { topics: [{ id: 'II.x.', title: 'A' }] }],
    ['calendar', { days: [{ from: 'hôm nay', title: 'A' }] }],
    ['campaign', {}],
  ])('refuse a wrong %s', (name, value) => {
    expect(reader(name)(value)).toBe(false);
  });

  it('say what each field is', () => {
    const { properties } = JSON.parse(schemas['item.json'] ?? '{}');
    for (const [name, field] of Object.entries<{ description?: string }>(properties)) {
      expect({ name, words: (field.description ?? '').length > 3 }).toEqual({ name, words: true });
    }
  });
});
