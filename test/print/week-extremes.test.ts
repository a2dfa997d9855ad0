/** Weeks that are empty, and names as long as the schema allows: the sheets stay whole. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Campaign, WeekPlan } from '../../src/model/index.js';
import type { Layout, Mark, Page } from '../../src/print/page.js';
import { layoutScripts } from '../../src/print/script/pdf/layout-scripts.js';
import { loadTypefaces, type Typefaces } from '../../src/print/type/load-typefaces.js';
import { layoutWeek } from '../../src/print/week/layout-week.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

let typefaces: Typefaces;
beforeAll(async () => {
  typefaces = await loadTypefaces();
});

const LONG = 'Đài Truyền thanh – Truyền hình huyện có một cái tên rất dài '.repeat(5).slice(0, 300).trim();
const campaign = aWeekCampaign();
const plan = aWeekPlan();

const silent: WeekPlan = { ...plan, days: plan.days.map((day) => ({ ...day, sessions: [] })) };
const wordy: WeekPlan = {
  ...plan,
  days: plan.days.map((day, index) => ({
    ...day,
    notes: index === 0 ? [LONG] : [],
    sessions: day.sessions.map((session) => ({
      ...session,
      slots: session.slots.map((slot) => ({ ...slot, title: LONG })),
    })),
  })),
};
const longNames: Campaign = {
  ...campaign,
  title: LONG,
  stations: campaign.stations.map((station) => ({ ...station, name: LONG })),
};

type Text = Extract<Mark, { kind: 'text' }>;

function textsOf(page: Page): Text[] {
  return page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
}

function faults(layout: Layout): string[] {
  return layout.pages.flatMap((page) => {
    const texts = textsOf(page);
    const outside = texts.filter(
      (mark) =>
        mark.x < 20 ||
        mark.x + mark.width > page.width - 20 ||
        mark.baseline > page.height - 15 ||
        mark.baseline < 20,
    );
    const overlapping = texts.filter((a, index) =>
      texts.slice(index + 1).some((b) => {
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down =
          Math.min(a.baseline, b.baseline) - Math.max(a.baseline - 0.6 * a.size, b.baseline - 0.6 * b.size);
        return across > 1 && down > 0.25 * Math.min(a.size, b.size);
      }),
    );
    return [...outside, ...overlapping].map((mark) => mark.text);
  });
}

describe('week.pdf', () => {
  test('a week without a window is a sheet that says what is missing', () => {
    const layout = layoutWeek(silent, campaign, typefaces);
    expect(layout.pages).toHaveLength(1);
    expect(faults(layout)).toEqual([]);
    expect(layout.pages.flatMap(textsOf).map((mark) => mark.text)).toContain('NGƯỜI DUYỆT');
  });

  test('the longest names fit, nothing overlaps', () => {
    expect(faults(layoutWeek(wordy, longNames, typefaces))).toEqual([]);
  });
});

describe('scripts.pdf', () => {
  test('a week without a window is a contents list that names the day off air', () => {
    const layout = layoutScripts(silent, campaign, typefaces, 'by-window');
    expect(layout.pages).toHaveLength(1);
    expect(layout.pages.flatMap(textsOf).map((mark) => mark.text)).toContain('Thứ Tư 08/7/2020');
    expect(faults(layout)).toEqual([]);
  });

  test('the longest names fit, nothing overlaps', () => {
    expect(faults(layoutScripts(wordy, longNames, typefaces, 'by-window'))).toEqual([]);
  });

  test('the longest names fit into a book, nothing overlaps', () => {
    expect(faults(layoutScripts(wordy, longNames, typefaces))).toEqual([]);
    expect(faults(layoutScripts(silent, campaign, typefaces))).toEqual([]);
  });
});
