/** The option of `loaphat build` and `loaphat run` for the form of scripts. */
import { UsageError } from '../errors.js';
import { SCRIPT_FORMS, type ScriptForm } from '../model/index.js';
import { type OptionSpec, type OptionValues, textOption } from './command.js';

export const SCRIPTS_OPTION: Readonly<Record<string, OptionSpec>> = {
  scripts: {
    type: 'string',
    value: SCRIPT_FORMS.join('|'),
    help: {
      vi: 'Kịch bản in thế nào: book là mỗi ngày một khung chương trình, mỗi bài in một lần (mặc định); by-window là in đủ từng khung giờ',
      en: 'How scripts are printed: book, a rundown a day and each text once (default); by-window, everything window by window',
    },
  },
};

/** @throws UsageError for a form that there is not */
export function scriptsOption(values: OptionValues): ScriptForm | undefined {
  const asked = textOption(values, 'scripts');
  const form = SCRIPT_FORMS.find((known) => known === asked);
  if (asked === undefined || form !== undefined) return form;
  const known = SCRIPT_FORMS.join(', ');
  throw new UsageError({
    vi: `--scripts không có dạng «${asked}». Có: ${known}.`,
    en: `--scripts knows no form “${asked}”. Known: ${known}.`,
  });
}
