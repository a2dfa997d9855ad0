import type { Bilingual } from '../../rule/index.js';

/** Why a file cannot be read at all, or not any further; thrown inside the room and told as a finding. */
export class PdfFault extends Error {
  override name = 'PdfFault' as const;
  /** The rule that tells it. */
  readonly rule: 'unreadable' | 'encrypted' | 'limit';
  readonly what: Bilingual;

  constructor(rule: PdfFault['rule'], what: Bilingual) {
    super(what.en);
    this.rule = rule;
    this.what = what;
  }
}

/** The file is no PDF, or damaged beyond reading. */
export function unreadable(vi: string, en: string): PdfFault {
  return new PdfFault('unreadable', { vi, en });
}
