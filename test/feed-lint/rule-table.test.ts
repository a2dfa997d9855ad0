/** Every rule of the list, held against documents that break it, at the stated place, and against near misses that do not. */
import { describe, expect, it } from 'vitest';
import { LINT_RULES, lintFeed } from '../../src/feed-lint/index.js';
import { ATOM_CASES, HISTORY_CASES } from './cases/atom-cases.js';
import { JSON_CASES } from './cases/json-cases.js';
import { OPML_CASES } from './cases/opml-cases.js';
import { PODCAST_CASES } from './cases/podcast-cases.js';
import { READING_CASES } from './cases/reading-cases.js';
import { EMPTY_CHANNEL, RSS_CASES } from './cases/rss-cases.js';
import { STRUCTURE_CASES } from './cases/structure-cases.js';
import { TEXT_CASES } from './cases/text-cases.js';
import { VALUES_CASES } from './cases/values-cases.js';
import { GOOD } from './good-documents.js';
import { changed, type LintCase, type LintCases } from './lint-case.js';

const CASES: LintCases = {
  ...READING_CASES,
  ...STRUCTURE_CASES,
  ...TEXT_CASES,
  ...VALUES_CASES,
  ...RSS_CASES,
  ...ATOM_CASES,
  ...HISTORY_CASES,
  ...PODCAST_CASES,
  ...JSON_CASES,
  ...OPML_CASES,
};

/** Faults of bytes; read-bytes.test.ts breaks them. */
const IN_BYTES = ['UnknownEncoding', 'UnicodeError', 'EncodingMismatch', 'ObscureEncoding', 'NotUTF8'];

const casesOf = (id: string): readonly LintCase[] =>
  Object.hasOwn(CASES, id) ? [CASES[id] ?? []].flat() : [];

describe('the rule list', () => {
  it.each(Object.entries(GOOD))('finds nothing in the good %s', (format, text) => {
    const report = lintFeed(text, { now: '2026-01-01T00:00:00Z' });
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({
      format: format === 'podcast' ? 'rss' : format,
      podcast: format === 'podcast',
      hidden: 0,
    });
  });

  it('has a case for every rule, and a rule for every case', () => {
    const ids = LINT_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => casesOf(id).length === 0 && !IN_BYTES.includes(id))).toEqual([]);
    expect(Object.keys(CASES).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(LINT_RULES)('$id speaks both languages, and says where it comes from', ({ what, fix, source }) => {
    for (const words of [what, fix]) {
      expect(words.vi).toMatch(/^\S.*[.…/]$/);
      expect(words.en).toMatch(/^\S.*[.…/]$/);
      expect(words.vi).not.toBe(words.en);
      expect(words.vi.match(/\{\w+\}/g)?.sort()).toEqual(words.en.match(/\{\w+\}/g)?.sort());
    }
    expect(source.standard && source.section).not.toBe('');
    expect(URL.canParse(source.url)).toBe(true);
  });

  it('a channel without items is a feed', () => {
    expect(lintFeed(EMPTY_CHANNEL).findings).toEqual([]);
  });
});

const all = LINT_RULES.flatMap(({ id }) =>
  casesOf(id).map((each, index) => ({ id, number: index + 1, each })),
);

describe.each(all)('$id ($number)', ({ id, each }) => {
  it('is found, at its place, and nothing else with it', () => {
    const { text, line, column } = changed(each, each.bad);
    const { findings } = lintFeed(text, each.options);
    const own = findings.filter(({ code }) => code === id);
    expect(own.map((finding) => `${finding.line}:${finding.column}`)).toContain(`${line}:${column}`);
    const rule = LINT_RULES.find((candidate) => candidate.id === id);
    expect(own[0]).toMatchObject({ severity: rule?.severity, source: rule?.source, file: 'feed' });
    for (const { what, fix } of findings) {
      // `{id}` is a text of one of the documents; no word of a rule is left unfilled.
      const words = [what.vi, what.en, fix.vi, fix.en].join(' ').replaceAll('/{id}', '');
      expect(words).not.toMatch(/\{\w+\}/);
    }
    const others = new Set(findings.map(({ code }) => code).filter((code) => code !== id));
    expect([...others].sort()).toEqual([...(each.also ?? [])].sort());
    expect(lintFeed(text.replaceAll(/\r?\n/g, '\r\n'), each.options).findings[0]?.line).toBe(
      findings[0]?.line,
    );
  });

  it('is not found in a near miss', () => {
    const text = each.good === undefined ? GOOD[each.of] : changed(each, each.good).text;
    expect(lintFeed(text, each.options).findings).toEqual([]);
  });
});
