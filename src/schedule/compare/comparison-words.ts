/** Amounts of two plans side by side, in words. */
import { type Locale, lengthText } from '../../model/index.js';
import { groupedText, signedPoints, spanText } from '../explain/say.js';
import { unmetWords } from '../rules.js';
import type { BeforeAfter, QuotaChange, UnmetChange } from './compare-weeks.js';

export function countText(locale: Locale) {
  return (count: number) => groupedText(count, locale);
}

export function timeText(locale: Locale) {
  return (seconds: number) => (locale === 'vi' ? lengthText(seconds) : spanText(seconds).en);
}

/** `120 → 200 (+80)`; an amount alone where it stays. */
export function changed({ before, after }: BeforeAfter, text: (amount: number) => string): string {
  if (before === after) return text(after);
  const sign = after > before ? '+' : '−';
  return `${text(before)} → ${text(after)} (${sign}${text(Math.abs(after - before))})`;
}

export function quotaText({ of, atLeast, atMost, ...amount }: QuotaChange, locale: Locale): string {
  const time = timeText(locale);
  const asked = [
    ...(atLeast === undefined
      ? []
      : [locale === 'vi' ? `ít nhất ${time(atLeast)}` : `at least ${time(atLeast)}`]),
    ...(atMost === undefined
      ? []
      : [locale === 'vi' ? `nhiều nhất ${time(atMost)}` : `at most ${time(atMost)}`]),
  ];
  const short = Math.max(0, (atLeast ?? 0) - amount.after);
  const met = locale === 'vi' ? 'đủ' : 'met';
  const missing = locale === 'vi' ? `còn thiếu ${time(short)}` : `${time(short)} short`;
  return `  ${of} (${asked.join(', ')}): ${changed(amount, time)}, ${short === 0 ? met : missing}`;
}

export function unmetText(one: UnmetChange, locale: Locale): string {
  const { rule, of, unit } = one;
  const missing = (amount: number) => unmetWords({ rule, of, amount, unit, cost: 0 })[locale];
  const cost = signedPoints(one.costBefore - one.costAfter, locale);
  const points = locale === 'vi' ? `${cost} điểm` : `${cost} points`;
  const words = {
    vi:
      one.after === 0
        ? `nay đã đạt; trước: ${missing(one.before)}`
        : one.before === 0
          ? `nay chưa đạt: ${missing(one.after)}`
          : `${missing(one.after)}; trước: ${amountText(one.before, unit, locale)}`,
    en:
      one.after === 0
        ? `now met; before: ${missing(one.before)}`
        : one.before === 0
          ? `no longer met: ${missing(one.after)}`
          : `${missing(one.after)}; before: ${amountText(one.before, unit, locale)}`,
  };
  return `  ${words[locale]} (${points})`;
}

function amountText(amount: number, unit: UnmetChange['unit'], locale: Locale): string {
  if (unit === 'seconds') return timeText(locale)(amount);
  const [vi, en] = {
    airings: ['lần phát', 'airings'],
    windows: ['khung', 'windows'],
    days: ['ngày', 'days'],
  }[unit];
  return `${amount} ${locale === 'vi' ? vi : en}`;
}
