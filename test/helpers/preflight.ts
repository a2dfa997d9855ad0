/** Preflight with all of its parts: PDFium draws, ZXing decodes, sharp reads JPEG. */
import { openCodeReader, type PreflightOptions, preflightPdf } from '../../src/preflight/index.js';
import { openPages, readCmykSamples } from '../../src/print/index.js';

const reader = openCodeReader();

export function preflight(pdf: Uint8Array, options: PreflightOptions = {}) {
  return preflightPdf(pdf, {
    readJpeg: readCmykSamples,
    view: async (bytes) => ({ viewer: await openPages(bytes), read: await reader }),
    ...options,
  });
}

/** The names of the rules that a file breaks. */
export async function brokenRules(pdf: Uint8Array, options: PreflightOptions = {}): Promise<string[]> {
  return [...new Set((await preflight(pdf, options)).findings.map(({ code }) => code))];
}
