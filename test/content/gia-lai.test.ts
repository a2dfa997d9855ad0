/** The Gia Lai 2020 campaign: complete where the plan is, and written for the ear. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import { agencyOf, bodyParagraphs, ITEM_KINDS, isLive, original, startOf } from '../../src/model/index.js';
import { scriptOf, syllablesIn, toSpoken } from '../../src/speech/index.js';

const folder = join(import.meta.dirname, '../../content');
const campaign = await loadCampaign(folder);

/** Every dash of parts I, III and IV of plan 753/QĐ-UBND, and what has none; IV.4 is its closing paragraph. */
const CLAUSES = [
  'I.1.1 I.1.2 I.1.3 I.1.4 I.1.5 I.1.6 I.2.1 I.2.2 I.3',
  'II.1 II.2 II.3 II.4 II.4.a II.4.b II.4.c II.4.d II.4.e II.4.f II.4.g II.5 II.6 II.7',
  'III.1.c.1 III.1.c.2 III.1.c.3 III.2.c.1 III.2.c.2 III.2.c.3 III.3 III.4.c.1 III.4.c.2 III.5 III.6 III.7.c.1 III.7.c.2',
  'III.8.c.1 III.8.c.2 III.9 III.10.c.1 III.10.c.2',
  'IV.1.1 IV.1.2 IV.1.3 IV.1.4 IV.2 IV.3.1 IV.3.2 IV.3.3 IV.4',
].flatMap((line) => line.split(' '));

/** The five cards of III.10.c.1. */
const EVERGREEN = [
  'quy-trinh-thu-tuc',
  'dich-vu-cong-truc-tuyen',
  'nop-ho-so-qua-buu-dien',
  'danh-gia-su-hai-long',
  'gui-phan-anh-kien-nghi',
];

/** The eight sectors of II.4.b. */
const SECTORS = 'dau-tu dat-dai xay-dung nha-o thue y-te dien-nang quan-ly-thi-truong'.split(' ');

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

  it('holds every clause of the plan with its evidence, and every topic of part II; codes that are ours say where the plan has it', () => {
    expect(campaign.obligations.map(({ id }) => id)).toEqual(CLAUSES);
    expect(campaign.topics.map(({ id }) => id)).toEqual(TOPICS);
    const plain = [...campaign.obligations, ...campaign.topics].filter(({ cited }) => cited === undefined);
    for (const { id } of plain) expect(id).toMatch(/^[IV]+\.\d+$/);
  });

  it('leaves the minutes in Jrai and Bahnar to the people: what is for officials alone is not interpreted', () => {
    const officials = new Set(['can-bo-cong-chuc', 'don-vi-su-nghiep']);
    const forOfficials = campaign.items.filter(
      ({ audiences, radio }) => radio !== undefined && audiences.every((id) => officials.has(id)),
    );
    expect(forOfficials.length).toBeGreaterThan(3);
    for (const { id, radio } of forOfficials) expect(`${id} ${radio?.interpret}`).toBe(`${id} false`);
    const fit = campaign.items.filter(({ radio }) => radio?.interpret === true);
    expect(fit.length).toBeGreaterThanOrEqual(20);
    expect(fit.length).toBeLessThanOrEqual(30);
    for (const { id, audiences } of fit) expect(`${id} ${audiences}`).toContain('nguoi-dan');
  });

  it('has interpreted what is short and plain: no number of a law, no share, no index, one matter', () => {
    for (const item of campaign.items.filter(({ radio }) => radio?.interpret === true)) {
      const said = original(item).script ?? original(item).body;
      const text = bodyParagraphs(said).join(' ');
      expect(`${item.id} ${text}`).not.toMatch(/\d\/|%|[Cc]hỉ số|[Đđ]ề án|20\d\d/);
      expect(syllablesIn(scriptOf(original(item), campaign).join(' ')), item.id).toBeLessThanOrEqual(180);
    }
  });

  it('has at least 90 approved items of all kinds and audiences, in every month, and five evergreen cards', () => {
    const items = campaign.items.filter(
      ({ procedure, status, sample }) => procedure === undefined && status === 'approved' && !sample,
    );
    expect(items.length).toBeGreaterThanOrEqual(90);
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(ITEM_KINDS.length);
    expect(new Set(items.flatMap(({ audiences }) => audiences)).size).toBe(campaign.audiences.length);
    expect(new Set(items.map(({ published }) => published.slice(0, 7))).size).toBe(12);
    for (const { id } of campaign.topics) {
      expect(items.filter(({ topics }) => topics.includes(id)).length, id).toBeGreaterThanOrEqual(3);
    }
    for (const id of EVERGREEN) expect(items.map((item) => item.id)).toContain(id);
  });

  it('has at least 24 procedures over the eight sectors that the plan names', () => {
    expect(campaign.procedures.length).toBeGreaterThanOrEqual(24);
    const sectors = new Set(campaign.procedures.map(({ sector }) => sector));
    for (const sector of SECTORS) expect([...sectors]).toContain(sector);
    for (const { id, steps, dossier, filing, levels } of campaign.procedures) {
      expect({ id, whole: [steps, dossier, filing, levels].every((part) => part.length > 0) }).toEqual({
        id,
        whole: true,
      });
    }
  });

  it('sends people to one office at a time', () => {
    const named = new Set(campaign.items.map((item) => agencyOf(campaign, item.agency).name));
    expect([...named].filter((name) => /cơ quan .* và cơ quan/i.test(name))).toEqual([]);
    const said = (id: string) => {
      const { agency } = campaign.procedures.find((one) => one.id === id) ?? expect.fail(id);
      return agencyOf(campaign, agency).name;
    };
    expect(said('le-phi-truoc-ba-xe-may')).toBe('Chi cục Thuế cấp huyện');
    expect(said('dang-ky-thue-ho-kinh-doanh')).toBe('Chi cục Thuế cấp huyện');
    expect(said('cap-lai-the-bao-hiem-y-te')).toBe('Cơ quan bảo hiểm xã hội cấp huyện');
  });

  it('has drawings of its own for at least twenty items', () => {
    const drawings = campaign.items.flatMap(({ print }) => print?.image ?? []);
    expect(drawings.length).toBeGreaterThanOrEqual(20);
    expect(new Set(drawings).size).toBeGreaterThanOrEqual(20);
    expect(drawings.every((path) => path.endsWith('.svg'))).toBe(true);
  });

  it('has the 17 district-level units with their codes', () => {
    const districts = campaign.places.filter(
      ({ level, parent }) => level === 'district' && parent === 'gia-lai',
    );
    expect(districts.map(({ code }) => code).sort()).toEqual(
      [622, 623, 624, 625, 626, 627, 628, 629, 630, 631, 632, 633, 634, 635, 637, 638, 639].map(String),
    );
  });

  it('half of it is live in week 2020-W28', () => {
    const live = campaign.items.filter((item) =>
      isLive(item, startOf('2020-07-08', campaign.timeZone), campaign.timeZone),
    );
    expect(live.length).toBeGreaterThanOrEqual(60);
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
