/** The default content, as it would be read on air. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { readingSeconds, scriptOf, syllablesIn, toSpoken } from '../../src/speech/index.js';

const campaign = await loadCampaign(fileURLToPath(new URL('../../content', import.meta.url)));
const scripts = campaign.items.flatMap((item) =>
  item.versions
    .filter(({ language }) => language === 'vi')
    .map((version) => [item.id, scriptOf(version, campaign)] as const),
);

describe('the scripts of the default content', () => {
  it.each(scripts)('%s has no figure, no sign and no acronym left', (_, script) => {
    const text = script.join('\n');
    expect(text).not.toMatch(/[\d/@%&()[\]<>=_#*|]/);
    expect(
      toSpoken(text, campaign)
        .spans.filter(({ rule }) => rule === 'unknown-acronym')
        .map(({ written }) => written),
    ).toEqual([]);
  });

  it.each(scripts)('%s takes between the time of its syllables and twice that', (_, script) => {
    const bare = (syllablesIn(script.join(' ')) * 60) / 185;
    const seconds = readingSeconds(script, 185);
    expect(seconds).toBeGreaterThan(bare);
    expect(seconds).toBeLessThan(2 * bare + 2);
  });
});
