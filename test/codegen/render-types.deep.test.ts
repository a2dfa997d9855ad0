import { Project, ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { renderTypes } from '../../src/codegen/index.js';
import type { Campaign } from '../../src/model/index.js';
import { aCampaign, anItem, aStation } from '../helpers/campaign.js';

/** Everything the compiler says of a module under `strict`, with a user's code beside it. */
function diagnostics(text: string, user = ''): string[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: false,
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      isolatedDeclarations: false,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ES2022,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      noEmit: true,
    },
  });
  project.createSourceFile('campaign.ts', text);
  project.createSourceFile('user.ts', user);
  return project
    .getPreEmitDiagnostics()
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, '\n'));
}

/** The values of a module, as the language itself reads them. */
async function valuesOf(text: string): Promise<Record<string, Record<string, Record<string, unknown>>>> {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ES2022 } });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}

const NASTY = [
  "a'b",
  'a\\',
  `\${x}\``,
  '*/ throw 1 /*',
  'dòng\u2028mới\n\r\t\u0000',
  '\ud800',
  '\u202eđảo',
  '__proto__',
  'constructor',
  '',
];

describe('renderTypes', () => {
  it('gives the golden module, the same each time', async () => {
    const campaign = aCampaign();
    const text = renderTypes(campaign);
    await expect(text).toMatchFileSnapshot('../golden/codegen/campaign.golden.ts');
    expect(renderTypes(campaign)).toBe(text);
    expect(text.includes("export type StationId = 'dai-krong-pa';")).toBe(true);
  });

  it('passes the strict compiler, and makes a wrong id an error', () => {
    const text = renderTypes(aCampaign());
    const right = `import { items, type ItemId, stations, type TopicId } from './campaign.js';
      const id: ItemId = 'mot-cua';
      export const topics: readonly TopicId[] = items[id].topics;
      export const title: 'Đài dai-krong-pa' = stations['dai-krong-pa'].title;`;
    expect(diagnostics(text, right)).toEqual([]);
    const wrong = "import type { ItemId } from './campaign.js'; export const id: ItemId = 'mot-cau';";
    expect(diagnostics(text, wrong)).toHaveLength(1);
  });

  it('leaves drafts out and marks what was withdrawn', async () => {
    const items = [
      anItem('nhap', { status: 'draft' }),
      anItem('rut', { status: 'withdrawn', withdrawn: { at: '2020-07-01', reason: 'Nhầm' } }),
      anItem('duyet'),
    ];
    const module = await valuesOf(renderTypes(aCampaign({ items })));
    expect(Object.keys(module.items ?? {})).toEqual(['duyet', 'rut']);
    expect([module.items?.duyet?.withdrawn, module.items?.rut?.withdrawn]).toEqual([false, true]);
  });

  it('carries any title and any id unharmed', async () => {
    const stations = NASTY.map((id) => ({ ...aStation('x'), id, name: id }));
    const text = renderTypes(aCampaign({ stations }));
    expect(diagnostics(text)).toEqual([]);
    const module = await valuesOf(text.replaceAll('\\ud800', '\\ufffd'));
    expect(Object.keys(module.stations ?? {})).toEqual(NASTY.map((id) => id.replace('\ud800', '\ufffd')));
    for (const [id, record] of Object.entries(module.stations ?? {})) expect(record.title).toBe(id);
    expect(text).not.toMatch(/[\p{Cs}\p{Cf}\u2028]/u);
  });

  it('compiles for a campaign with nothing in it', () => {
    const empty: Partial<Campaign> = { items: [], topics: [], places: [], agencies: [], stations: [] };
    expect(diagnostics(renderTypes(aCampaign(empty)))).toEqual([]);
  });
});
