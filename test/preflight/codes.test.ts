import { describe, expect, it } from 'vitest';
import { parseJobCard } from '../../src/preflight/index.js';
import { brokenRules, preflight } from '../helpers/preflight.js';
import { qrAt, smallPdf, textAt } from '../helpers/small-pdf.js';

const URL = 'https://xa.example/i/mot-cua/';

describe('codes', () => {
  it('several on a page, at their places', async () => {
    const content = qrAt(URL, 20, 30, 1) + qrAt('https://xa.example/i/khac/', 120, 200, 0.8);
    const { summary, findings } = await preflight(smallPdf({ pages: [{ content }] }));
    expect(summary?.codes?.map(({ text }) => text).sort()).toEqual(['https://xa.example/i/khac/', URL]);
    const places = findings.filter(({ code }) => code === 'code-without-address').map(({ place }) => place);
    // Each place is that of the symbol, to a third of a millimetre.
    expect(places).toHaveLength(2);
    for (const [x, y, side] of [
      [20, 30, 29],
      [120, 200, 0.8 * 25],
    ] as const) {
      const found = places.find((place) => Math.abs((place?.x ?? 0) - x) < 0.4);
      expect(Math.abs((found?.y ?? 0) - y)).toBeLessThan(0.4);
      expect(Math.abs((found?.width ?? 0) - side)).toBeLessThan(0.5);
    }
  });

  it.each([0, 90, 180, 270])(
    'on a page that is turned by %s degrees the place is the one that is seen',
    async (turn) => {
      const content = qrAt(URL, 20, 30, 1);
      const { findings } = await preflight(smallPdf({ pages: [{ content, more: `/Rotate ${turn}` }] }));
      const place = findings.find(({ code }) => code === 'code-without-address')?.place;
      const [side, width, height] = [29, 210, 297];
      const seen: Record<number, readonly [number, number]> = {
        0: [20, 30],
        90: [height - 30 - side, 20],
        180: [width - 20 - side, height - 30 - side],
        270: [30, width - 20 - side],
      };
      expect(Math.abs((place?.x ?? 0) - (seen[turn]?.[0] ?? 0))).toBeLessThan(0.5);
      expect(Math.abs((place?.y ?? 0) - (seen[turn]?.[1] ?? 0))).toBeLessThan(0.5);
    },
  );

  it('places count from the cut, whatever stands around it', async () => {
    const boxes = '/MediaBox [-50 -50 700 900] /BleedBox [-8 -8 604 850] /TrimBox [0 0 595.276 841.89]';
    const { findings, profile } = await preflight(
      smallPdf({ pages: [{ content: qrAt(URL, 20, 30, 1), boxes }] }),
    );
    expect(profile).toBe('press');
    const place = findings.find(({ code }) => code === 'code-without-address')?.place;
    expect(Math.abs((place?.x ?? 0) - 20)).toBeLessThan(0.4);
    expect(Math.abs((place?.y ?? 0) - 30)).toBeLessThan(0.4);
  });

  it('two edges along a row of diamonds are no damaged code; a damaged square is one', async () => {
    const seen = (corners: readonly (readonly [number, number])[]) =>
      brokenRules(smallPdf({ pages: [{ content: qrAt(URL, 20, 30, 1) }] }), {
        view: async () => ({
          viewer: {
            draw: async () => ({ data: new Uint8Array(4 * 600 * 842), width: 600, height: 842 }),
            close: () => undefined,
          },
          read: async () => [
            {
              ...{ readable: false, text: '', modules: 25, micro: false },
              corners: corners.map(([x, y]) => ({ x, y })) as never,
            },
          ],
        }),
      });
    // What the decoder says of the ornament of an A4 poster: there and back, four sides of one length, and no surface.
    expect(
      await seen([
        [301, 245],
        [174, 244],
        [302, 244],
        [428, 245],
      ]),
    ).not.toContain('code-unreadable');
    expect(
      await seen([
        [100, 100],
        [200, 100],
        [200, 200],
        [100, 200],
      ]),
    ).toContain('code-unreadable');
  });

  it('a page without enough pieces for a code is not drawn', async () => {
    const view = async () => Promise.reject(new Error('asked for'));
    const pdf = smallPdf({ pages: [{ content: textAt('chi co chu', 30, 50) }] });
    expect(await brokenRules(pdf, { view })).toEqual([]);
  });

  it('without a viewer it is said that nobody looked', async () => {
    const { unseen, summary } = await preflight(smallPdf({ pages: [{ content: qrAt(URL, 30, 30, 1) }] }), {
      view: undefined,
    });
    expect(unseen.map(({ vi }) => vi)).toEqual(['mã QR trên những trang chưa được vẽ ra']);
    expect(summary?.codes).toBe(null);
  });
});

describe('job cards', () => {
  it('give folds and margins', () => {
    const card = {
      size: { width: 297, height: 210 },
      pages: 2,
      fold: 'roll',
      panels: [
        [97, 100, 100],
        [100, 100, 97],
      ],
      safe: 6,
      foldSafe: 4,
    };
    expect(parseJobCard(JSON.stringify(card))).toEqual({
      size: { width: 297, height: 210 },
      pages: 2,
      folds: [
        [97, 197],
        [100, 200],
      ],
      safe: 6,
      foldSafe: 4,
    });
  });

  it('of another making are none', () => {
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      '{"size": {"width": -1, "height": 2}, "pages": 1}',
      '{"pages": 1}',
    ]) {
      expect(parseJobCard(text)).toBe(undefined);
    }
  });
});
