/**
 * node same-words.mjs FOLDER ONE OTHER: how many sheets two engines made, as FOLDER/<engine>/<number>.pdf, and in how many of them a reader finds other letters, or
 * as often, in the one than in the other; an engine that leaves out what the other sets is no peer.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { report } from '../measure.mjs';

const [folder, one, other] = process.argv.slice(2);
const library = await PDFiumLibrary.init();

/** Each reader, and each engine, has its own order of neighbours; PDFium gives a hyphen at the end of a line as U+FFFE. */
async function letters(engine, file) {
  const document = await library.loadDocument(await readFile(join(folder, engine, file)));
  const text = [...document.pages()].map((page) => page.getText()).join('');
  document.destroy();
  return [...text.normalize('NFC').replaceAll('\uFFFE', '-').replace(/\s+/gu, '')].sort().join('');
}

const files = (await readdir(join(folder, one))).filter((name) => name.endsWith('.pdf'));
let different = 0;
for (const file of files) if ((await letters(one, file)) !== (await letters(other, file))) different += 1;
report({ sheets: files.length, different });
