/** Number words as a region says them. */
import type { Regional } from '../model/index.js';
import type { RuleName, Span } from './span.js';

/** Rules whose words are numbers; the words of acronyms and names are those of the lexicon. */
const NUMBERS: ReadonlySet<RuleName> = new Set<RuleName>([
  'number',
  'date',
  'time',
  'document-code',
  'procedure-code',
  'roman',
  'letters',
]);

/** A span in the words of a region. What people wrote in words stays as they wrote it. */
export function inRegion(span: Span, regional: Regional | undefined): Span {
  if (regional === undefined || !NUMBERS.has(span.rule)) return span;
  const { linh = 'linh', nghìn = 'nghìn', tư = 'tư', mùng = 'mùng' } = regional;
  const spoken = span.spoken
    .replace(/(?<=trăm )linh(?= )/gu, linh)
    .replace(/(?<!\p{L})nghìn(?!\p{L})/gu, nghìn)
    .replace(/(?<=mươi )tư(?!\p{L})/gu, tư)
    .replace(/(?<!\p{L})([Mm])ùng(?= )/gu, (_, first: string) => first + mùng.slice(1));
  return { ...span, spoken };
}
