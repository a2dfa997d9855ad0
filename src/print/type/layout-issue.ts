/** One reason why a sheet cannot be laid out, with the place in the content that it comes from. */
import { LayoutError } from '../../errors.js';
import type { Bilingual, Issue, Origin } from '../../model/index.js';

/** Where a text stands: its content file and line, and the slot or field that it fills. */
export interface Where extends Origin {
  readonly slot: string;
}

export function layoutIssue(code: string, where: Where, what: Bilingual, fix: Bilingual): Issue {
  return {
    severity: 'error',
    code,
    file: where.file,
    line: where.line,
    column: 1,
    field: where.slot,
    what,
    fix,
  };
}

export function layoutFault(code: string, where: Where, what: Bilingual, fix: Bilingual): LayoutError {
  return new LayoutError([layoutIssue(code, where, what, fix)]);
}
