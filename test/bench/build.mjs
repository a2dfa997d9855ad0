/** node build.mjs CONTENT OUT CACHE WEEK */
import { broadcast } from '../../dist/broadcast.js';

const [content, out, cache, week] = process.argv.slice(2);
const { made, written, edition } = await broadcast({ content, out, cache, week });
