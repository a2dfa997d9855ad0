/** What to do about pins that cannot be kept. */
import type { Bilingual } from '../../model/index.js';
import type { PlanRuleName } from '../../planner/index.js';
import type { PinFault } from './pin-faults.js';

export function pinAdvice({ kind, rule, pins }: PinFault): Bilingual {
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
