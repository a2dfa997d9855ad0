import { valuesOf } from '../../document.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { service } from '../../sources.js';
import { isW3cdtf, rfc822Instant } from '../../spelling/dates.js';

const TEN_MINUTES = 10 * 60 * 1000;
const EARLIEST = Date.UTC(1990, 0, 1);
export const implausibleDate: LintRule = {
  id: 'ImplausibleDate',
  severity: 'warning',
  formats: ALL_FORMATS,
  source: service('warning', 'ImplausibleDate'),
  what: {
    vi: '{name}: ngày «{value}» khó tin (trước năm 1990, hoặc ở tương lai).',
    en: '{name}: the date “{value}” is implausible (before 1990, or in the future).',
  },
  fix: {
    vi: 'Hãy kiểm tra năm và múi giờ; tin hẹn giờ thì chỉ đưa vào kênh khi đã đến lúc.',
    en: 'Check the year and the offset; a scheduled item enters the feed only when its time has come.',
  },
  check: function* (document, { now }) {
    const latest = (now ?? Number.POSITIVE_INFINITY) + TEN_MINUTES;
    for (const { kind, name, text, place } of valuesOf(document, 'rfc822', 'rfc3339', 'w3cdtf')) {
      const at = kind === 'rfc822' ? rfc822Instant(text) : isW3cdtf(text) ? Date.parse(text) : undefined;
      if (at !== undefined && (at < EARLIEST || at > latest)) yield { place, values: { name, value: text } };
    }
  },
};
