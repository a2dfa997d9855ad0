import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { type Campaign, type Item, isPublic, type Omission } from '../../src/model/index.js';
import { applyForm } from '../../src/print/paper/apply-form.js';
import { layoutFirst } from '../../src/print/sheet/layout-sheet.js';
import {
  type ListedSheet,
  layOutSheet,
  listEarlySheets,
  listSheets,
} from '../../src/print/sheet/list-sheets.js';
import { subjectsFor } from '../../src/print/subject/subjects.js';
import type { FaultyTemplate, TemplateSet } from '../../src/print/template/template-set.js';
import { aCampaign, anItem } from '../helpers/campaign.js';
import { AT, JRAI, templates, typefaces } from './fixtures.js';

const whole: TemplateSet = { whole: templates, faulty: new Map() };
type Print = NonNullable<Item['print']>;

function asking(
  print: Partial<Print>,
  { headline, language }: { headline?: string; language?: string } = {},
): Item {
  const item = anItem('buu-chinh', {
    print: { products: ['poster'], headline: 'Hồ sơ qua bưu điện', ...print },
  });
  const [first] = item.versions;
  const original = { ...first, headline: 'Hồ sơ qua bưu điện' };
  if (language === undefined) return { ...item, versions: [original] };
  const other = { ...first, language, title: JRAI, ...(headline !== undefined && { headline }) };
  return { ...item, versions: [original, other] };
}

function list(item: Item, set = whole, campaign: Campaign = aCampaign()): (ListedSheet | Omission)[] {
  return listSheets({ ...campaign, items: [item] }, set, AT);
}

/** `poster buu-chinh vi`, and of an omission `template poster buu-chinh`. */
function inWords(listed: readonly (ListedSheet | Omission)[]): string[] {
  return listed.map((one) =>
    'template' in one
      ? `${one.product} ${one.id} ${one.language}`
      : `${one.code} ${one.output.replace('print/', '')} ${one.id}`,
  );
}

describe('listSheets', () => {
  it('names product × language, in the order in which the content asks', () => {
    const item = asking({ products: ['leaflet', 'poster.a2'] }, { language: 'jra', headline: 'Jrai' });
    expect(inWords(list(item))).toEqual([
      'leaflet buu-chinh vi',
      'leaflet buu-chinh jra',
      'poster.a2 buu-chinh vi',
      'poster.a2 buu-chinh jra',
    ]);
  });

  it('leaves alone what is asked for in a language without a headline, and what is not in force', () => {
    expect(inWords(list(asking({}, { language: 'jra' })))).toEqual(['poster buu-chinh vi']);
    expect(list({ ...asking({}), validUntil: '2020-07-01' })).toEqual([]);
    expect(list({ ...asking({}), status: 'draft' })).toEqual([]);
  });

  it('has what is in another language when those words are approved, and both on one sheet when both are', () => {
    const products = ['poster', 'poster-song-ngu'];
    const item = asking({ products }, { language: 'jra', headline: 'Jrai' });
    const [first, other] = item.versions;
    if (other === undefined) throw new Error('no translation');
    const approved = (approvedAt: string) => {
      const later: Item = { ...item, versions: [first, { ...other, approvedAt }] };
      const campaign = { ...aCampaign(), items: [later] };
      return [listSheets(campaign, whole, AT), listEarlySheets(campaign, whole, AT)].map(inWords);
    };
    const all = ['poster buu-chinh vi', 'poster buu-chinh jra', 'poster-song-ngu buu-chinh vi'];
    expect(approved('2020-07-01T08:00+07:00')).toEqual([all, []]);
    expect(approved('2020-09-01T08:00+07:00')).toEqual([
      ['poster buu-chinh vi', 'layout poster-song-ngu buu-chinh'],
      ['poster buu-chinh jra', 'poster-song-ngu buu-chinh vi'],
    ]);
  });

  it('lets no code lead to what is not public: it opens the item itself', () => {
    const closed = anItem('kin', { published: '2020-09-01T08:00+07:00' });
    const items = [asking({ qr: 'https://cchc.loaphat.example/i/kin/' }), closed];
    const codeAt = (at: typeof AT | string) =>
      listSheets({ ...aCampaign(), items }, whole, at).flatMap((one) =>
        'template' in one && one.id === 'buu-chinh' ? one.subjects.map(({ url }) => url) : [],
      );
    expect(new Set(codeAt(AT))).toEqual(new Set(['https://cchc.loaphat.example/i/buu-chinh/']));
    expect(new Set(codeAt('2020-09-02T00:00:00+07:00'))).toEqual(
      new Set(['https://cchc.loaphat.example/i/kin/']),
    );
  });

  it('takes the look and the form that are asked for, with the title of the form', () => {
    const [one] = list(asking({ products: ['poster.a2'], look: 'giay' }));
    if (one === undefined || !('template' in one)) throw new Error('no sheet');
    expect(one.template.id).toBe('poster-giay');
    expect(one.form).toBe(one.template.forms.a2);
    expect(one.productTitle).toBe(one.form?.title);
  });

  it('says what no template has, with the names there are', () => {
    const [product] = list(asking({ products: ['poster.a9'] }));
    expect(product).toMatchObject({ output: 'print/poster.a9', id: 'buu-chinh', code: 'layout' });
    expect(product && 'why' in product && product.why.en).toMatch(
      /^there is no template “poster.a9”; known: .*poster\.a2/,
    );
    const [look] = list(asking({ look: 'vang' }));
    expect(look && 'why' in look && look.why.vi).toMatch(/^không có kiểu «vang» \(print\.look\); có: .*giay/);
  });

  it('lists one sheet of two languages, and none where the second was never written', () => {
    const both = asking({ look: 'song-ngu' }, { language: 'jra', headline: 'Jrai' });
    expect(inWords(list(both))).toEqual(['poster buu-chinh vi']);
    const [one] = list(asking({ look: 'song-ngu' }));
    expect(one).toMatchObject({ code: 'layout', id: 'buu-chinh' });
    expect(one && 'why' in one && one.why.en).toContain('has two languages');
  });

  it('names the sheets of a faulty template, and its files', () => {
    const issue = {
      severity: 'error',
      code: 'bad-template',
      file: 'poster.yaml',
      line: 3,
      column: 1,
      field: 'safe',
    } as const;
    const words = { what: { vi: 'sai', en: 'wrong' }, fix: { vi: 'sửa', en: 'mend' } };
    const poster: FaultyTemplate = {
      id: 'poster',
      bilingual: false,
      files: ['poster.yaml'],
      issues: [{ ...issue, ...words }],
    };
    const spoiled = {
      whole: new Map([...templates].filter(([id]) => id !== 'poster')),
      faulty: new Map([['poster', poster]]),
    };
    const item = asking({ products: ['poster', 'leaflet'] }, { language: 'jra', headline: 'Jrai' });
    const listed = list(item, spoiled);
    expect(inWords(listed)).toEqual([
      'template poster buu-chinh',
      'template poster buu-chinh.jra',
      'leaflet buu-chinh vi',
      'leaflet buu-chinh jra',
    ]);
    expect(listed[0]).toMatchObject({ files: ['poster.yaml'] });
    // Of a sheet of two languages there is one to miss.
    const inBoth = { ...spoiled, faulty: new Map([['poster', { ...poster, bilingual: true }]]) };
    expect(inWords(list(item, inBoth)).filter((one) => one.startsWith('template'))).toHaveLength(1);
  });

  it('lists sheets of the campaign after those of its items, and says which have nothing to show', () => {
    const campaign: Campaign = { ...aCampaign(), print: { products: ['briefing', 'tour', 'board-index'] } };
    expect(inWords(list(asking({}), whole, campaign))).toEqual([
      'poster buu-chinh vi',
      `briefing ${campaign.id} vi`,
      `layout tour ${campaign.id}`,
      `layout board-index ${campaign.id}`,
    ]);
  });
});

describe('the sheets of the province', async () => {
  const campaign = await loadCampaign('content');
  const [known, early] = [listSheets(campaign, whole, AT), listEarlySheets(campaign, whole, AT)];
  const listed = [...known, ...early];
  const sheets = listed.flatMap((one) => ('template' in one ? [one] : []));

  it('are all there, each once', () => {
    expect(listed).toHaveLength(sheets.length);
    expect(new Set(inWords(sheets)).size).toBe(sheets.length);
    expect(new Set(sheets.map(({ product }) => product))).toEqual(
      new Set([...campaign.items, campaign].flatMap(({ print }) => print?.products ?? [])),
    );
  });

  it('are those of public items; a printer may have the others early, as they are on their day', () => {
    const itemsOf = (some: typeof listed) =>
      some.flatMap((one) => ('template' in one ? (one.item ?? []) : []));
    const isOpen = (item: Item) => isPublic(item, AT, campaign.timeZone);
    expect(itemsOf(known).every(isOpen)).toBe(true);
    expect(itemsOf(early).some(isOpen)).toBe(false);
    expect(itemsOf(early).length).toBeGreaterThan(20);
    const board = early.find((one) => 'template' in one && one.product === 'board');
    expect(board && 'subjects' in board && board.subjects[0]?.number).toBeGreaterThan(0);
  });

  it('are laid out in a second step, as their subjects, template and form say', () => {
    for (const product of ['poster.a2', 'briefing', 'receipt']) {
      const sheet = sheets.find((one) => one.product === product);
      if (sheet === undefined) throw new Error(product);
      const { item, version, template: made, form } = sheet;
      const about = item && version && { item, version };
      const laid = layoutFirst(subjectsFor(campaign, made, AT, about), made, typefaces);
      expect(layOutSheet(sheet, typefaces)).toEqual(applyForm(laid, form, made, typefaces));
    }
  });
});
