/** node write-feed.mjs WRITER FORMAT COUNT: one feed, to nowhere. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { report } from '../measure.mjs';
import { sliceOf } from './many-entries.mjs';
import { WRITERS } from './writers.mjs';

const [name, format, count] = process.argv.slice(2);
const slice = sliceOf(Number(count));
const write = await WRITERS[name]?.();
if (write === undefined) {
  report({ missing: 'not installed: npm ci --prefix test/bench/peers', spent: 0, bytes: 0 });
} else {
  global.gc?.();
  const before = process.cpuUsage();
  const file = openSync(devNull, 'w');
  let bytes = 0;
  // In pieces of 64 KiB, as a file is written: a writer that gives one string gives one piece.
  let buffer = Buffer.alloc(65_536);
  let used = 0;
  const flush = () => {
    writeSync(file, buffer, 0, used);
    bytes += used;
    used = 0;
  };
  for (const piece of write(slice, format)) {
    const room = 3 * piece.length;
    if (used + room > buffer.length) flush();
    if (room > buffer.length) buffer = Buffer.alloc(room);
    used += buffer.write(piece, used);
  }
  flush();
  closeSync(file);
  const { user, system } = process.cpuUsage(before);
  report({ spent: (user + system) / 1e6, bytes });
}
