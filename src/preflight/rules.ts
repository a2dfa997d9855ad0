/** Every rule there is, by family. */
import type { PreflightRule } from './rule.js';
import { ACCESS_RULES } from './rules/access.js';
import { BOX_RULES } from './rules/boxes.js';
import { CODE_RULES } from './rules/codes.js';
import { COLOUR_RULES, INK_RULES } from './rules/colour.js';
import { FILE_RULES } from './rules/file.js';
import { IMAGE_RULES } from './rules/images.js';
import { STANDARD_RULES } from './rules/standard.js';
import { FONT_RULES, LETTER_RULES } from './rules/text.js';

/**
 * What rules are about; the table for people has a line for each.
 *
 * @example
 * const family: Family = 'fonts';
 * PREFLIGHT_RULES.length > 40; // true
 */
export type Family = keyof typeof FAMILIES;

const FAMILIES = {
  file: FILE_RULES,
  boxes: BOX_RULES,
  fonts: FONT_RULES,
  text: LETTER_RULES,
  standard: STANDARD_RULES,
  colour: COLOUR_RULES,
  ink: INK_RULES,
  images: IMAGE_RULES,
  access: ACCESS_RULES,
  codes: CODE_RULES,
} satisfies Readonly<Record<string, readonly PreflightRule[]>>;

/**
 * The rules of preflight: data for people, and a check each.
 *
 * @example
 * PREFLIGHT_RULES.find(({ id }) => id === 'font-not-embedded')?.source.section; // '9.9'
 */
export const PREFLIGHT_RULES: readonly PreflightRule[] = Object.values(FAMILIES).flat();

/** Which line of the table a rule belongs to; what keeps a file from being read is a matter of the file. */
export function ruleFamily(id: string): Family {
  const families = Object.entries(FAMILIES) as [Family, readonly PreflightRule[]][];
  return families.find(([, rules]) => rules.some((rule) => rule.id === id))?.[0] ?? 'file';
}
