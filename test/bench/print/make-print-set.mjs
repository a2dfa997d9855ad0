/**
 * node make-print-set.mjs OUT WEEK [press]: everything that the campaign prints, nothing remembered: PDF, preview and job card of each sheet; with
 * `press`, a file and a job card for the print shop beside it. The whole process, from the folder of content on; only one station's week is planned,
 * for the picture that shows it.
 */
import { join } from 'node:path';
import { broadcast } from '../../../dist/broadcast.js';
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { loadPressProfile } from '../../../dist/print/index.js';
import { report } from '../measure.mjs';

tuneEngine();
const [out, week, press] = process.argv.slice(2);
const { made, omissions } = await broadcast({
  content: join(import.meta.dirname, '../../../content'),
  out,
  week,
  only: ['print'],
  stations: ['dai-gia-lai'],
  ...(press === undefined ? {} : { press: { profile: await loadPressProfile() } }),
});
const own = made.filter(({ path }) => path.startsWith('print/'));
report({
  files: own.length,
  bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
  leftOut: omissions.length,
});
