/** Layers: what is off when a file is printed is not there. */
import { describe, expect, it } from 'vitest';
import { preflight } from '../helpers/preflight.js';
import { GOOD_CATALOG, smallPdf, stream, textAt } from '../helpers/small-pdf.js';

const GROUPS = {
  100: '<< /Type /OCG /Name (Khuon) >>',
  101: '<< /Type /OCG /Name (Ban dich) >>',
  102: '<< /Type /OCG /Name (Dau in thu) /Usage << /Print << /PrintState /OFF >> >> >>',
};

/** A page with a word on a layer, and one on none. */
const layered = (membership: string, usual: string, objects: Record<number, string> = {}) =>
  smallPdf({
    catalog: `${GOOD_CATALOG} /OCProperties << /OCGs [100 0 R 101 0 R 102 0 R] /D << ${usual} >> >>`,
    objects: { ...GROUPS, ...objects },
    pages: [
      {
        resources: `/Properties << /L ${membership} >>`,
        content: `/OC /L BDC ${textAt('tren', 30, 50)} EMC ${textAt('ngoai', 30, 70)}`,
      },
    ],
  });
const seen = async (pdf: Uint8Array) => {
  const { summary, unseen } = await preflight(pdf);
  return { words: summary?.words, unseen: unseen.map(({ vi }) => vi) };
};

describe('a layer', () => {
  it('is printed where nothing says otherwise, and nothing is told', async () => {
    expect(await seen(layered('100 0 R', ''))).toEqual({ words: 2, unseen: [] });
    expect(await seen(layered('100 0 R', '/BaseState /OFF /ON [100 0 R 101 0 R 102 0 R]'))).toEqual({
      words: 2,
      unseen: [],
    });
  });

  it('that is off is not seen, and is told by its name', async () => {
    expect(await seen(layered('100 0 R', '/OFF [100 0 R]'))).toEqual({
      words: 1,
      unseen: ['lớp đang tắt, khi in không hiện: «Khuon»'],
    });
    expect((await seen(layered('101 0 R', '/BaseState /OFF /ON [100 0 R]'))).words).toBe(1);
  });

  it('may be off for printing alone', async () => {
    const automatic = (event: string) => `/AS [<< /Event /${event} /Category [/${event}] /OCGs [102 0 R] >>]`;
    expect((await seen(layered('102 0 R', automatic('Print')))).words).toBe(1);
    expect((await seen(layered('102 0 R', automatic('View')))).words).toBe(2);
  });

  it.each([
    ['AnyOn', 2],
    ['AllOn', 1],
    ['AnyOff', 2],
    ['AllOff', 1],
  ])('of several takes part by the policy %s', async (policy, words) => {
    const membership = `<< /Type /OCMD /OCGs [100 0 R 101 0 R] /P /${policy} >>`;
    expect((await seen(layered(membership, '/OFF [100 0 R]'))).words).toBe(words);
  });

  it.each([
    ['[/Not 100 0 R]', 2],
    ['[/And 101 0 R [/Not 100 0 R]]', 2],
    ['[/Or 100 0 R [/Not 101 0 R]]', 1],
  ])('is there by the expression %s', async (expression, words) => {
    const membership = `<< /Type /OCMD /VE ${expression} >>`;
    expect((await seen(layered(membership, '/OFF [100 0 R]'))).words).toBe(words);
  });

  it('hides forms and what is nested in it, and ends with its content', async () => {
    const form = (content: string, more = '') =>
      stream(`/Type /XObject /Subtype /Form /BBox [0 0 600 850] ${more}`, content);
    const pdf = smallPdf({
      catalog: `${GOOD_CATALOG} /OCProperties << /OCGs [100 0 R] /D << /OFF [100 0 R] >> >>`,
      objects: {
        ...GROUPS,
        103: form(textAt('mot', 30, 30), '/OC 100 0 R'),
        104: form(
          `/OC /L BDC ${textAt('hai', 30, 40)}`,
          '/Resources << /Font << /F2 11 0 R >> /Properties << /L 100 0 R >> >>',
        ),
      },
      pages: [
        {
          resources: '/XObject << /A 103 0 R /B 104 0 R >> /Properties << /L 100 0 R >>',
          content: `/A Do /B Do /OC /L BDC /Span << >> BDC ${textAt('ba', 30, 50)} EMC ${textAt('bon', 30, 60)} EMC EMC ${textAt('nam', 30, 70)}`,
        },
      ],
    });
    expect((await seen(pdf)).words).toBe(1);
  });
});

describe('a layer as a trap', () => {
  it.each([200, 100_000])('is an expression that holds itself %i times over', async (times) => {
    const again = '103 0 R '.repeat(times);
    const before = performance.now();
    const { words } = await seen(
      layered('<< /Type /OCMD /VE 103 0 R >>', '/OFF [100 0 R]', { 103: `[/And ${again}]` }),
    );
    expect(words).toBe(2);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it('is content that begins a hundred thousand times and never ends', async () => {
    const pdf = smallPdf({
      catalog: `${GOOD_CATALOG} /OCProperties << /OCGs [100 0 R] /D << /OFF [100 0 R] >> >>`,
      objects: GROUPS,
      pages: [
        {
          resources: '/Properties << /L 100 0 R >>',
          content: `${'/OC /L BDC '.repeat(100_000)}${textAt('mot', 30, 50)}`,
        },
        { content: textAt('hai', 30, 50) },
      ],
    });
    expect((await seen(pdf)).words).toBe(1);
  });
});
