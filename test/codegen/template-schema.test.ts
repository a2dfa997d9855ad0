/** The JSON Schema of print templates: published, current, and of use to an editor. */
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { templateSchema } from '../../src/cli/write-schemas.js';
import { TEMPLATE_FIELD_WORDS } from '../../src/print/index.js';

const folder = new URL('../../templates/print/', import.meta.url);
const validate = new Ajv.default({ strict: true, strictTypes: false, allErrors: true }).compile(
  JSON.parse(templateSchema()),
);
const templates = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('.schema/template.json', () => {
  it('is current (npx loaphat types --schemas --templates templates makes it again)', () => {
    expect(readFileSync(new URL('.schema/template.json', folder), 'utf8')).toBe(templateSchema());
  });

  it.each(templates)('accepts %s, which names it in its first line', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=.schema/template.json');
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('refuses a slip in a field and an unknown kind of slot', () => {
    const poster = readFileSync(new URL('poster.yaml', folder), 'utf8');
    expect(validate(parse(poster.replace('kind: headline', 'kind: tittle')))).toBe(false);
    expect(validate(parse(poster.replace('safe: 8', 'saef: 8')))).toBe(false);
  });

  it('says something of every field, in Vietnamese and English, and of no others', () => {
    const fields = new Map<string, string | undefined>();
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as {
        properties?: Record<string, { description?: string; const?: unknown }>;
      };
      for (const [field, { description, const: only }] of Object.entries(properties ?? {})) {
        // The kind of a slot says itself; what else has one value is explained like any other field.
        if (only === undefined || field !== 'kind') fields.set(field, description);
      }
      for (const inner of Object.values(node)) visit(inner);
    };
    visit(JSON.parse(templateSchema()));
    expect(fields.size).toBeGreaterThan(40);
    for (const [field, words] of fields) expect(words, field).toMatch(/\p{L}.* · \p{L}/u);
    const unused = Object.keys(TEMPLATE_FIELD_WORDS).filter(
      (key) => !fields.has(key.split('.').at(-1) ?? ''),
    );
    expect(unused.filter((key) => !key.startsWith('text.'))).toEqual([]);
  });
});
