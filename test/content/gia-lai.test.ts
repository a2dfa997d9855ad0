/** The first entries of the Gia Lai 2020 campaign: complete where the plan is, and written for the ear. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import { bodyParagraphs, isLive, OUTPUT_NAMES, original, startOf } from '../../src/model/index.js';
import { scriptOf, syllablesIn, toSpoken } from '../../src/speech/index.js';

const folder = join(import.meta.dirname, '../../content');
const campaign = await loadCampaign(folder);

/** Every clause of parts III and IV of plan 753/QĐ-UBND; IV.4 is its closing paragraph. */
const CLAUSES = [
  'III.1.c.1 III.1.c.2 III.1.c.3 III.2.c.1 III.2.c.2 III.2.c.3 III.3 III.4.c.1 III.4.c.2 III.5 III.6 III.7.c.1 III.7.c.2',
  'III.8.c.1 III.8.c.2 III.8.c.3 III.8.c.4 III.9 III.10.c.1 III.10.c.2 III.10.c.3',
  'IV.1.1 IV.1.2 IV.1.3 IV.1.4 IV.2 IV.3.1 IV.3.2 IV.3.3 IV.4',
].flatMap((line) => line.split(' '));

const TOPICS = 'II.1 II.2 II.3 II.4 II.4.a II.4.b II.4.c II.4.d II.4.e II.4.f II.4.g II.5 II.6 II.7'.split(
  ' ',
);

describe('the campaign', () => {
  it('has nothing wrong but its samples, which are counted', async () => {
    const { issues } = await checkContent(folder);
    expect(issues.filter(({ code }) => code !== 'sample-value')).toEqual([]);
    expect(issues.length).toBeGreaterThan(20);
  });

  it('is a demonstration, approved by a sample board', () => {
    expect(campaign.demonstration).toBe(true);
    for (const { approvedBy } of campaign.items) expect(approvedBy).toBe('Ban biên tập mẫu');
  });

  it('holds every clause of parts III and IV, and every topic of part II', () => {
    expect(campaign.obligations.map(({ id }) => id)).toEqual(CLAUSES);
    expect(campaign.topics.map(({ id }) => id)).toEqual(TOPICS);
    const named = new Set(campaign.obligations.flatMap(({ outputs }) => outputs));
    expect([...named].filter((name) => !OUTPUT_NAMES.some((output) => output === name))).toEqual([]);
  });

  it('has 12 items, 6 procedures and the 17 district-level units with their codes', () => {
    expect(campaign.items.filter(({ procedure }) => procedure === undefined)).toHaveLength(12);
    expect(campaign.procedures).toHaveLength(6);
    const districts = campaign.places.filter(
      ({ level, parent }) => level === 'district' && parent === 'gia-lai',
    );
    expect(districts.map(({ code }) => code).sort()).toEqual(
      [622, 623, 624, 625, 626, 627, 628, 629, 630, 631, 632, 633, 634, 635, 637, 638, 639].map(String),
    );
  });

  it('nearly everything is live in week 2020-W28', () => {
    const live = campaign.items.filter((item) =>
      isLive(item, startOf('2020-07-08', campaign.timeZone), campaign.timeZone),
    );
    expect(live.length).toBeGreaterThanOrEqual(17);
  });
});

describe('every message', () => {
  it.each(campaign.items.map((item) => [item.id, item] as const))(
    '%s is read aloud as it stands',
    (_, item) => {
      for (const line of scriptOf(original(item), campaign)) {
        expect(line).not.toMatch(/\d|https?:|[A-ZĐ]{2,}|[()%/]/);
        for (const sentence of line.split(/(?<=[.?!])\s+/))
          expect(syllablesIn(sentence)).toBeLessThanOrEqual(30);
      }
    },
  );

  it('has no acronym that the lexicon does not know', () => {
    const unknown = campaign.items.flatMap((item) =>
      bodyParagraphs(original(item).body)
        .flatMap((text) => toSpoken(text, { lexicon: campaign.lexicon }).spans)
        .filter(({ rule }) => rule === 'unknown-acronym')
        .map(({ written }) => `${item.id}: ${written}`),
    );
    expect(unknown).toEqual([]);
  });

  it('news, results and models have a source or are samples', () => {
    for (const item of campaign.items.filter(({ kind }) => ['news', 'result', 'model'].includes(kind))) {
      expect(item.sample || item.sources.length > 0).toBe(true);
    }
  });
});
