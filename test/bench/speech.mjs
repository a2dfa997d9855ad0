/** What putting texts into words costs, beside a plain look at every token; and how near the estimated seconds come to a machine that reads. */
import { measure } from './measure.mjs';
import { percent, say, times } from './table.mjs';

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const runs = [];
for (let round = 0; round < 5; round += 1) runs.push(await measure('speech/speak-campaign.mjs'));
const rate = median(runs.map(({ bytes, spoken }) => bytes / spoken / 1e6));
const floor = median(runs.map(({ bytes, looked }) => bytes / looked / 1e6));
say(
  `texts of the campaign into words, ${runs[0].texts} texts, again and again`,
  `${rate.toFixed(1)} MB/s of CPU`,
  '≥ 2 MB/s',
);
say(
  '  a look at every word, number and sign, and nothing else',
  `${floor.toFixed(1)} MB/s, ${times(floor / rate)}`,
);

const { missing, errors, calibrated, items } = await measure('speech/against-espeak.mjs');
if (missing) say('estimated seconds against espeak-ng', missing);
else {
  const sorted = errors.toSorted((a, b) => a - b);
  say(
    `estimated seconds of ${items} items against espeak-ng (${Math.round(calibrated)} syllables a minute, by another text)`,
    `median ${percent(median(sorted))}, p95 ${percent(sorted[Math.floor(sorted.length * 0.95)])}`,
  );
}
