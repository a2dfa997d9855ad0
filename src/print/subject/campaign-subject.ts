/** What a sheet of the whole campaign is about: a subject without an item. */
import {
  agencyOf,
  type Block,
  type Body,
  type Campaign,
  dateText,
  firstLanguage,
  type Inline,
  languageTitle,
} from '../../model/index.js';
import { contactLines, DEMONSTRATION, type PrintSubject, withoutScheme } from './subject.js';

/** The template that a subject is made for, as messages name it. */
export interface SheetName {
  readonly id: string;
  readonly title: string;
}

/** The words that differ from sheet to sheet. */
interface CampaignWords {
  readonly id: string;
  readonly title: string;
  readonly headline: string;
  readonly summary: string;
  readonly kicker: string;
  readonly body: Body;
}

/** The publisher answers for it, and its code opens a page of the site. */
export function campaignSubject(campaign: Campaign, words: CampaignWords, path = ''): PrintSubject {
  const publisher = agencyOf(campaign, campaign.publisher);
  const url = `${campaign.site}${path}`;
  return {
    ...words,
    language: firstLanguage(campaign),
    languageName: languageTitle(campaign, firstLanguage(campaign)),
    campaign: campaign.title,
    validity: `Có hiệu lực từ ${dateText(campaign.validFrom)} đến hết ${dateText(campaign.validUntil)}`,
    forms: [],
    icons: [],
    agency: publisher.name,
    contact: contactLines(publisher.contact),
    url,
    shownUrl: withoutScheme(url),
    sample: false,
    smallPrint: campaign.demonstration ? DEMONSTRATION : '',
    imprint: `Cơ quan chịu trách nhiệm: ${publisher.name}.`,
    origin: { file: 'campaign.yaml', line: 1 },
  };
}

/** Blocks that no file holds. */
const line = 1;

export function text(words: string): Inline {
  return { type: 'text', text: words };
}

export function strong(words: string): Inline {
  return { type: 'strong', children: [text(words)] };
}

export function heading(words: string): Block {
  return { type: 'heading', level: 2, children: [text(words)], line };
}

export function paragraphOf(children: readonly Inline[]): Block {
  return { type: 'paragraph', children, line };
}

export function bullets(items: readonly (readonly Inline[])[]): Block {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    items: items.map((children) => [{ type: 'paragraph' as const, children, line }]),
    line,
  };
}

export function numbered(start: number, items: readonly (readonly Inline[])[]): Block {
  return {
    type: 'list',
    ordered: true,
    start,
    items: items.map((children) => [{ type: 'paragraph' as const, children, line }]),
    line,
  };
}

/** A box to be ticked before some words. */
export function tick(words = ''): Inline {
  return text(`☐ ${words}`);
}

/** A table to be filled in by hand. */
export function blankTable(head: readonly string[], rows: number): Block {
  return table(
    head.map((words) => [text(words)]),
    Array.from({ length: rows }, () => head.map(() => [text('')])),
  );
}

export function table(
  head: readonly (readonly Inline[])[],
  rows: readonly (readonly (readonly Inline[])[])[],
): Block {
  return { type: 'table', head, rows, line };
}
