import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { LayoutError } from '../../src/errors.js';
import { original } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { MM } from '../../src/print/page.js';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { isBilingual } from '../../src/print/sheet/second-language.js';
import { subjectOf } from '../../src/print/subject/subject.js';
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

  it('poster-giay has no coloured ground: beside its picture a twentieth of the sheet has ink at most, and nothing crowds', () => {
    for (const item of itemsOf('poster')) {
      const layout = layoutSheet(
        subjectOf(campaign, item, original(item)),
        template('poster-giay'),
        typefaces,
      );
      const [page] = layout.pages;
      if (page === undefined) throw new Error('no page');
      const inked = page.marks.reduce(
        (sum, mark) =>
          mark.kind === 'rect' && mark.fill !== undefined && mark.fill !== '#FFFFFF'
            ? sum + mark.width * mark.height
            : sum,
        0,
      );
      expect(inked / (page.width * page.height), item.id).toBeLessThan(0.05);
      const edge = page.marks.find(
        (mark) => mark.kind === 'rect' && mark.fill === '#FFD100' && mark.y > 360 * MM,
      );
      const aside = page.marks.find(
        (mark) => mark.kind === 'rect' && mark.stroke === '#A30D22' && mark.width > 70 * MM,
      );
      if (edge?.kind !== 'rect' || aside?.kind !== 'rect') throw new Error('no edge');
      expect(edge.y - aside.y - aside.height).toBeGreaterThan(6 * MM);
      const picture = page.marks.find(({ kind }) => kind === 'image');
      if (picture?.kind !== 'image') throw new Error('no picture');
      for (const mark of page.marks) {
        if (mark.kind !== 'text') continue;
        const capTop = mark.baseline - typefaces[mark.face].capHeight * mark.size;
        if (mark.block === 'agency') expect(capTop - edge.y - edge.height).toBeGreaterThan(4 * MM);
        // The woven border below the picture is 8 mm high.
        if (mark.block === 'kicker')
          expect(capTop - picture.y - picture.height - 8 * MM).toBeGreaterThan(7 * MM);
      }
    }
  });
});
