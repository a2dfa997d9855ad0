/** How a print shop wants its file. */
import { UsageError } from '../../errors.js';
import type { PressProfile } from './icc-profile.js';

/** What a shop may ask for; what it does not ask for is what most ask for. */
export interface PressOptions {
  /** The press. */
  readonly profile: PressProfile;
  /** How far grounds and pictures run on beyond the trimmed edge, millimetres. @default 3 */
  readonly bleed?: number | undefined;
  /** The most ink on any spot, per cent: 300 for coated paper, 260 to 280 for uncoated. @default 300 */
  readonly inkLimit?: number | undefined;
  /** Pixels an inch of a picture at the size at which it is placed. @default 300 */
  readonly ppi?: number | undefined;
}

/** The same with nothing left open. */
export type PressSettings = { readonly [Name in keyof PressOptions]-?: NonNullable<PressOptions[Name]> };

const BOUNDS = {
  bleed: { least: 0, most: 20, unit: 'mm', name: { vi: 'Phần chừa xén', en: 'The bleed' } },
  inkLimit: { least: 150, most: 400, unit: '%', name: { vi: 'Giới hạn mực', en: 'The ink limit' } },
  ppi: {
    least: 72,
    most: 1200,
    unit: 'ppi',
    name: { vi: 'Độ mịn của hình', en: 'The fineness of pictures' },
  },
} as const;

/** @throws UsageError for a number that no press can mean */
export function pressSettings({
  profile,
  bleed = 3,
  inkLimit = 300,
  ppi = 300,
}: PressOptions): PressSettings {
  const settings = { profile, bleed, inkLimit, ppi };
  for (const [field, { least, most, unit, name }] of Object.entries(BOUNDS)) {
    const value = settings[field as keyof typeof BOUNDS];
    if (value >= least && value <= most) continue;
    throw new UsageError({
      vi: `${name.vi} là một số từ ${least} đến ${most} ${unit}, không phải «${value}».`,
      en: `${name.en} is a number from ${least} to ${most} ${unit}, not “${value}”.`,
    });
  }
  return settings;
}
