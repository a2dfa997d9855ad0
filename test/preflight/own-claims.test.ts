/** What our files say of themselves – PDF/UA-1, PDF/A-2b, PDF/X-4 – holds by every condition of them that a machine can check. */
import { beforeAll, describe, expect, it } from 'vitest';
import { preflightPdf } from '../../src/preflight/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { drawPressPdf } from '../../src/print/draw/draw-press-pdf.js';
import type { Layout } from '../../src/print/page.js';
import { applyForm } from '../../src/print/paper/apply-form.js';
import { loadPressProfile } from '../../src/print/press/load-press-profile.js';
import { layoutScripts } from '../../src/print/script/pdf/layout-scripts.js';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { isBilingual } from '../../src/print/sheet/second-language.js';
import { layoutWeek } from '../../src/print/week/layout-week.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';
import {
  AT,
  aSheetItem,
  everyBlock,
  lay,
  subject,
  template,
  templates,
  typefaces,
} from '../print/fixtures.js';

const about = { typefaces, at: AT, author: 'Sở Nội vụ' };
const item = aSheetItem({ headline: 'Nhà xa, đã có bưu điện' }, 'Nộp hồ sơ', everyBlock);
const sheets = [...templates.values()].filter((one) => one.for === 'item' && !isBilingual(one));
const kinds: readonly (readonly [string, () => Layout])[] = [
  ...sheets.map((one) => [one.id, () => layoutSheet(subject(item), one, typefaces)] as const),
  ...Object.entries(template('poster').forms).map(
    ([name, form]) =>
      [`poster.${name}`, () => applyForm(lay('poster', item), form, template('poster'), typefaces)] as const,
  ),
  ['week.pdf', () => layoutWeek(aWeekPlan(), aWeekCampaign(), typefaces)],
  ['scripts.pdf', () => layoutScripts(aWeekPlan(), aWeekCampaign(), typefaces)],
  ['scripts.pdf by window', () => layoutScripts(aWeekPlan(), aWeekCampaign(), typefaces, 'by-window')],
];

/** What rules are about that hold a file to its claims. */
const CLAIMED: readonly string[] = ['standard', 'access', 'fonts'];

/** The faults of a file that its claims do not allow. */
async function broken(pdf: Uint8Array) {
  const { findings, summary } = await preflightPdf(pdf);
  const claimed = findings.filter(
    ({ family, severity, code }) =>
      severity === 'error' && (CLAIMED.includes(family) || code === 'letters-without-meaning'),
  );
  return {
    claims: summary?.claims,
    faults: claimed.map(({ code, page, what }) => `${page} ${code}: ${what.en}`),
  };
}

describe('for an office', () => {
  it.each(kinds)('%s holds to PDF/A-2b and PDF/UA-1', async (_, layout) => {
    expect(await broken(await drawPdf(layout(), about))).toEqual({
      claims: ['PDF/A-2B', 'PDF/UA-1'],
      faults: [],
    });
  });
});

describe('for a press', () => {
  let press: { profile: Awaited<ReturnType<typeof loadPressProfile>> };
  beforeAll(async () => {
    press = { profile: await loadPressProfile() };
  });

  it.each(kinds.filter(([id]) => ['poster', 'leaflet', 'pano', 'receipt'].includes(id)))(
    '%s holds to PDF/X-4',
    async (_, layout) => {
      const pdf = await drawPressPdf(layout(), {
        ...about,
        press,
        pictures: { read: async () => new Uint8Array() },
      });
      expect(await broken(pdf)).toEqual({ claims: ['PDF/X-4'], faults: [] });
    },
  );
});
