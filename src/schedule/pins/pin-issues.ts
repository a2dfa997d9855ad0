/** Faults of pins as issues: where each stands in the content, and what to do. */
import { type Bilingual, type Campaign, dateText, type Issue, sortIssues } from '../../model/index.js';
import type { PlanRuleName } from '../../planner/index.js';
import { barWords } from '../explain/hindrance-words.js';
import { enumerated, namesOf } from '../explain/say.js';
import { ruleWords } from '../rule-words.js';
import type { AskedPin, PinEntry, PinFault } from './pin-faults.js';

/** Dates named in one issue before the rest is only counted. */
const DATES = 5;

/** One issue for the same pins, whatever the dates, weeks and stations; in the order of the content. */
export function pinIssues(campaign: Campaign, faults: readonly PinFault[]): Issue[] {
  const groups = new Map<string, PinFault[]>();
  for (const fault of faults) {
    const key = JSON.stringify([
      fault.kind,
      fault.rule,
      whyBarred(campaign, fault),
      entriesOf([fault]).map(placeOf),
    ]);
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return sortIssues([...groups.values()].map((group) => issueFor(campaign, group)));
}

function issueFor(campaign: Campaign, group: readonly PinFault[]): Issue {
  const [first] = group;
  if (first === undefined) throw new RangeError('no fault');
  const entries = entriesOf(group);
  const origin = entries[0]?.origin ?? { ...first.station.origin, column: 1 };
  const say = (locale: keyof Bilingual) => {
    const pins = entries.map((entry) => pinText(campaign, entry, entries.length > 1, locale));
    const about = {
      pins: enumerated(pins, locale),
      where: whereText(group, locale),
      when: whenText(group, locale),
    };
    return `${about.where}${about.pins} (${about.when})${reasonText(campaign, first, locale)}`;
  };
  return {
    severity: 'warning',
    code: CODES[first.kind],
    file: origin.file,
    line: origin.line,
    column: origin.column,
    field: 'planning.pins',
    what: { vi: say('vi'), en: say('en') },
    fix: pinAdvice(first),
  };
}

const CODES = { barred: 'pin-impossible', clash: 'pins-clash', unmet: 'pin-unmet' } as const;

function reasonText(campaign: Campaign, fault: PinFault, locale: keyof Bilingual): string {
  if (fault.kind === 'barred') {
    const why = whyBarred(campaign, fault)?.[locale] ?? '';
    return locale === 'vi' ? ` không ghim được. ${why}` : ` cannot be pinned. ${why}`;
  }
  if (fault.kind === 'unmet')
    return locale === 'vi'
      ? ': lịch không giữ được ghim này bên cạnh những yêu cầu cứng khác.'
      : ': the plan does not keep this pin beside what else is hard.';
  const rule = fault.rule === undefined ? undefined : ruleWords(fault.rule)[locale];
  const one = fault.pins.length === 1;
  return locale === 'vi'
    ? `: không lịch nào giữ được ${one ? 'ghim này' : 'cùng lúc'}. Luật: ${rule}.`
    : `: no plan keeps ${one ? 'this pin' : 'all of them'}. The rule: ${rule}.`;
}

function whyBarred(campaign: Campaign, { pins }: PinFault): Bilingual | undefined {
  const [pin] = pins;
  if (pin?.bar === undefined) return undefined;
  return pin.bar.rule === 'closed' ? pin.bar.reason : barWords(pin.bar, namesOf(campaign));
}

/** The pins as they are written, each once, in the order of the content. */
function entriesOf(group: readonly PinFault[]): PinEntry[] {
  const entries = new Map(
    group.flatMap(({ pins }) => pins.map(({ entry }) => [JSON.stringify(placeOf(entry)), entry])),
  );
  return [...entries.values()].sort((a, b) => (a.origin?.line ?? 0) - (b.origin?.line ?? 0));
}

function placeOf({ origin, item, window, date, days }: PinEntry): unknown {
  return origin ?? [item, window, date, days];
}

function pinText(campaign: Campaign, entry: PinEntry, several: boolean, locale: keyof Bilingual): string {
  const title = namesOf(campaign).item(entry.item);
  const place = several && entry.origin ? ` [${entry.origin.file}:${entry.origin.line}]` : '';
  return locale === 'vi'
    ? `“${title}” vào khung ${entry.window}${place}`
    : `“${title}” into the window ${entry.window}${place}`;
}

function whereText(group: readonly PinFault[], locale: keyof Bilingual): string {
  const stations = [...new Set(group.map(({ station }) => station.id))];
  const [id = ''] = stations;
  if (stations.length === 1) return `${id}: `;
  return locale === 'vi'
    ? `${id} và ${stations.length - 1} đài nữa: `
    : `${id} and ${stations.length - 1} more: `;
}

function whenText(group: readonly PinFault[], locale: keyof Bilingual): string {
  const dates = [...new Set(group.flatMap(({ pins }) => pins.map(({ date }: AskedPin) => date)))].sort();
  const shown = dates.slice(0, DATES).map((date) => (locale === 'vi' ? dateText(date) : date));
  const rest = dates.length - shown.length;
  const more = locale === 'vi' ? `và ${rest} ngày nữa` : `and ${rest} more days`;
  return [...shown, ...(rest > 0 ? [more] : [])].join(', ');
}

/** What to do about pins that cannot be kept. */
function pinAdvice({ kind, rule, pins }: PinFault): Bilingual {
  if (kind === 'barred') {
    return { vi: 'Hãy bỏ ghim, hoặc sửa chỗ vướng ấy.', en: 'Remove the pin, or what is in its way.' };
  }
  if (kind === 'unmet') {
    return {
      vi: 'Hãy bớt những ghim khác trong khung, hoặc bỏ ghim này.',
      en: 'Take other pins out of the window, or this one.',
    };
  }
  const advice = rule === undefined ? undefined : ADVICE[rule];
  const remove = pins.length === 1 ? REMOVE : REMOVE_ONE;
  if (advice === undefined) return { vi: `${remove.vi}.`, en: `${remove.en}.` };
  return { vi: `${remove.vi}, hoặc ${advice.vi}.`, en: `${remove.en}, or ${advice.en}.` };
}

const REMOVE: Bilingual = { vi: 'Hãy bỏ hoặc dời ghim này', en: 'Remove or move this pin' };
const REMOVE_ONE: Bilingual = {
  vi: 'Hãy bỏ hoặc dời một ghim trong số đó',
  en: 'Remove or move one of them',
};

const ADVICE: Readonly<Partial<Record<PlanRuleName, Bilingual>>> = {
  'clock-place': { vi: 'đổi khung chương trình (clock) của khung phát', en: 'give the window another clock' },
  room: { vi: 'kéo dài khung, rút gọn tin', en: 'make the window longer or an item shorter' },
  'weekly-cap': {
    vi: 'tăng radio.maxPerWeek của tin, caps.perItemPerWeek của đài',
    en: 'raise radio.maxPerWeek of the item, caps.perItemPerWeek of the station',
  },
  'daily-cap': { vi: 'tăng caps.perItemPerDay của đài', en: 'raise caps.perItemPerDay of the station' },
  'kind-cap': { vi: 'tăng caps.perKindPerWeek của đài', en: 'raise caps.perKindPerWeek of the station' },
  'quota-most': { vi: 'tăng atMost của quotas', en: 'raise atMost of the quota' },
  separation: {
    vi: 'giảm separation của tin hay của đài',
    en: 'lower separation of the item or the station',
  },
  series: { vi: 'ghim kỳ trước sớm hơn', en: 'pin the part before it earlier' },
};
