/** What was parsed once is found by its text; nobody sees whether it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LineCounter, parseDocument, visit } from 'yaml';
import { checkContent, parseMemory } from '../../src/content/index.js';
import { parseMarkdown } from '../../src/content/read/parse-markdown.js';
import { parseYaml } from '../../src/content/read/parse-yaml.js';

const CONTENT = join(import.meta.dirname, '../../content');

describe('parseMemory', () => {
  it('gives a whole campaign, and every issue, as if all had been parsed', async () => {
    const memory = parseMemory();
    const first = await checkContent(CONTENT, undefined, memory);
    const notes = memory.notes();
    expect(notes).toBeDefined();
    const again = parseMemory(notes);
    expect(await checkContent(CONTENT, undefined, again)).toEqual(first);
    expect(await checkContent(CONTENT)).toEqual(first);
    expect(again.notes()).toBeUndefined();
  });

  it('forgets what is no longer asked for', () => {
    const memory = parseMemory();
    parseYaml('a.yaml', 'a: 1', 1, memory);
    parseYaml('b.yaml', 'b: 1', 1, memory);
    const later = parseMemory(memory.notes());
    parseYaml('a.yaml', 'a: 1', 1, later);
    expect(Object.keys(JSON.parse(later.notes() ?? ''))).toHaveLength(1);
  });

  it.each(['a: .inf', 'a: -.inf', 'a: .nan', 'a: -0'])(
    'does not keep %s, which JSON cannot write',
    (text) => {
      const memory = parseMemory();
      const fresh = parseYaml('a.yaml', text, 1, memory);
      expect(memory.notes()).toBeUndefined();
      expect(fresh.value).toEqual(parseYaml('a.yaml', text).value);
    },
  );

  it('keeps nothing that has a fault: a fault names its file', () => {
    const memory = parseMemory();
    parseYaml('a.yaml', 'a: 1\na: 2', 1, memory);
    parseYaml('a.yaml', 'a: "\\0"', 1, memory);
    parseMarkdown('a.md', '<b>đậm</b>', 1, '', memory);
    expect(memory.notes()).toBeUndefined();
  });

  it('says where a text stands by its own file and line', () => {
    const memory = parseMemory();
    parseYaml('a.yaml', 'a:\n  b: 1', 1, memory);
    parseMarkdown('a.md', 'Một\n\nHai', 1, '', memory);
    const later = parseMemory(memory.notes());
    expect(parseYaml('b.yaml', 'a:\n  b: 1', 7, later)).toMatchObject({
      file: 'b.yaml',
      value: { a: { b: 1 } },
    });
    expect(parseYaml('b.yaml', 'a:\n  b: 1', 7, later).locate(['a', 'b'])).toEqual({ line: 8, column: 6 });
    expect(parseMarkdown('b.md', 'Một\n\nHai', 5, '', later).body.map(({ line }) => line)).toEqual([5, 7]);
  });

  it('keeps keys that objects have of themselves apart', () => {
    const memory = parseMemory();
    const text = '__proto__: 1\nconstructor: 2';
    const first = parseYaml('a.yaml', text, 1, memory);
    const again = parseYaml('a.yaml', text, 1, parseMemory(memory.notes()));
    expect(Object.entries(again.value as object)).toEqual(Object.entries(first.value as object));
    expect(again.locate(['constructor'], 'key')).toEqual({ line: 2, column: 1 });
    expect(again.locate(['toString'])).toEqual({ line: 1, column: 1 });
  });
});

describe('where the fields of a file stand', () => {
  it('is where the parser saw them, in every file of the campaign', () => {
    for (const file of readdirSync(CONTENT).filter((name) => name.endsWith('.yaml'))) {
      const text = readFileSync(join(CONTENT, file), 'utf8');
      const lines = new LineCounter();
      const document = parseDocument(text, { lineCounter: lines });
      const { locate, written } = parseYaml(file, text);
      let scalars = 0;
      visit(document, {
        Scalar: (key, node, path) => {
          if (key === 'key' || node.range == null) return;
          scalars += 1;
          const steps = path.flatMap((parent, index): (string | number)[] => {
            const child = path[index + 1] ?? node;
            if ('items' in parent && Array.isArray(parent.items) && 'key' in child)
              return [String(child.key)];
            return 'items' in parent ? [(parent.items as unknown[]).indexOf(child)] : [];
          });
          const { line, col } = lines.linePos(node.range[0]);
          expect({ file, steps, ...locate(steps) }).toEqual({ file, steps, line, column: col });
          expect(written(steps)).toBe(node.source);
        },
      });
      expect(scalars).toBeGreaterThan(5);
    }
  });
});
