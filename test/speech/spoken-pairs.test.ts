/** Pairs that an editor wrote before the code met them: `test/golden/spoken/`, a file a class. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { parseMarkdown } from '../../src/content/read/parse-markdown.js';
import { regionalSchema } from '../../src/model/campaign/lexicon.js';
import type { Lexicon, Regional } from '../../src/model/index.js';
import { spokenParagraphs, toSpoken } from '../../src/speech/index.js';

const folder = join(import.meta.dirname, '../golden/spoken');
const files = readdirSync(folder).filter((file) => file.endsWith('.tsv') && file !== 'doubtful.tsv');

interface Pair {
  readonly written: string;
  readonly spoken: string;
  readonly regional: Regional | undefined;
}

const pairsOf = (file: string): Pair[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const [written = '', spoken = '', options] = line
        .split('\t')
        .map((part) => part.replaceAll('\\n', '\n'));
      return { written, spoken, regional: options === undefined ? undefined : regionalOf(options) };
    });

/** `linh=lẻ nghìn=ngàn`; `region=nam` stands for both. */
function regionalOf(options: string): Regional {
  const pairs = options.replace('region=nam', 'linh=lẻ nghìn=ngàn').split(' ');
  return regionalSchema.parse(Object.fromEntries(pairs.map((pair) => pair.split('='))));
}

let lexicon: Lexicon;
beforeAll(async () => {
  ({ lexicon } = await loadCampaign(join(import.meta.dirname, '../../content')));
});

function say(file: string, { written, regional }: Pair): string {
  if (file !== 'lists-tables.tsv')
    return toSpoken(written, { lexicon, ...(regional === undefined ? {} : { regional }) }).text;
  return spokenParagraphs(parseMarkdown(file, written).body, { lexicon }).join('\n');
}

it('are six hundred and more, each once', () => {
  const written = files.flatMap((file) =>
    pairsOf(file).map((pair) => `${pair.written}\t${JSON.stringify(pair.regional)}`),
  );
  expect(written.length).toBeGreaterThanOrEqual(600);
  expect(new Set(written).size).toBe(written.length);
});

describe.each(files)('%s', (file) => {
  it('is read as its editor reads it', () => {
    const pairs = pairsOf(file);
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.map((pair) => [pair.written, say(file, pair)])).toEqual(
      pairs.map(({ written, spoken }) => [written, spoken]),
    );
  });

  it('is then left alone', () => {
    for (const { spoken, regional } of pairsOf(file)) {
      const again = toSpoken(spoken, { lexicon, ...(regional === undefined ? {} : { regional }) });
      expect(again.text).toBe(spoken);
    }
  });
});
