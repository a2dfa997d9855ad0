import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderSchemas } from '../../src/codegen/index.js';
import { FIELD_WORDS } from '../../src/codegen/schema-words.js';

const folder = new URL('../../content/.schema/', import.meta.url);
const schemas = Object.entries(renderSchemas());

interface Node {
  readonly type?: string;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly [key: string]: unknown;
}

/** Every node below, with the dotted path to it. */
function nodesOf(value: unknown, path = ''): [string, Node][] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, inner]) => nodesOf(inner, `${path}.${key}`));
  return [[path, value as Node], ...below];
}

describe('renderSchemas', () => {
  it('is documented by one file for each kind of content', () => {
    expect(Object.keys(renderSchemas()).includes('stations.json')).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(schemas.map(([name]) => name).sort());
  });

  it.each(schemas)(
    '%s in content/.schema is current (npx loaphat types --schemas makes it again)',
    (name, text) => {
      expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
    },
  );

  it.each(schemas)('%s says something of every field, in Vietnamese and English', (_, text) => {
    const fields = nodesOf(JSON.parse(text)).flatMap(([path, { properties }]) =>
      path.endsWith('.properties') ? [] : Object.entries(properties ?? {}),
    );
    expect(fields.length).toBeGreaterThan(1);
    for (const [field, node] of fields) {
      if ('const' in node) continue;
      expect(node.description, field).toMatch(/\p{L}.* · \p{L}/u);
    }
  });

  it.each(schemas)(
    '%s offers no default that it would refuse, and patterns that editors can run',
    (_, text) => {
      for (const [path, node] of nodesOf(JSON.parse(text))) {
        if (path.endsWith('.properties')) continue;
        if (node.default !== undefined) {
          const kind = Array.isArray(node.default) ? 'array' : typeof node.default;
          expect(node.type === 'integer' ? 'number' : node.type, path).toBe(kind);
        }
        if (typeof node.pattern === 'string')
          expect(() => new RegExp(String(node.pattern), 'u'), path).not.toThrow();
      }
    },
  );

  it('describes no field that no file has', () => {
    const known = new Set(
      schemas.flatMap(([, text]) =>
        nodesOf(JSON.parse(text)).flatMap(([, { properties }]) => Object.keys(properties ?? {})),
      ),
    );
    expect(Object.keys(FIELD_WORDS).filter((key) => !known.has(key.split('.').at(-1) ?? ''))).toEqual([]);
  });
});
