/** What a text slot says of a subject, and which sample values a sheet shows: `--strict` refuses one that shows any. */

import { sampleLines } from '../../model/index.js';
import { stepsOf } from '../flow/flow-text.js';
import { bannerText } from '../subject/banner.js';
import type { ContactLine, PrintSubject } from '../subject/subject.js';
import type { SheetSlot, TextSlot } from '../template/slot.js';
import type { Where } from '../type/layout-issue.js';
import type { Run } from '../type/runs.js';
import { inCapitals } from '../type/runs.js';

/**
 * The words of a slot, samples marked; an empty text where the subject has none.
 *
 * @throws LayoutError when a banner has no room for them
 */
export function slotRuns(slot: TextSlot, subject: PrintSubject, where: Where): Run[] {
  if (slot.kind === 'implementer') return implementer(subject);
  if (slot.kind === 'phone') return phone(subject);
  const text = textOf(slot, subject, where);
  const link = slot.kind === 'url' ? { href: subject.url } : {};
  return [{ text: slot.capitals === true ? inCapitals(text) : text, ...link }];
}

/** Who puts it up, and where they are: what the Law on Advertising of 2012, article 27, asks of banners and panels. */
function implementer({ agency, contact }: PrintSubject): Run[] {
  const address = contact.find(({ field }) => field === 'address');
  return [
    { text: `Đơn vị thực hiện: ${agency}` },
    ...(address === undefined
      ? []
      : [{ text: '. Địa chỉ: ' }, { text: address.value, sample: address.sample }]),
  ];
}

function phone({ contact }: PrintSubject): Run[] {
  const line = contact.find(({ field }) => field === 'phone');
  return [line === undefined ? { text: '' } : { text: line.value, sample: line.sample }];
}

function textOf(slot: TextSlot, subject: PrintSubject, where: Where): string {
  switch (slot.kind) {
    case 'label':
      return slot.text[subject.language] ?? Object.values(slot.text)[0] ?? '';
    case 'headline':
      return subject.headline;
    case 'banner':
      return bannerText(subject.headline, where).text;
    case 'language':
      return subject.languageName;
    case 'number':
      return subject.number === undefined ? '' : String(subject.number);
    case 'validity':
      return subject.validity;
    // Of a copy of a page: filled in when the copy is made.
    case 'form':
    case 'page-number':
    case 'implementer':
    case 'phone':
      return '';
    case 'action':
      return subject.action ?? subject.summary;
    case 'title':
      return subject.title;
    case 'summary':
      return subject.summary;
    case 'campaign':
      return subject.campaign;
    case 'agency':
      return subject.agency;
    case 'url':
      return subject.shownUrl;
    case 'kicker':
      return subject.kicker;
    case 'small-print':
      return subject.smallPrint;
    case 'imprint':
      return subject.imprint;
  }
}

/**
 * The sample values that these slots show of a subject: `contact.phone`, `body:24` (line of the content file), and `item`
 * when the whole item is one.
 */
export function shownSamples(subject: PrintSubject, slots: readonly SheetSlot[]): string[] {
  const kinds = new Set<string>(slots.map(({ kind }) => kind));
  const shown = ({ field }: ContactLine) =>
    slots.some(
      (slot) =>
        (slot.kind === 'contact' && (slot.fields?.includes(field) ?? true)) ||
        (slot.kind === 'implementer' && field === 'address') ||
        (slot.kind === 'phone' && field === 'phone'),
    );
  const body = kinds.has('body')
    ? subject.body
    : kinds.has('steps')
      ? stepsOf(subject.body).entries.flat()
      : [];
  return [
    ...(subject.sample ? ['item'] : []),
    ...subject.contact.filter((line) => line.sample && shown(line)).map((line) => `contact.${line.field}`),
    ...sampleLines(body).map((line) => `body:${line}`),
  ];
}
