/** Which sample values a sheet shows: `--strict` refuses a sheet that shows any. */
import type { Body, Inline } from '../../model/index.js';
import { type PrintSubject, stepsOf } from './subject.js';

/**
 * The sample values that slots of these kinds show of a subject: `contact.phone`, `body:24` (line of the content file), and `item`
 * when the whole item is one.
 */
export function shownSamples(subject: PrintSubject, kinds: ReadonlySet<string>): string[] {
  const body = kinds.has('body')
    ? subject.body
    : kinds.has('steps')
      ? stepsOf(subject.body).entries.flat()
      : [];
  return [
    ...(subject.sample ? ['item'] : []),
    ...(kinds.has('contact')
      ? subject.contact.filter((line) => line.sample).map((line) => `contact.${line.field}`)
      : []),
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
