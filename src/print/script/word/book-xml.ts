import type { WeekScript } from '../week-script.js';
import type { Section } from './word-document.js';
export function bookSections(_week: WeekScript): Section[] {
  return [];
}
