/** Every product as an office gets it holds what its file says of itself, PDF/A-2b, where a machine can look: read by qpdf. */
import { describe, expect, it } from 'vitest';
import { productNames } from '../../src/print/template/choose-template.js';
import { pdfObjects } from '../helpers/pdf-objects.js';
import { itWith } from '../helpers/system-tool.js';
import { templates } from './fixtures.js';
import { chosenOf, lay, office } from './tried-product.js';

const PRODUCTS = productNames(templates).filter((name) => chosenOf(name).template.pixels === undefined);
/** ISO 19005-2, 6.3.1: kinds of notes that are not permitted; 6.5.1: actions that are. */
const NOTES = ['/Link', '/Popup'];
const ACTIONS = ['/URI', '/GoTo', '/GoToR', '/Named', '/SubmitForm', '/Hide', '/Thread'];
const PRINTED = 4;

it('the table holds posters, forms of them, and sheets of the campaign', () => {
  expect(PRODUCTS).toEqual(expect.arrayContaining(['poster', 'poster.a4', 'leaflet', 'board-index']));
});

describe.each(PRODUCTS)('%s', (product) => {
  itWith(
    ['qpdf'],
    'has fonts in the file, one sRGB intent, notes that are printed, and nothing that runs',
    async () => {
      const file = pdfObjects(await office(lay(product, 'vi')));
      const catalog = file.get(file.trailer['/Root']);
      // 6.2.3: what colours mean; 6.1.3: its identifier, and no encryption.
      const intents = (catalog['/OutputIntents'] as unknown[]).map((one) => file.get(one));
      expect(intents.map(({ '/S': kind }) => kind)).toEqual(['/GTS_PDFA1']);
      expect(file.stream(intents[0]?.['/DestOutputProfile']).toString('latin1', 36, 40)).toBe('acsp');
      expect(file.trailer['/ID']).toHaveLength(2);
      expect(file.trailer).not.toHaveProperty('/Encrypt');
      // 6.2.11.4: every font program is in the file.
      const fonts = file.dictionaries.filter(({ '/Type': type }) => type === '/FontDescriptor');
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts)
        expect(['/FontFile2', '/FontFile3'].some((key) => font[key] !== undefined)).toBe(true);
      for (const one of file.dictionaries) {
        // 6.1.7: no filter of old, no piece outside the file; 6.2.8: no picture that is smoothed; 6.2.5: nothing of a press.
        expect([one['/Filter']].flat()).not.toContain('/LZWDecode');
        if ('/Length' in one) expect(one).not.toHaveProperty('/F');
        expect(one['/Interpolate'] ?? false).toBe(false);
        for (const key of ['/TR', '/HTP', '/JS', '/AA', '/EmbeddedFiles', '/XFA'])
          expect(one).not.toHaveProperty(key);
        if (one['/S'] === '/URI' || one['/Type'] === '/Action') expect(ACTIONS).toContain(one['/S']);
        if (one['/Type'] !== '/Annot') continue;
        expect(NOTES).toContain(one['/Subtype']);
        expect(one['/F']).toBe(PRINTED);
      }
    },
  );
});
