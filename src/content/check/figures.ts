/** What is wrong with figures, and with the places that texts keep for them. */
import { type Block, type Body, byId, type Issue, inlineText } from '../../model/index.js';
import { inBoth } from '../../rule/index.js';
import type { Draft } from '../draft/draft.js';
import { type FigurePlace, figurePlaces, figureWords, usedIn } from '../draft/figures-in-texts.js';
import { hint } from '../messages/hint.js';
import { type IssuePlace, issueOf, placeIn } from '../messages/messages.js';
import { type FieldPath, issueAt, type Located, placeOf } from '../read/located.js';

/** Figures without a source or a number, beyond their scale, told twice, not used; places that name none. */
export function checkFigures(draft: Draft): Issue[] {
  return [...figuresThemselves(draft), ...placesInTexts(draft)];
}

function figuresThemselves(draft: Draft): Issue[] {
  const { figures } = draft;
  if (figures === undefined) return [];
  const { located, data } = figures;
  const texts = [draft.items, draft.translations, draft.procedures].map((some) =>
    some.map(({ located: _, ...text }) => text),
  );
  const used = new Set(usedIn(texts, data).map(({ id }) => id));
  const first = new Map<string, number>();
  return data.figures.flatMap((figure, index) => {
    const field = (name: string) => ['figures', index, name];
    const issues: Issue[] = [];
    const scale = byId(data.indicators, figure.indicator)?.scale;
    if (figure.value === undefined && figure.rank === undefined)
      issues.push(issueAt(located, field('id'), 'figure-without-number', { id: figure.id }));
    if (figure.source === undefined && !figure.sample)
      issues.push(issueAt(located, field('id'), 'figure-without-source', { id: figure.id }));
    if (typeof scale === 'number' && figure.value !== undefined && figure.value > scale)
      issues.push(
        issueAt(located, field('value'), 'figure-over-scale', {
          value: String(figure.value),
          scale: String(scale),
        }),
      );
    if (figure.rank !== undefined && figure.rank.at > figure.rank.of)
      issues.push(
        issueAt(located, field('rank'), 'figure-over-scale', {
          value: String(figure.rank.at),
          scale: String(figure.rank.of),
        }),
      );
    const key = JSON.stringify([figure.indicator, figure.year, figure.place]);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else {
      const other = data.figures[before];
      const values = {
        first: inBoth(`${located.file}:${located.locate(['figures', before]).line}`),
        other: inBoth((other && figureWords(other, data)) ?? ''),
        here: inBoth(figureWords(figure, data) ?? ''),
      };
      issues.push(issueAt(located, field('id'), 'figures-contradict', values));
    }
    if (!used.has(figure.id))
      issues.push(issueAt(located, field('id'), 'figure-unused', { id: figure.id }, 'warning'));
    return issues;
  });
}

/** Every place that a text keeps for a figure. */
function placesInTexts(draft: Draft): Issue[] {
  const { figures } = draft;
  if (figures === undefined) return [];
  const { data } = figures;

  function judge({ written, id, part }: FigurePlace, place: IssuePlace, inLine: boolean): Issue[] {
    if (id === undefined) return [issueOf('bad-figure-place', place, { written: inBoth(written) })];
    const figure = byId(data.figures, id);
    if (figure === undefined) {
      const ids = data.figures.map((one) => one.id);
      return [issueOf('dangling-reference', place, { id, where: 'figures.yaml', hint: hint(id, ids) })];
    }
    if (part !== undefined && figure[part] === undefined)
      return [issueOf('figure-lacks-part', place, { id, part })];
    return inLine && figure.sample ? [issueOf('sample-figure-in-line', place, { id })] : [];
  }

  const inBody = (file: string, body: Body, field = '') =>
    linesOf(body).flatMap(({ line, text }) =>
      figurePlaces(text).flatMap((one) => judge(one, placeIn(file, line, 1, field), false)),
    );
  const inFields = (located: Located, value: unknown, path: FieldPath = []): Issue[] => {
    if (typeof value === 'string')
      return figurePlaces(value).flatMap((one) => judge(one, placeOf(located, path), true));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      // A script is a text with a tree of its own.
      key === 'script' ? [] : inFields(located, inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return [
    ...draft.items.flatMap(({ located, data: fields, original: { body, script = [] } }) => [
      ...inFields(located, fields),
      ...inBody(located.file, body),
      ...inBody(located.file, script, 'radio.script'),
    ]),
    ...draft.procedures.flatMap(({ located, data: fields, script = [] }) => [
      ...inFields(located, fields),
      ...inBody(located.file, script, 'radio.script'),
    ]),
    ...draft.translations.flatMap(({ located, version: { body, script = [] } }) => [
      ...inBody(located.file, body),
      ...inBody(located.file, script, 'radio.script'),
    ]),
  ];
}

/** The letters of each block, and its line. */
function linesOf(body: Body): { line: number; text: string }[] {
  return body.flatMap((block: Block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [{ line: block.line, text: inlineText(block.children) }];
      case 'list':
        return block.items.flatMap((item) => linesOf(item));
      case 'quote':
        return linesOf(block.children);
      case 'table':
        return [block.head, ...block.rows].flatMap((row) =>
          row.map((cell) => ({ line: block.line, text: inlineText(cell) })),
        );
      case 'rule':
        return [];
    }
  });
}
