/** What the runner says of print templates that a build had to do without. Pure. */
import { type Bilingual, type Issue, issueLine, type Locale, type Omission } from '../model/index.js';

/** What a build tells of itself; a `BroadcastReport` is one. */
export interface Built {
  /** What is wrong with print templates. */
  readonly faults?: readonly Issue[];
  readonly omissions?: readonly Omission[];
}

/** Faults in one line of the log each before the rest is only counted. */
const NAMED = 20;

/** The faults, and what is missing because of them; undefined without any. */
export function brokenTemplates({ faults = [], omissions = [] }: Built): Bilingual | undefined {
  if (faults.length === 0) return undefined;
  const sheets = omissions.filter(({ code }) => code === 'template').length;
  const rest = faults.length - NAMED;
  const lines = (locale: Locale, more: string) =>
    [...faults.slice(0, NAMED).map((issue) => issueLine(issue, locale)), ...(rest > 0 ? [more] : [])].join(
      '\n',
    );
  return {
    vi: `Mẫu in có ${faults.length} lỗi, ${sheets} tờ chưa làm được; những phần khác đều đã làm:\n${lines('vi', `… và ${rest} lỗi nữa.`)}`,
    en: `The print templates have ${faults.length} fault(s), ${sheets} sheet(s) are not made; everything else is:\n${lines('en', `… and ${rest} more.`)}`,
  };
}

/** Are the faults of two looks at the templates the same? */
export function sameFaults(one: readonly Issue[], other: readonly Issue[]): boolean {
  const said = (issues: readonly Issue[]) => issues.map((issue) => issueLine(issue, 'en')).join('\n');
  return said(one) === said(other);
}
