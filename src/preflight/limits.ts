/** What looking at one file may cost. */
import { PdfFault } from './file/pdf-fault.js';

/**
 * Hard ends of one preflight. Beyond them the file is not looked at any further, and the finding `limit` says so.
 *
 * @example
 * const limits: PreflightLimits = { ...PREFLIGHT_LIMITS, pages: 20 };
 * limits.pages; // 20
 */
export interface PreflightLimits {
  /** Octets of the file. */
  readonly bytes: number;
  /** Pages that are looked at. */
  readonly pages: number;
  /** Pages that are drawn to look for QR codes. */
  readonly drawn: number;
  /** Octets of all streams after their filters. */
  readonly decoded: number;
  /** Objects of the file that are read. */
  readonly objects: number;
  /** Operators of all pages. */
  readonly operators: number;
  /** Letters of all pages. */
  readonly letters: number;
  /** Arrays inside arrays, forms inside forms. */
  readonly depth: number;
  /** Findings of one rule that are written out; the others are counted. */
  readonly findings: number;
}

/**
 * The limits that hold when nothing else is said.
 *
 * @example
 * PREFLIGHT_LIMITS.pages; // 2000
 */
export const PREFLIGHT_LIMITS: PreflightLimits = {
  bytes: 300_000_000,
  pages: 2_000,
  drawn: 200,
  decoded: 600_000_000,
  objects: 500_000,
  operators: 6_000_000,
  letters: 4_000_000,
  depth: 24,
  findings: 20,
};

/** What may be spent. */
export type Spent = 'decoded' | 'objects' | 'operators' | 'letters';

/** What is left to spend on a file. */
export interface Budget {
  readonly limits: PreflightLimits;
  /** @throws PdfFault when it is more than what is left */
  spend(kind: Spent, amount: number): void;
  left(kind: Spent): number;
}

export function openBudget(limits: PreflightLimits): Budget {
  const { decoded, objects, operators, letters } = limits;
  const left: Record<Spent, number> = { decoded, objects, operators, letters };
  return {
    limits,
    left: (kind) => left[kind],
    spend: (kind, amount) => {
      left[kind] -= amount;
      if (left[kind] >= 0) return;
      left[kind] = 0;
      throw new PdfFault('limit', {
        vi: `Tệp có hơn ${limits[kind]} ${WORDS[kind].vi}.`,
        en: `The file has more than ${limits[kind]} ${WORDS[kind].en}.`,
      });
    },
  };
}

const WORDS: Readonly<Record<Spent, { vi: string; en: string }>> = {
  decoded: { vi: 'byte sau khi giải nén', en: 'bytes once inflated' },
  objects: { vi: 'đối tượng', en: 'objects' },
  operators: { vi: 'lệnh vẽ', en: 'drawing operators' },
  letters: { vi: 'chữ cái', en: 'letters' },
};
