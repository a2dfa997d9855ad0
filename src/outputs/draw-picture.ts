import { type PrintTemplate, renderPreview } from '../print/index.js';

/** Pixels across a preview. */
const PREVIEW_WIDTH = 900;

/** A picture that is a product has exactly the pixels of its template; a preview, the usual width. */
export function pixelsOf({ page, pixels }: Pick<PrintTemplate, 'page' | 'pixels'>): {
  width: number;
  height?: number;
} {
  if (pixels === undefined) return { width: PREVIEW_WIDTH };
  return { width: pixels, height: Math.round((pixels * page.height) / page.width) };
}

/** The first page of a sheet as PNG. */
export function drawPicture(pdf: Uint8Array, template: PrintTemplate): Promise<Uint8Array> {
  return renderPreview(pdf, pixelsOf(template));
}
