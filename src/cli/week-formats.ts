/** The forms in which a week can be asked for. */
import type { Campaign, WeekPlan } from '../model/index.js';
import {
  renderWeekCsv,
  renderWeekIcs,
  renderWeekJson,
  renderWeekLiq,
  renderWeekM3u,
  renderWeekSpi,
  renderWeekTable,
  renderWeekXlsx,
  renderWeekXmltv,
  renderWeekXspf,
} from '../schedule/index.js';

type Form = (plan: WeekPlan, campaign: Campaign, at: string) => string | Uint8Array;

const FORMS = {
  table: renderWeekTable,
  json: renderWeekJson,
  csv: renderWeekCsv,
  xlsx: renderWeekXlsx,
  ics: renderWeekIcs,
  xmltv: renderWeekXmltv,
  spi: renderWeekSpi,
  m3u: (plan, campaign) => renderWeekM3u(plan, campaign),
  xspf: (plan, campaign) => renderWeekXspf(plan, campaign),
  liq: renderWeekLiq,
} as const satisfies Readonly<Record<string, Form>>;

/** Names of the forms, as `--format` takes them. */
export const WEEK_FORMATS = Object.keys(FORMS) as (keyof typeof FORMS)[];

/** How a week is written in a form; nothing for a form that there is not. */
export function weekForm(format: string): Form | undefined {
  return WEEK_FORMATS.some((name) => name === format) ? FORMS[format as keyof typeof FORMS] : undefined;
}
