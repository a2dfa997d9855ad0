import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { LayoutError } from '../../src/errors.js';
import { original } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { isBilingual } from '../../src/print/sheet/second-language.js';
import { subjectOf } from '../../src/print/sheet/subject.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { AT, template, templates, typefaces, words } from './fixtures.js';

const campaign = await loadCampaign(fileURLToPath(new URL('../../content', import.meta.url)));
const looks = (product: string) =>
  [...templates.values()]
    .filter((one) => (one.product ?? one.id) === product)
    .map(({ id }) => id)
    .sort();
const itemsOf = (product: string) =>
  campaign.items.filter(({ print }) => print?.products.some((name) => name.split('.')[0] === product));

describe('looks', () => {
  it('there are three of a poster, one in two languages, and two of a leaflet, each with a name of its own', () => {
    expect(looks('poster')).toEqual(['poster', 'poster-chu', 'poster-giay', 'poster-song-ngu']);
    expect(looks('leaflet')).toEqual(['leaflet', 'leaflet-giay']);
    for (const product of ['poster', 'leaflet']) {
      const names = looks(product).map((id) => template(id).look);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  // The one of two languages has tests of its own: nobody has translated an item of the campaign.
  it.each([...looks('poster'), ...looks('leaflet')].filter((id) => !isBilingual(template(id))))(
    '%s takes every item of the campaign that may carry it',
    (id) => {
      const product = template(id).product ?? id;
      const items = itemsOf(product);
      expect(items.length).toBeGreaterThan(10);
      for (const item of items) {
        const layout = layoutSheet(subjectOf(campaign, item, original(item)), template(id), typefaces);
        expect(layout.pages.length, item.id).toBe(template(id).pages.length);
        expect(words(layout)).toContain('Bản mẫu');
      }
    },
    60_000,
  );

  it.each(['poster-giay', 'poster-chu', 'leaflet-giay'])(
    '%s reads back from its PDF as it was written',
    async (id) => {
      const [item] = itemsOf('leaflet');
      if (item === undefined) throw new Error('no leaflet');
      const subject = { ...subjectOf(campaign, item, original(item)) };
      const { image: _, ...plain } = subject;
      const layout = layoutSheet(plain, template(id), typefaces);
      const pdf = await drawPdf(layout, { typefaces, at: AT, author: 'x' });
      for (const reader of [pdfText, pdfjsText]) {
        const text = flat((await reader(pdf)).join(' '));
        expect(text).toContain(flat(subject.headline));
        for (const word of flat(words(layout)).split(' ')) expect(text).toContain(word);
      }
    },
  );

  it.each(['poster-giay', 'poster-chu', 'leaflet-giay'])('%s says what is too long for it', (id) => {
    const [item] = itemsOf('poster');
    if (item === undefined) throw new Error('no poster');
    const subject = subjectOf(campaign, item, original(item));
    const long = { ...subject, action: 'Bà con mang giấy tờ đến xã. '.repeat(40) };
    expect(() => layoutSheet(long, template(id), typefaces)).toThrow(LayoutError);
    expect(
      layoutSheet({ ...subject, headline: 'Hồ sơ <A> & "B"' }, template(id), typefaces).pages.length,
    ).toBeGreaterThan(0);
  });
});
