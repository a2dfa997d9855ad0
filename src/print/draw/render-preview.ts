/** PDF → PNG, by PDFium: a preview shows what a reader will really see, not what we meant. */
import { UsageError } from '../../errors.js';
import { encodePng } from './images.js';

/** PDFium in a memory of its own, loaded where something is looked at: whoever only draws has no need of it. */
async function openLibrary() {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  return PDFiumLibrary.init();
}

/** Which page, and how large. */
export interface PreviewOptions {
  /** Counts from 1. */
  readonly page?: number;
  /** Width of the picture, pixels. */
  readonly width: number;
  /** Height of the picture, pixels; when absent it follows from a page of whole points, so it may be off by a pixel or two. */
  readonly height?: number | undefined;
  /** At most so many colours: flat pictures then take a third of the bytes. @default all there are */
  readonly colours?: number | undefined;
}

/** An open renderer; `close` gives its memory back. */
export interface Previewer {
  render(pdf: Uint8Array, options: PreviewOptions): Promise<Uint8Array>;
  close(): void;
}

/**
 * Starts PDFium once for many previews.
 *
 * @example
 * const previewer = await openPreviewer();
 * const png = await previewer.render(pdf, { width: 900 });
 * previewer.close();
 */
export async function openPreviewer(): Promise<Previewer> {
  const library = await openLibrary();
  return {
    close: () => library.destroy(),
    render: async (pdf, { page = 1, width, height, colours }) => {
      const document = await library.loadDocument(pdf);
      try {
        const count = document.getPageCount();
        if (page < 1 || page > count) {
          throw new UsageError({
            vi: `Tệp có ${count} trang, không có trang ${page}.`,
            en: `The file has ${count} page(s), not ${page}.`,
          });
        }
        const sheet = document.getPage(page - 1);
        const size =
          height === undefined ? { scale: width / sheet.getOriginalSize().originalWidth } : { width, height };
        const image = await sheet.render({ ...size, render: 'bitmap' });
        return await encodePng(image.data, image, colours);
      } finally {
        document.destroy();
      }
    },
  };
}

/**
 * One page of a PDF as PNG.
 *
 * @example
 * const png = await renderPreview(pdf, { page: 1, width: 600 });
 * [...png.subarray(1, 4)]; // [80, 78, 71], “PNG”
 */
export async function renderPreview(pdf: Uint8Array, options: PreviewOptions): Promise<Uint8Array> {
  const previewer = await openPreviewer();
  try {
    return await previewer.render(pdf, options);
  } finally {
    previewer.close();
  }
}

/** A document that is held open to look at its pages; `close` gives its memory back. */
export interface OpenPages {
  /** One page, four octets a pixel, rows from the top. @param page counts from 1 @param scale pixels a point */
  draw(
    page: number,
    scale: number,
  ): Promise<{ readonly data: Uint8Array; readonly width: number; readonly height: number }>;
  close(): void;
}

/**
 * Opens a document to look at its pages one after the other.
 *
 * @throws Error of PDFium for what it does not take for a PDF
 * @example
 * const pages = await openPages(pdf);
 * const { width } = await pages.draw(1, 0.5);
 * width > 100; // true
 * pages.close();
 */
export async function openPages(pdf: Uint8Array): Promise<OpenPages> {
  const library = await openLibrary();
  const document = await library.loadDocument(pdf).catch((error: unknown) => {
    library.destroy();
    throw error;
  });
  return {
    draw: async (page, scale) => {
      const { data, width, height } = await document.getPage(page - 1).render({ scale, render: 'bitmap' });
      return { data, width, height };
    },
    close: () => {
      document.destroy();
      library.destroy();
    },
  };
}

/**
 * Where the library that draws pages lies, for those who run it in a process or thread of its own.
 *
 * @example
 * drawingLibrary().startsWith('file:'); // true
 */
export function drawingLibrary(): string {
  return import.meta.resolve('@hyzyla/pdfium');
}
