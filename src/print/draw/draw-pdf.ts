/** A layout → PDF for the office: on a screen, and on the printer down the corridor. */
import type { Layout } from '../page.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { drawDocument } from './draw-document.js';
import { officeFinish } from './office-finish.js';

/** What a drawing needs besides the layout. */
export interface DrawOptions {
  readonly typefaces: Typefaces;
  /** Instant of publication, ISO with offset: the file's dates. */
  readonly at: string;
  readonly author: string;
  /** Path of a picture in the layout → JPEG or PNG bytes, prepared for the size at which it is placed. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** How an office printer turns the sheet: `short` for a landscape leaflet. */
  readonly flip?: 'short' | 'long';
}

/**
 * Draws a layout as PDF 1.7 in RGB: fonts embedded as subsets, a text layer that reads back as the source, an outline for screen
 * readers with headings, languages and words for pictures, bookmarks over several pages, title and language set, no scaling by the
 * print dialogue; the structure of PDF/A-2b (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Same layout and options: same bytes, on any
 * day and in any time zone.
 *
 * @throws LayoutError when a picture that the layout places was not handed in.
 *
 * @example
 * const pdf = await drawPdf(layout, { typefaces, at: '2020-07-06T00:00:00+07:00', author: 'Sở Nội vụ tỉnh Gia Lai' });
 * new TextDecoder('latin1').decode(pdf.subarray(0, 8)); // '%PDF-1.7'
 */
export async function drawPdf(layout: Layout, options: DrawOptions): Promise<Uint8Array> {
  const { flip, pictures = new Map(), ...about } = options;
  return drawDocument(layout, { ...about, pictures }, officeFinish(layout, flip));
}
