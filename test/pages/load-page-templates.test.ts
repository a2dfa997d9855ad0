import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPageTemplates } from '../../src/pages/index.js';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'loaphat-pages-'));
});
afterAll(() => rm(dir, { recursive: true }));

it('reads the style sheet of the package', async () => {
  expect((await loadPageTemplates()).style.includes('@media print')).toBe(true);
});

it('reads a style sheet written on Windows', async () => {
  await writeFile(join(dir, 'style.css'), '\uFEFFp { margin: 0 }\r\n');
  expect(await loadPageTemplates(dir)).toEqual({ style: 'p { margin: 0 }' });
});

it.each([
  ['a { }\n</style><script>', /style\.css:2: có dấu </],
  ['a { &:hover { } }', /style\.css:1: có dấu </],
  ['a'.repeat(30_001), /dài hơn 30 kB/],
])('refuses %.20s', async (style, message) => {
  await writeFile(join(dir, 'style.css'), style);
  await expect(loadPageTemplates(dir)).rejects.toThrow(message);
});

it('says which file it could not read', async () => {
  await expect(loadPageTemplates(join(dir, 'none'))).rejects.toThrow(/none.style\.css: không đọc được/);
});
