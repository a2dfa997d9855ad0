/** Which sample values a sheet shows: `--strict` refuses a sheet that shows any. */
import { sampleLines } from '../../model/index.js';
import { stepsOf } from '../flow/flow-text.js';
import type { ContactLine, PrintSubject } from '../subject/subject.js';
import type { SheetSlot } from '../template/slot.js';

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
