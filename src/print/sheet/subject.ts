/** What a sheet is about: everything that its slots can show, with nothing left to look up. */
import {
  agencyOf,
  type Block,
  type Body,
  type Campaign,
  contactOf,
  type Inline,
  type Item,
  type ItemVersion,
  itemUrl,
  type Origin,
  type Sampled,
  shown,
} from '../../model/index.js';

/** One line of the contact box. */
export interface ContactLine {
  readonly field: 'address' | 'phone' | 'email' | 'website';
  readonly label: string;
  readonly value: string;
  /** No source gives it: hatched. */
  readonly sample: boolean;
}

/** The words and addresses of one sheet in one language. */
export interface PrintSubject {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  /** The message in at most eight words; the title when none was written. */
  readonly headline: string;
  /** What the reader is to do. */
  readonly action?: string;
  readonly summary: string;
  readonly body: Body;
  readonly campaign: string;
  /** Whose the contact lines are; before it, who is responsible when that is another agency. */
  readonly agency: string;
  readonly contact: readonly ContactLine[];
  /** What the QR code opens. */
  readonly url: string;
  /** The same as it is printed beside the code: without `https://`. */
  readonly shownUrl: string;
  readonly image?: { readonly media: string; readonly alt: string };
  /** The whole item is a sample: no source gives its facts. */
  readonly sample: boolean;
  /** “Bản mẫu” where the campaign or the item is a demonstration; empty otherwise. */
  readonly smallPrint: string;
  /** Who answers for it, who approved it, from which sources: two by their titles, the rest by number. */
  readonly imprint: string;
  readonly origin: Origin;
}

const LABELS = {
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  website: 'Trang web',
} as const;

/**
 * The subject of a sheet: one version of an item with its agency's contact box (plan III.2.c.1).
 *
 * @example
 * const subject = subjectOf(campaign, item, item.versions[0]);
 * subject.shownUrl; // 'cchc.loaphat.example/i/mot-cua'
 */
export function subjectOf(campaign: Campaign, item: Item, version: ItemVersion): PrintSubject {
  const { agency, contact, responsible } = contactOf(campaign, item);
  const url = qrTarget(campaign, item, version);
  const image = item.print?.image;
  return {
    id: item.id,
    language: version.language,
    title: version.title,
    headline: version.headline ?? item.print?.headline ?? version.title,
    ...optionalAction(version.action ?? (version === item.versions[0] ? item.print?.action : undefined)),
    summary: version.summary ?? version.title,
    body: item.sample ? asSample(version.body) : version.body,
    campaign: campaign.title,
    agency: responsible === undefined ? agency.name : `${responsible.name} – hỏi thêm: ${agency.name}`,
    contact: contactLines(contact),
    url,
    shownUrl: withoutScheme(url),
    ...(image === undefined
      ? {}
      : { image: { media: image, alt: version.alt ?? item.print?.alt ?? version.title } }),
    sample: item.sample,
    smallPrint:
      campaign.demonstration || item.sample
        ? 'Bản mẫu – tài liệu minh họa, không phải văn bản của cơ quan nhà nước. Chỗ gạch chéo: số liệu chưa có nguồn.'
        : '',
    imprint: imprintOf(campaign, item, version),
    origin: version.origin,
  };
}

/** Every word of a text as a sample, to be hatched: no source gives any of it. */
function asSample(body: Body): Body {
  const words = (children: readonly Inline[]): Inline[] =>
    children.map((child) => {
      if (child.type === 'text') return { type: 'sample', text: child.text };
      return 'children' in child ? { ...child, children: words(child.children) } : child;
    });
  return body.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, children: words(block.children) };
      case 'list':
        return { ...block, items: block.items.map(asSample) };
      case 'quote':
        return { ...block, children: asSample(block.children) };
      case 'table':
        return { ...block, head: block.head.map(words), rows: block.rows.map((row) => row.map(words)) };
      case 'rule':
        return block;
    }
  });
}

function optionalAction(action: string | undefined): { action?: string } {
  return action === undefined ? {} : { action };
}

function qrTarget(campaign: Campaign, item: Item, version: ItemVersion): string {
  return item.print?.qr ?? itemUrl(campaign, item.id, version.language);
}

function contactLines(
  contact: Partial<Record<keyof typeof LABELS, Sampled<string> | undefined>>,
): ContactLine[] {
  return (['address', 'phone', 'email', 'website'] as const).flatMap((field) => {
    const given = contact[field];
    if (given === undefined) return [];
    const { value, sample } = shown(given);
    const plain = field === 'website' ? withoutScheme(value) : value;
    return [{ field, label: LABELS[field], value: plain, sample }];
  });
}

function imprintOf(campaign: Campaign, item: Item, version: ItemVersion): string {
  const sources = new Set([...version.sources, ...item.sources].map((source) => source.title));
  return [
    `Cơ quan chịu trách nhiệm: ${agencyOf(campaign, item.agency).name}.`,
    item.approvedBy === undefined ? '' : `Duyệt: ${item.approvedBy}.`,
    version.translator === undefined ? '' : `Người dịch: ${version.translator}.`,
    sources.size === 0 ? '' : `Nguồn: ${sourcesLine([...sources], campaign, item, version)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Titles of sources that a sheet names; more would crowd it, and the item's page has them all with their links. */
const NAMED_SOURCES = 2;

function sourcesLine(
  titles: readonly string[],
  campaign: Campaign,
  item: Item,
  version: ItemVersion,
): string {
  const named = titles.slice(0, NAMED_SOURCES).join('; ').replace(/\.$/, '');
  const rest = titles.length - NAMED_SOURCES;
  if (rest <= 0) return named;
  const page = itemUrl(campaign, item.id, version.language);
  const where = qrTarget(campaign, item, version) === page ? 'địa chỉ in trên tờ này' : withoutScheme(page);
  return `${named}; và ${rest} nguồn khác, xem ở ${where}`;
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** The steps of a text: the entries of its first numbered list, else of its first list, else its paragraphs. */
export function stepsOf(body: Body): {
  readonly kind: 'numbers' | 'bullets' | 'paragraphs';
  readonly entries: readonly Body[];
} {
  const lists = body.filter((block): block is Extract<Block, { type: 'list' }> => block.type === 'list');
  const list = lists.find((candidate) => candidate.ordered) ?? lists[0];
  if (list !== undefined) return { kind: list.ordered ? 'numbers' : 'bullets', entries: list.items };
  return {
    kind: 'paragraphs',
    entries: body.filter((block) => block.type === 'paragraph').map((block) => [block]),
  };
}
