import { describe, expect, it } from 'vitest';
import { type Cache, noCache } from '../../src/cache/index.js';
import { PreflightError } from '../../src/errors.js';
import {
  type Artifact,
  type Edition,
  instantOf,
  isArtifact,
  type Omission,
  type Output,
} from '../../src/model/index.js';
import { feedsOutput } from '../../src/outputs/feeds-output.js';
import { defaultTemplates, loadTools } from '../../src/outputs/index.js';
import { openInspector } from '../../src/outputs/open-inspector.js';
import { printOutput } from '../../src/outputs/print-output.js';
import { type Shared, sharedParts } from '../../src/outputs/shared.js';
import { weekOutput } from '../../src/outputs/week-output.js';
import { drawPdf } from '../../src/print/index.js';
import { aCampaign } from '../helpers/campaign.js';
import { qrAt, smallPdf, textAt } from '../helpers/small-pdf.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';
import { AT, aSheetItem, lay, typefaces } from '../print/fixtures.js';

const plain = aSheetItem({ headline: 'Hồ sơ gửi bưu điện, khỏi đi xa' });
const item = {
  ...plain,
  versions: [{ ...plain.versions[0], headline: 'Hồ sơ gửi bưu điện, khỏi đi xa' }] as const,
};
/** An order for another size than ours: a fault that every sheet has. */
const wrongOrder = {
  size: { width: 148, height: 210 },
  pages: 1,
  folds: [],
  safe: undefined,
  foldSafe: undefined,
};

async function rendered(
  output: (shared: (edition: Edition) => Shared, tools: Awaited<ReturnType<typeof loadTools>>) => Output,
  edition: Edition,
  { ordered }: { readonly ordered?: typeof wrongOrder },
): Promise<{ artifacts: Artifact[]; omissions: Omission[]; stationFeed: () => Promise<readonly unknown[]> }> {
  const own = await loadTools({
    templates: defaultTemplates(),
    readMedia: async () => new Uint8Array(),
    strict: true,
  });
  const look = openInspector(noCache);
  const tools = {
    ...own,
    inspect: ordered === undefined ? own.inspect : (pdf: Uint8Array) => look(pdf, ordered),
  };
  const shared = sharedParts(edition, tools.templates);
  const [artifacts, omissions]: [Artifact[], Omission[]] = [[], []];
  for await (const result of output(() => shared, tools).render(edition)) {
    if (isArtifact(result)) artifacts.push(result);
    else omissions.push(result);
  }
  // The files that the station's feed leads to as a whole, in the build that made these.
  const stationFeed = async () => {
    const missing = new Set(omissions.flatMap(({ missing: path }) => path ?? []));
    const links: unknown[] = [];
    for await (const result of feedsOutput(() => shared, tools).render(edition, missing)) {
      if (!isArtifact(result) || !result.path.endsWith('feed.json') || typeof result.body !== 'string')
        continue;
      if (result.path.includes('station/')) links.push(...(JSON.parse(result.body)._loaphat?.related ?? []));
    }
    return links;
  };
  return { artifacts, omissions, stationFeed };
}

describe('what is printed', () => {
  it('passes when it is as it should be, and is named with its faults when it is not', async () => {
    const inspect = openInspector(noCache);
    const layout = lay('poster', plain);
    await inspect(await drawPdf(layout, { typefaces, at: AT, author: 'x' }));
    const bad = smallPdf({
      pages: [{ content: textAt('gan', 2, 50) + qrAt('https://xa.example/i/a/', 30, 30, 1) }],
    });
    const error = await inspect(bad).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PreflightError);
    expect((error as PreflightError).findings.map(({ code }) => code)).toEqual(['text-outside-safe']);
    expect((error as PreflightError).text).toEqual({
      vi: 'không qua được khâu kiểm tra trước khi in. Trang 1: «gan» cách mép xén 2 mm, cần 5 mm.',
      en: 'a print shop would refuse it. Page 1: “gan” is 2 mm from the cut; 5 mm are needed.',
    });
  });

  it('is looked at once: the second time the answer is remembered by the hash of the file', async () => {
    const kept = new Map<string, Uint8Array>();
    let made = 0;
    const cache: Cache = {
      ...noCache,
      remember: async (kind, inputs, make) => {
        const key = JSON.stringify([kind, inputs]);
        const known = kept.get(key);
        if (known !== undefined) return known;
        made += 1;
        const bytes = await make();
        kept.set(key, bytes);
        return bytes;
      },
    };
    const inspect = openInspector(cache);
    const bad = smallPdf({ catalog: '/Lang (vi)' });
    for (let turn = 0; turn < 3; turn += 1) await expect(inspect(bad)).rejects.toBeInstanceOf(PreflightError);
    expect(made).toBe(1);
    await expect(inspect(smallPdf(), wrongOrder)).rejects.toThrow('phiếu in ghi 148 × 210 mm');
    expect(made).toBe(2);
  });
});

describe('--strict', () => {
  // Without the telephone number, which is a sample, and would be refused before anybody looks.
  const agencies = aCampaign().agencies.map((agency) => ({ ...agency, contact: {} }));
  const campaign = { ...aCampaign(), agencies, items: [item] };
  const edition: Edition = {
    campaign,
    at: instantOf(AT),
    week: '2020-W28',
    plans: [],
    history: [],
    previous: null,
  };
  const weeks: Edition = { ...edition, campaign: aWeekCampaign(), plans: [aWeekPlan()] };
  const pdfs = (artifacts: readonly Artifact[]) =>
    artifacts.map(({ path }) => path).filter((path) => path.endsWith('.pdf'));

  it('publishes sheets without a fault', async () => {
    const { artifacts, omissions } = await rendered(printOutput, edition, {});
    expect(omissions.filter(({ code }) => code === 'preflight')).toEqual([]);
    expect(pdfs(artifacts)).toHaveLength(2);
  });

  it('leaves out a sheet with one, and says why', async () => {
    const { artifacts, omissions } = await rendered(printOutput, edition, { ordered: wrongOrder });
    expect(artifacts).toEqual([]);
    expect(omissions.map(({ output, id }) => `${output} ${id}`)).toEqual([
      'print/poster buu-chinh',
      'print/leaflet buu-chinh',
    ]);
    for (const { code, why } of omissions) {
      expect(code).toBe('preflight');
      expect(why.vi).toContain('phiếu in ghi 148 × 210 mm');
    }
  });

  it('publishes weeks and scripts without a fault', async () => {
    const { artifacts, omissions, stationFeed } = await rendered(weekOutput, weeks, {});
    expect(pdfs(artifacts).map((path) => path.split('/').pop())).toEqual(['week.pdf', 'scripts.pdf']);
    expect(omissions.filter(({ code }) => code === 'preflight')).toEqual([]);
    expect(await stationFeed()).not.toEqual([]);
  });

  it('leaves out a week and scripts with one, makes the rest, and no feed points to what is not there', async () => {
    const { artifacts, omissions, stationFeed } = await rendered(weekOutput, weeks, { ordered: wrongOrder });
    expect(pdfs(artifacts)).toEqual([]);
    expect(artifacts.some(({ path }) => path.endsWith('week.ics'))).toBe(true);
    const refused = omissions.filter(({ code }) => code === 'preflight');
    expect(refused.map(({ id }) => id)).toEqual(['week.pdf', 'scripts.pdf']);
    expect(await stationFeed()).toEqual([]);
  });
});
