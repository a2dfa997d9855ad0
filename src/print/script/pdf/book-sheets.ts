import type { TextSetter } from '../../type/text-setter.js';
import type { WeekScript } from '../week-script.js';
import type { Sheet } from './sheet.js';
export function bookSheets(_week: WeekScript, _setter: TextSetter): Sheet[] {
  return [];
}
