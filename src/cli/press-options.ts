/** The options of `loaphat print` and `loaphat build` for a print shop. */
import { UsageError } from '../errors.js';
import type { PressOptions } from '../print/index.js';
import { type OptionSpec, type OptionValues, textOption } from './command.js';

export const PRESS_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  press: {
    type: 'boolean',
    help: {
      vi: 'Tệp cho nhà in: CMYK, chừa xén 3 mm, dấu cắt, cấu trúc PDF/X-4',
      en: 'For a print shop: CMYK, 3 mm bleed, crop marks, PDF/X-4 structure',
    },
  },
  bleed: {
    type: 'string',
    value: 'MM',
    help: {
      vi: 'Chừa xén bao nhiêu mm, từ 0 đến 20 (mặc định: 3); đi với --press',
      en: 'Bleed in mm, 0 to 20 (default: 3); with --press',
    },
  },
  'ink-limit': {
    type: 'string',
    value: '300',
    help: {
      vi: 'Tổng mực nhiều nhất, phần trăm, từ 150 đến 400 (mặc định: 300); giấy không tráng: 260 đến 280',
      en: 'The most ink in all, per cent, 150 to 400 (default: 300); uncoated paper: 260 to 280',
    },
  },
  profile: {
    type: 'string',
    value: 'FILE.icc',
    help: {
      vi: 'Hồ sơ màu ICC bản 2 của nhà in (mặc định: FOGRA39, giấy tráng)',
      en: 'The shop’s version 2 ICC profile (default: FOGRA39, coated paper)',
    },
  },
};

/**
 * The press that is asked for; undefined for an office copy.
 *
 * @throws UsageError for an option that says nothing without `--press`, and for what is no number
 */
export async function pressOptions(values: OptionValues): Promise<PressOptions | undefined> {
  if (values.press !== true) {
    const stray = ['bleed', 'ink-limit', 'profile'].find((name) => values[name] !== undefined);
    if (stray === undefined) return undefined;
    throw new UsageError({
      vi: `--${stray} chỉ dùng cùng --press.`,
      en: `--${stray} goes with --press only.`,
    });
  }
  const { loadPressProfile } = await import('../print/index.js');
  return {
    profile: await loadPressProfile(textOption(values, 'profile')),
    bleed: numberOption(values, 'bleed'),
    inkLimit: numberOption(values, 'ink-limit'),
  };
}

/** People write 2,5 as well as 2.5. */
function numberOption(values: OptionValues, name: string): number | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  throw new UsageError({
    vi: `--${name} là một số, không phải «${text}».`,
    en: `--${name} is a number, not “${text}”.`,
  });
}
