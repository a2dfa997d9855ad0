/**
 * node make-leaflets.mjs ENGINE each|one COUNT [FOLDER]: leaflets as separate files, or as one. What is measured begins when the words are there and the
 * engine is loaded, and holds its fonts, its template, layout and PDF; the files are hashed, and written only
 * into a FOLDER, as <engine>/<number>.pdf.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { report } from '../measure.mjs';
import { openLoaphat } from './loaphat-engine.mjs';
import { manyLeaflets, wordsOf } from './many-leaflets.mjs';
import { openTypst } from './typst-engine.mjs';

// As the command does; Typst is no JavaScript and does not mind.
tuneEngine();
const [engine, how, count, folder] = process.argv.slice(2);
const leaflets = await manyLeaflets(Number(count));
const [sheets, load] =
  engine === 'typst'
    ? [wordsOf(leaflets), await openTypst(leaflets)]
    : [leaflets.items, await openLoaphat(leaflets)];

if (load === undefined) {
  report({ missing: 'not installed: npm ci --prefix test/bench/peers', spent: 0, bytes: 0 });
} else {
  const before = process.cpuUsage();
  const { each, one } = await load();
  const hash = createHash('sha256');
  let bytes = 0;
  let made = 0;
  const keep = async (pdf) => {
    hash.update(pdf);
    bytes += pdf.length;
    made += 1;
    if (folder !== undefined) await writeFile(join(folder, engine, `${made}.pdf`), pdf);
  };
  if (folder !== undefined) await mkdir(join(folder, engine), { recursive: true });
  if (how === 'each') for (const sheet of sheets) await keep(await each(sheet));
  else await keep(await one(sheets));
  const { user, system } = process.cpuUsage(before);
  report({ spent: (user + system) / 1e6, bytes, sha256: hash.digest('hex') });
}
