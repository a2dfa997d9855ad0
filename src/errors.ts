/** The family of errors. Each carries data; the words for people are Vietnamese and English. */
import type { Bilingual, Issue } from './model/index.js';
import { issueLine } from './model/index.js';

/** Base of every error that loaphat throws on purpose. `message` is Vietnamese; `text` has both languages. */
export class LoaphatError extends Error {
  override name: string = 'LoaphatError';
  readonly text: Bilingual;

  constructor(text: Bilingual, options?: ErrorOptions) {
    super(text.vi, options);
    this.text = text;
  }
}

/** The content folder, or a folder of templates, has faults. Thrown once, with every one of them. */
export class ContentError extends LoaphatError {
  override name = 'ContentError' as const;
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], subject: Bilingual = { vi: 'Nội dung', en: 'The content' }) {
    const list = (locale: 'vi' | 'en') => issues.map((issue) => issueLine(issue, locale)).join('\n');
    super({
      vi: `${subject.vi} có ${issues.length} lỗi:\n${list('vi')}`,
      en: `${subject.en} has ${issues.length} issue(s):\n${list('en')}`,
    });
    this.issues = issues;
  }
}

/** Text does not fit its slot, a glyph is missing, a template cannot be satisfied. Thrown before a byte is drawn. */
export class LayoutError extends LoaphatError {
  override name = 'LayoutError' as const;
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super({
      vi: issues.map((issue) => issueLine(issue, 'vi')).join('\n'),
      en: issues.map((issue) => issueLine(issue, 'en')).join('\n'),
    });
    this.issues = issues;
  }
}

/** A printed piece has faults that a print shop would refuse it for; `findings` are those of a preflight. */
export class PreflightError extends LoaphatError {
  override name = 'PreflightError' as const;
  readonly findings: readonly { readonly code: string; readonly page: number; readonly what: Bilingual }[];

  constructor(findings: PreflightError['findings'], text: Bilingual) {
    super(text);
    this.findings = findings;
  }
}

/** An upstream feed could not be fetched or read: too large, too slow, not a feed. */
export class IngestError extends LoaphatError {
  override name = 'IngestError' as const;
}

/** The output folder could not be written. What was there before is still whole. */
export class PublishError extends LoaphatError {
  override name = 'PublishError' as const;
}

/** The command or the call was used wrongly: an unknown station, a week that does not exist. */
export class UsageError extends LoaphatError {
  override name = 'UsageError' as const;
}
