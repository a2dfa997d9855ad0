/** node build.mjs CONTENT OUT CACHE WEEK */
import { broadcast } from '../../dist/broadcast.js';
import { tuneEngine } from '../../dist/cli/tune-engine.js';
import { report } from './measure.mjs';

tuneEngine();
const [content, out, cache, week] = process.argv.slice(2);
const { made, written, edition } = await broadcast({ content, out, cache, week });
report({
  files: made.length,
  bytes: made.reduce((sum, { bytes }) => sum + bytes, 0),
  written: written.length,
  stations: edition.plans.length,
  items: edition.campaign.items.length,
});
