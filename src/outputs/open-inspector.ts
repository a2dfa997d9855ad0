/** `build --strict`: what is printed is looked at as a print shop would, before it is published. */
import type { Cache } from '../cache/index.js';
import { PreflightError } from '../errors.js';
import type { Bilingual } from '../model/index.js';
import { type Finding, type JobFacts, openCodeReader, preflightPdf } from '../preflight/index.js';
import { openPages, readCmykSamples } from '../print/index.js';
import { sha256 } from './digest.js';

/** Looks at a PDF. @throws PreflightError naming what a print shop would refuse it for */
export type Inspect = (pdf: Uint8Array, job?: JobFacts) => Promise<void>;

/** Faults named in one sentence before the rest is only counted. */
const NAMED = 3;

/** The same bytes are looked at once: what was found is remembered by their hash. */
export function openInspector(cache: Cache): Inspect {
  // Started by the first file, and kept for the others: the decoder is a megabyte of program.
  let reader: ReturnType<typeof openCodeReader> | undefined;
  return async (pdf, job) => {
    const found = await cache.remember('preflight', { pdf: sha256(pdf), job: job ?? null }, async () => {
      const { findings } = await preflightPdf(pdf, {
        job,
        readJpeg: readCmykSamples,
        view: async (bytes) => {
          reader ??= openCodeReader();
          return { viewer: await openPages(bytes), read: await reader };
        },
      });
      const errors = findings.filter(({ severity }) => severity === 'error');
      return new TextEncoder().encode(JSON.stringify(errors));
    });
    const errors: Finding[] = JSON.parse(new TextDecoder().decode(found));
    if (errors.length > 0) throw new PreflightError(errors, wordsOf(errors));
  };
}

function wordsOf(errors: readonly Finding[]): Bilingual {
  const rest = errors.length - NAMED;
  const list = (locale: keyof Bilingual, page: string) =>
    errors
      .slice(0, NAMED)
      .map(({ page: number, what }) => (number === 0 ? what[locale] : `${page} ${number}: ${what[locale]}`))
      .join(' ') + (rest > 0 ? ` … (+${rest})` : '');
  return {
    vi: `không qua được khâu kiểm tra trước khi in. ${list('vi', 'Trang')}`,
    en: `a print shop would refuse it. ${list('en', 'Page')}`,
  };
}
