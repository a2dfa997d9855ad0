import { beforeAll, expect, test } from 'vitest';
import { layoutJourney } from '../../examples/pictures/layout-journey.mjs';
import { UsageError } from '../../src/errors.js';
import { type Entry, guidOf, itemOf, itemUrl } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { encodePng } from '../../src/print/draw/images.js';
import type { Mark } from '../../src/print/page.js';
import { loadTypefaces, type Typefaces } from '../../src/print/type/load-typefaces.js';
import { pdfText } from '../helpers/pdf-text.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

let typefaces: Typefaces;
beforeAll(async () => {
  typefaces = await loadTypefaces();
});

const campaign = aWeekCampaign();
const item = itemOf(campaign, 'mot-cua');
const title = item.versions[0].title;
const entry: Entry = {
  id: guidOf(campaign, item.id),
  item: item.id,
  url: itemUrl(campaign, item.id),
  title,
  language: 'vi',
  published: item.published,
  updated: item.published,
  summary: 'Bà con chỉ phải đến một nơi.',
  html: '',
  author: 'Sở Nội vụ tỉnh Gia Lai',
  categories: [],
  related: [],
};
const markdown = `---\ntitle: ${title}\nkind: guide\nsources:\n  - title: x\n---\n\nBà con mang hồ sơ đến **bộ phận một cửa** của xã.\n`;
const journey = { item, markdown, entry, plan: aWeekPlan(), poster: { width: 297, height: 420 } };

function isText(mark: Mark): mark is Extract<Mark, { kind: 'text' }> {
  return mark.kind === 'text';
}

test('shows the lines of the file, the entry, the spoken words, their seconds and the slots of the week', () => {
  const [page] = layoutJourney(journey, campaign, typefaces).pages;
  expect(page?.width).toBe(1200);
  const seen = (page?.marks ?? []).filter(isText).map((mark) => mark.text);
  expect(seen.join(' ')).toContain(`title: ${title}`);
  expect(seen.join(' ')).not.toContain('sources');
  expect(seen).toContain('https://cchc.loaphat.example/i/mot-cua/');
  expect(seen).toContain('185');
  expect(seen.filter((text) => text === '5h45').length).toBe(4);
  expect(seen.join(' ')).toContain('Bà con mang hồ sơ đến bộ phận một cửa của xã.');
});

test('the poster keeps its shape and is handed in as a picture', () => {
  for (const poster of [
    { width: 297, height: 420 },
    { width: 420, height: 297 },
  ]) {
    const [page] = layoutJourney({ ...journey, poster }, campaign, typefaces).pages;
    const image = page?.marks.find((mark) => mark.kind === 'image');
    expect(image).toMatchObject({ media: 'preview:poster' });
    if (image?.kind === 'image') expect(image.width / image.height).toBeCloseTo(poster.width / poster.height);
  }
});

test('nothing leaves the page and no text runs into another, however long the texts are', () => {
  const long = 'thủ tục hành chính và cách làm đơn giản hơn cho bà con ở mọi thôn làng trong tỉnh '
    .repeat(3)
    .trim();
  const longer = {
    ...journey,
    markdown: `---\ntitle: ${long}\n---\n${`${long}\n\n`.repeat(40)}`,
    entry: { ...entry, title: long, summary: long },
  };
  for (const subject of [journey, longer]) {
    const [page] = layoutJourney(subject, campaign, typefaces).pages;
    const texts = (page?.marks ?? []).filter(isText);
    for (const mark of texts) {
      expect(mark.x).toBeGreaterThanOrEqual(20);
      expect(mark.x + mark.width).toBeLessThanOrEqual(1180);
      expect(mark.baseline).toBeLessThanOrEqual(650);
    }
    const clashes = texts.filter((a, index) =>
      texts.slice(index + 1).some((b) => {
        if (b.text.length < a.text.length && a.text.startsWith(b.text)) return false;
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down =
          Math.min(a.baseline, b.baseline) - Math.max(a.baseline - 0.6 * a.size, b.baseline - 0.6 * b.size);
        return across > 1 && down > 0.25 * Math.min(a.size, b.size);
      }),
    );
    expect(clashes.map((mark) => mark.text)).toEqual([]);
  }
});

test('an item that does not air in the week is refused', () => {
  const days = journey.plan.days.map((day) => ({ ...day, sessions: [] }));
  expect(() => layoutJourney({ ...journey, plan: { ...journey.plan, days } }, campaign, typefaces)).toThrow(
    UsageError,
  );
});

test('is drawn with the picture that is handed in', async () => {
  const layout = layoutJourney(journey, campaign, typefaces);
  const poster = await encodePng(new Uint8Array(4 * 4 * 4).fill(200), { width: 4, height: 4 });
  const pdf = await drawPdf(layout, {
    typefaces,
    at: '2020-07-06T00:00:00+07:00',
    author: 'Sở Nội vụ',
    pictures: new Map([['preview:poster', poster]]),
  });
  expect((await pdfText(pdf)).join(' ')).toContain('Viết một lần, đến với mọi người');
});
