import type { WeekScript } from '../week-script.js';
export function bookLines(_week: WeekScript): string[] {
  return [];
}
