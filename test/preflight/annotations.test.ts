/** Notes and form fields: what is printed of them is on the page. */
import { expect, it } from 'vitest';
import { preflight } from '../helpers/preflight.js';
import { smallPdf, stream, textAt } from '../helpers/small-pdf.js';

const LOOK = stream(
  '/Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F2 11 0 R >> >>',
  'BT /F2 10 Tf 5 5 Td (dien) Tj ET',
);

/** A page with a word of its own, and one annotation on it. */
const annotated = (entries: string) =>
  smallPdf({
    objects: { 100: LOOK, 101: `<< ${entries} >>` },
    pages: [{ content: textAt('trang', 30, 50), more: '/Annots [101 0 R]' }],
  });
const wordsOf = async (entries: string) => (await preflight(annotated(entries))).summary?.words;

it.each([
  ['is printed', '/Subtype /Stamp /F 4 /Rect [100 300 300 340] /AP << /N 100 0 R >>', 2],
  ['is for the screen alone', '/Subtype /Stamp /F 0 /Rect [100 300 300 340] /AP << /N 100 0 R >>', 1],
  ['is hidden', '/Subtype /Stamp /F 6 /Rect [100 300 300 340] /AP << /N 100 0 R >>', 1],
  ['pops up', '/Subtype /Popup /F 4 /Rect [100 300 300 340] /AP << /N 100 0 R >>', 1],
  ['shows nothing', '/Subtype /Link /F 4 /Rect [100 300 300 340]', 1],
])('one that %s', async (_, entries, words) => {
  expect(await wordsOf(entries)).toBe(words);
});

it('is stretched over its place', async () => {
  // Three times as large, from 9 points beyond the edge: what stood 5 points from its side stands 6 from the cut.
  const { findings } = await preflight(
    annotated('/Subtype /Stamp /F 4 /Rect [-9 300 291 360] /AP << /N 100 0 R >>'),
  );
  const near = findings.find(({ code }) => code === 'text-outside-safe');
  expect(near?.place?.x).toBeCloseTo((6 * 25.4) / 72, 1);
  expect(near?.what.en).toContain('dien');
});

it('with several appearances is told as not looked at', async () => {
  const { unseen } = await preflight(
    annotated('/Subtype /Widget /F 4 /Rect [100 300 300 340] /AP << /N << /On 100 0 R /Off 100 0 R >> >>'),
  );
  expect(unseen.map(({ en }) => en)).toEqual(['form fields and notes with several appearances']);
});
