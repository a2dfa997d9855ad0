// @ts-check
/** The whole pass: one folder in; feeds, weeks, print and pages out. */
import { fileURLToPath } from 'node:url';
import { broadcast } from 'loaphat';

const content = fileURLToPath(new URL('../content', import.meta.url));
const out = fileURLToPath(new URL('out/build', import.meta.url));

const { written, unchanged, omissions } = await broadcast({
  content,
  out,
  week: '2020-W28',
  only: ['feeds', 'pages'],
  // Three of the 238 stations on air that week; without this line: all.
  stations: ['dai-gia-lai', 'dai-krong-pa', 'dai-ia-rsuom'],
  onArtifact: ({ path }) => {
    if (path.endsWith('index.html') && !path.includes('/')) console.log(`open ${out}/${path}`);
  },
});
console.log(`${written.length} written, ${unchanged.length} unchanged, ${omissions.length} left out`);
