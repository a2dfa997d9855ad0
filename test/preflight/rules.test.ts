import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../src/cli/render-preflight.js';
import { PREFLIGHT_RULES } from '../../src/preflight/index.js';
import { brokenRules, preflight } from '../helpers/preflight.js';
import { type SmallPdf, smallPdf, textAt } from '../helpers/small-pdf.js';
import { CASES, MORE } from './cases.js';

const bytes = (pdf: SmallPdf | Uint8Array) => (pdf instanceof Uint8Array ? pdf : smallPdf(pdf));

describe('rules', () => {
  it('each has a file that breaks it and one that does not', () => {
    expect(PREFLIGHT_RULES.map(({ id }) => id).sort()).toEqual(Object.keys(CASES).sort());
  });

  it('each has a name of its own, words in both languages, and a source', () => {
    const ids = PREFLIGHT_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, what, fix, source, severity } of PREFLIGHT_RULES) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      for (const text of [what.vi, what.en, fix.vi, fix.en, source.standard, source.section]) {
        expect(text, id).not.toBe('');
      }
      expect(Object.keys(severity).length, id).toBeGreaterThan(0);
    }
  });

  it.each(Object.entries({ ...CASES, ...MORE }).filter(([id]) => id !== 'undrawable'))(
    '%s',
    async (name, { bad, good, options }) => {
      const [id = ''] = name.split(' ');
      expect(await brokenRules(bytes(bad), options)).toContain(id);
      expect(await brokenRules(bytes(good), options)).not.toContain(id);
    },
  );

  it('undrawable, when another reader gives up', async () => {
    const pdf = smallPdf(CASES.undrawable?.good as SmallPdf);
    expect(await brokenRules(pdf)).not.toContain('undrawable');
    const view = async () => Promise.reject(new Error('too slow'));
    const { findings, unseen, summary } = await preflight(pdf, { view });
    expect(findings.map(({ code }) => code)).toContain('undrawable');
    expect(unseen.map(({ en }) => en)).toEqual(['QR codes on pages that were not drawn']);
    expect(summary?.codes).toBe(null);
  });

  it('the same on many pages is one finding that names them, and counts once', async () => {
    const near = { content: textAt('gan mep', 3, 50) };
    const pages = [{}, near, near, {}, near];
    const { findings, hidden } = await preflight(smallPdf({ pages }), { limits: { findings: 1 } });
    const found = findings.filter(({ code }) => code === 'text-outside-safe');
    expect(found.map(({ page, pages: on }) => [page, on])).toEqual([[2, [2, 3, 5]]]);
    expect(hidden).toBe(0);
    expect(rangesOf([2, 3, 5, 7, 8, 9])).toBe('2–3, 5, 7–9');
    // Twice on a page is twice.
    const twice = smallPdf({ pages: [{ content: textAt('gan', 3, 50) + textAt('gan', 3, 90) }] });
    expect((await preflight(twice)).findings.filter(({ code }) => code === 'text-outside-safe')).toHaveLength(
      2,
    );
  });

  it('a finding says page, place from the trimmed corner, what and what to do', async () => {
    const { findings } = await preflight(smallPdf({ pages: [{}, { content: textAt('gan mep', 3, 50) }] }));
    const found = findings.find(({ code }) => code === 'text-outside-safe');
    expect(found).toMatchObject({ severity: 'error', page: 2, family: 'text' });
    expect(found?.place).toEqual({ x: 3, y: 47, width: 6.4, height: 3.8 });
    expect(found?.what.vi).toBe('«gan» cách mép xén 3 mm, cần 5 mm.');
  });
});
