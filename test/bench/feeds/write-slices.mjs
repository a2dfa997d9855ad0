/** node write-slices.mjs ENTRIES SLICES: what many feeds of the same entries cost when each entry is spelled once. */
import { atomPieces, jsonPieces, rssPieces, spelledEntries } from '../../../dist/feeds/index.js';
import { report } from '../measure.mjs';
import { sliceOf } from './many-entries.mjs';

const [count, many] = process.argv.slice(2).map(Number);
const slice = sliceOf(count);
const FORMATS = [rssPieces, atomPieces, jsonPieces];

function spentOn(slices) {
  const spelled = spelledEntries();
  const before = process.cpuUsage();
  let characters = 0;
  for (const one of slices)
    for (const pieces of FORMATS) for (const piece of pieces(one, { spelled })) characters += piece.length;
  const { user, system } = process.cpuUsage(before);
  return { spent: (user + system) / 1e6, characters };
}

const slices = Array.from({ length: many }, (_, index) => ({ ...slice, id: `topic/${index}` }));
// The first turn is for the compiler.
spentOn([sliceOf(1000)]);
const one = spentOn(slices.slice(0, 1));
const fifty = spentOn(slices);
report({ one: one.spent, fifty: fifty.spent });
