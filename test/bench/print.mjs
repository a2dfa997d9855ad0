/** What print costs, beside Typst with the same words, typefaces and pictures; and everything that the campaign prints. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.mjs';
import { writePosters } from './print/write-poster.mjs';
import { mib, ms, s, say, times } from './table.mjs';

const WEEK = '2020-W28';
const LEAFLETS = 200;
/** So many leaflets are read again, to see that both engines set the same words. */
const READ = 20;
const ROUNDS = 3;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const size = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

/** Medians of several runs, the engines taking turns. */
async function inTurns(runs) {
  const found = new Map(runs.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, run] of runs) found.get(name).push(await run());
  return new Map(
    [...found].map(([name, all]) => [
      name,
      Object.fromEntries(
        Object.entries(all[0]).map(([key, first]) => [
          key,
          typeof first === 'number' ? median(all.map((one) => one[key])) : first,
        ]),
      ),
    ]),
  );
}

/** Do both engines set the same words? */
async function sayWords(what, { missing }, sheets, own) {
  if (missing !== undefined) return;
  const { sheets: read, different } = await measure('print/same-words.mjs', sheets, own, 'typst');
  say(`  ${what} in which a reader finds other letters than in Typst's, of ${read}`, String(different), '0');
}

const folder = await mkdtemp(join(tmpdir(), 'loaphat-print-'));
try {
  for (const [how, what] of [
    ['each', `${LEAFLETS} tri-fold leaflets, no two alike, a file each`],
    ['one', `the same as one file of ${2 * LEAFLETS} pages`],
  ]) {
    const make = (engine) => () => measure('print/make-leaflets.mjs', engine, how, String(LEAFLETS));
    const found = await inTurns([
      ['typst', make('typst')],
      ['loaphat', make('loaphat')],
    ]);
    const [own, peer] = [found.get('loaphat'), found.get('typst')];
    const ratio = peer.missing ?? times(own.spent / peer.spent);
    say(
      `${what}: × Typst`,
      `${ratio}, ${s(own.spent)}, ${mib(own.rss)}, ${size(own.bytes)}`,
      '≤ × 1.50, wanted < 1',
    );
    if (peer.missing === undefined) say('  Typst', `${s(peer.spent)}, ${mib(peer.rss)}, ${size(peer.bytes)}`);
  }
  const leaflets = join(folder, 'leaflets');
  await measure('print/make-leaflets.mjs', 'loaphat', 'each', String(READ), leaflets);
  const set = await measure('print/make-leaflets.mjs', 'typst', 'each', String(READ), leaflets);
  await sayWords('leaflets', set, leaflets, 'loaphat');

  const posters = await writePosters(folder);
  const make =
    (engine, ...kept) =>
    () =>
      measure('print/make-poster.mjs', engine, folder, String(posters), ...kept);
  // Once beforehand, so that there is something to remember.
  for (const engine of ['rgb', 'cmyk'])
    await measure('print/make-poster.mjs', engine, folder, '2', 'remember');
  const found = await inTurns([
    ['typst', make('typst')],
    ['typst, others', make('typst', 'others')],
    ['rgb', make('rgb')],
    ['rgb, others', make('rgb', 'others')],
    ['rgb, kept', make('rgb', 'remember')],
    ['cmyk', make('cmyk')],
    ['cmyk, kept', make('cmyk', 'remember')],
  ]);
  const peer = found.get('typst');
  const rgb = found.get('rgb');
  const against = (figure, other) => (peer.missing === undefined ? times(figure / other) : peer.missing);
  const costsOf = ({ whole, first, further, firstRss, bytes }) =>
    `${ms(whole)} / ${ms(first)} / ${ms(further)}, ${mib(firstRss)}, ${size(bytes)}`;
  say(
    `${posters} A3 posters of ${posters} items, two photographs of 3000 × 2000; with the start of Node and all libraries / the first of a loaded engine / each further one`,
    '',
  );
  if (peer.missing === undefined) {
    say('  Typst, photographs as they are', costsOf(peer));
    say('  Typst, other photographs each time', costsOf(found.get('typst, others')));
  }
  for (const [name, other, what, reach] of [
    ['rgb', 'typst', 'RGB, photographs as they are: × Typst', '≤ × 2.00'],
    ['rgb, others', 'typst, others', 'RGB, other photographs each time: × Typst', '≤ × 2.00'],
    ['rgb, kept', 'typst', 'RGB, photographs looked at in an earlier process: × Typst', '≤ × 2.00'],
    ['cmyk', 'typst', 'CMYK, photographs converted', ''],
    ['cmyk, kept', 'typst', 'CMYK, converted before', ''],
  ]) {
    const [own, theirs] = [found.get(name), found.get(other)];
    const ratios = ['whole', 'first', 'further'].map((one) => against(own[one], theirs[one])).join(' / ');
    say(`  ${what}`, reach === '' ? costsOf(own) : `${ratios}, ${costsOf(own)}`, reach);
  }
  await make('rgb', 'write')();
  await sayWords('posters', await make('typst', 'write')(), folder, 'rgb');
  const press = found.get('cmyk, kept');
  say(
    '  CMYK, converted before: × RGB, photographs as they are',
    ['whole', 'first', 'further'].map((one) => times(press[one] / rgb[one])).join(' / '),
    '≤ × 1.00',
  );

  for (const [what, ...more] of [['office'], ['office and press', 'press']]) {
    const set = await measure('print/make-print-set.mjs', join(folder, what), WEEK, ...more);
    const speed = `${(set.files / set.cpu).toFixed(1)} files a CPU second`;
    say(
      `everything that the campaign prints, ${what}: ${set.files} files, ${size(set.bytes)}, ${speed}`,
      `${s(set.cpu)} CPU, ${mib(set.rss)}`,
      '≤ 400 MiB',
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
