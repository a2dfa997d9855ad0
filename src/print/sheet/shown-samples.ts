/** Which sample values a sheet shows: `--strict` refuses a sheet that shows any. */
import type { Body, Inline } from '../../model/index.js';
import type { Slot } from './slot.js';
import { type ContactLine, type PrintSubject, stepsOf } from './subject.js';

/**
 * The sample values that these slots show of a subject: `contact.phone`, `body:24` (line of the content file), and `item`
 * when the whole item is one.
 */
export function shownSamples(subject: PrintSubject, slots: readonly Slot[]): string[] {
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
    ...new Set(linesWithSamples(body).map((line) => `body:${line}`)),
  ];
}

function linesWithSamples(body: Body): number[] {
  return body.flatMap((block): number[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return hasSample(block.children) ? [block.line] : [];
      case 'list':
        return block.items.flatMap(linesWithSamples);
      case 'quote':
        return linesWithSamples(block.children);
      case 'table':
        return [block.head, ...block.rows].some((row) => row.some(hasSample)) ? [block.line] : [];
      case 'rule':
        return [];
    }
  });
}

function hasSample(children: readonly Inline[]): boolean {
  return children.some(
    (child) => child.type === 'sample' || ('children' in child && hasSample(child.children)),
  );
}
