/** Every text of the campaign into words, twenty times; and a look at its tokens, which is the least that anybody can do. */
import { join } from 'node:path';
import { loadCampaign } from '../../../dist/content/index.js';
import { bodyParagraphs } from '../../../dist/model/index.js';
import { toSpoken } from '../../../dist/speech/index.js';
import { report } from '../measure.mjs';

const TIMES = 20;
const { items, lexicon } = await loadCampaign(join(import.meta.dirname, '../../../content'));
const texts = items.flatMap(({ versions: [{ script, body }] }) => bodyParagraphs(script ?? body));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** CPU seconds of doing something with each text, so many times. */
function cost(doing) {
  const before = process.cpuUsage();
  let found = 0;
  for (let round = 0; round < TIMES; round += 1) for (const text of texts) found += doing(text);
  const { user, system } = process.cpuUsage(before);
  if (found === 0) throw new Error('nothing was done');
  return (user + system) / 1e6;
}

const TOKEN = /[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}\s]/gu;
const looked = cost((text) => text.match(TOKEN)?.length ?? 0);
const spoken = cost((text) => toSpoken(text, { lexicon }).text.length);
report({ texts: texts.length, bytes: bytes * TIMES, spoken, looked });
