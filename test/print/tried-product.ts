/** What tests of every product share: each is laid out with an item that it suits, in Vietnamese and in Jrai. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { type Campaign, type Item, type ItemVersion, original } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { drawPressPdf } from '../../src/print/draw/draw-press-pdf.js';
import { preparePictures } from '../../src/print/draw/prepare-pictures.js';
import type { Layout, Page } from '../../src/print/page.js';
import { applyForm } from '../../src/print/paper/apply-form.js';
import { loadPressProfile } from '../../src/print/press/load-press-profile.js';
import { layoutFirst } from '../../src/print/sheet/layout-sheet.js';
import { isBilingual } from '../../src/print/sheet/second-language.js';
import { subjectsFor } from '../../src/print/subject/subjects.js';
import { chooseTemplate } from '../../src/print/template/choose-template.js';
import { paragraphs } from '../helpers/campaign.js';
import { AT, templates, typefaces } from './fixtures.js';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const campaign = await loadCampaign(content);
const profile = await loadPressProfile();
const sample = await readFile(fileURLToPath(new URL('../fixtures/jrai-sample.txt', import.meta.url)), 'utf8');
/** The article itself: the last paragraph of the file. */
export const JRAI = sample.trim().split(/\n\n+/).at(-1)?.trim() ?? '';
const [OPENING = ''] = JRAI.split('. ');
export const FEW = JRAI.split(' ').slice(0, 4).join(' ');

export const chosenOf = (product: string) => {
  const chosen = chooseTemplate(templates, product);
  if (chosen === undefined) throw new Error(product);
  return chosen;
};

export type Speech = 'vi' | 'jra';

/** An item's words in Jrai: the article is all the running text there is. */
function inJrai(version: ItemVersion, language: string): ItemVersion {
  const { summary: _, action: __, ...rest } = version;
  return {
    ...rest,
    language,
    title: FEW,
    headline: FEW,
    action: OPENING,
    body: paragraphs(...JRAI.split(/(?<=\.) /)),
  };
}

/** The item that a product is tried with: one that asks for it, else one that fits everywhere. */
export function itemFor(product: string): Item | undefined {
  const { template } = chosenOf(product);
  if (template.for === 'procedure') return campaign.items.find(({ procedure }) => procedure !== undefined);
  if (template.for !== 'item') return undefined;
  const asking = campaign.items.find(({ print }) => print?.products.includes(product));
  return asking ?? campaign.items.find(({ id }) => id === 'gui-phan-anh-kien-nghi');
}

/** A product with an item: its own, or another's. */
export function lay(product: string, speech: Speech, item = itemFor(product)): Layout {
  const { template, form } = chosenOf(product);
  const laid = (of: Campaign, about?: { item: Item; version: ItemVersion }) =>
    applyForm(
      layoutFirst(subjectsFor(of, template, AT, about), template, typefaces),
      form,
      template,
      typefaces,
    );
  if (item === undefined) {
    // Sheets of the whole campaign are made of titles.
    const items = campaign.items.map((one) => ({
      ...one,
      versions: [{ ...original(one), title: FEW }] as const,
    }));
    return laid(speech === 'vi' ? campaign : { ...campaign, items });
  }
  const version = original(item);
  const jrai = inJrai(version, 'jra');
  if (isBilingual(template)) {
    const both = { ...item, versions: [version, jrai] } satisfies Item;
    return laid(campaign, { item: both, version });
  }
  if (speech === 'vi') return laid(campaign, { item, version });
  // A procedure is posted in its own words: there the article stands as the original.
  const own = template.for === 'procedure' ? inJrai(version, 'vi') : jrai;
  const spoken = { ...item, versions: [own] } as const;
  const items = campaign.items.map((one) => (one === item ? spoken : one));
  return laid({ ...campaign, items }, { item: spoken, version: own });
}

const read = (media: string) => readFile(join(content, media));
export const office = async (layout: Layout) =>
  drawPdf(layout, {
    typefaces,
    at: AT,
    author: 'x',
    pictures: await preparePictures(layout, { read, ppi: 40, vectors: true }),
  });
export const press = (layout: Layout) =>
  drawPressPdf(layout, { typefaces, at: AT, author: 'x', press: { profile }, pictures: { read } });

/** Letters in their order, blanks apart; PDFium gives a hyphen at the end of a line as U+FFFE. */
export const letters = (text: string) => text.normalize('NFC').replaceAll('\uFFFE', '-').replace(/\s+/gu, '');
export const bag = (text: string) => [...text].sort().join('');
export const textsOf = ({ marks }: Page) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
/** The texts of a page, paragraph by paragraph. */
export function paragraphsOf(page: Page): string[] {
  const blocks = new Map<unknown, string>();
  for (const { text, block } of textsOf(page))
    blocks.set(block, `${blocks.get(block) ?? ''}${letters(text)}`);
  return [...blocks.values()];
}
/** Names of the embedded fonts, as often as they stand in the file. */
export const subsetsOf = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/FontName \/([A-Z]{6}\+[\w-]+)/g),
  ].map(([, name]) => name ?? '');

/** The office copy and the press file of a sheet, made on one day in one zone and on another in another; who calls it puts clock and zone back. */
export async function madeTwice(
  layOut: () => Layout,
): Promise<[readonly Uint8Array[], readonly Uint8Array[]]> {
  const onDay = async (day: string, where: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
    process.env.TZ = where;
    const layout = layOut();
    return [await office(layout), await press(layout)];
  };
  return [
    await onDay('2020-07-06T00:00:00Z', 'Pacific/Kiritimati'),
    await onDay('2031-12-31T23:30:00Z', 'America/New_York'),
  ];
}
