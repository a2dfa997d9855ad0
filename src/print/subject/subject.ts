/** What a sheet is about: everything that its slots can show, with nothing left to look up. */
import {
  agencyOf,
  type Block,
  type Body,
  byId,
  type Campaign,
  contactOf,
  dateText,
  type Inline,
  type Item,
  type ItemVersion,
  itemUrl,
  kindTitle,
  languageTitle,
  lowered,
  type Origin,
  type Sampled,
  sampledValue,
} from '../../model/index.js';

/** One line of the contact box. */
export interface ContactLine {
  readonly field: 'address' | 'phone' | 'email' | 'website';
  readonly label: string;
  readonly value: string;
  /** No source gives it: hatched. */
  readonly sample: boolean;
  /** Where it leads on a screen. */
  readonly href?: string;
}

/** What a message says in one language. */
interface SpokenWords {
  readonly language: string;
  /** “Tiếng Jrai”. */
  readonly languageName: string;
  readonly title: string;
  /** The message in at most eight words; the title when none was written. */
  readonly headline: string;
  /** What the reader is to do. */
  readonly action?: string;
  readonly summary: string;
  readonly body: Body;
  readonly origin: Origin;
}

/** The words and addresses of one sheet. */
export interface PrintSubject extends SpokenWords {
  readonly id: string;
  /** The same in a second language, for a bilingual sheet. */
  readonly second?: SpokenWords;
  readonly campaign: string;
  /** What kind of message it is: “Hướng dẫn”. */
  readonly kicker: string;
  /** Its running number on the notice board; only procedures in force have one. */
  readonly number?: number;
  /** Since when and until when it holds: “Có hiệu lực từ 01/01/2020 đến hết 31/12/2020”. */
  readonly validity: string;
  /** Forms that are filled in for it, each by number and name. */
  readonly forms: readonly string[];
  /** Icons of the steps, in their order; a step without one has its number. */
  readonly icons: readonly string[];
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
}

/** Small print of a demonstration. */
export const DEMONSTRATION =
  'Bản mẫu – tài liệu minh họa, không phải văn bản của cơ quan nhà nước. Chỗ gạch chéo: số liệu chưa có nguồn.';

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
export function subjectOf(
  campaign: Campaign,
  item: Item,
  version: ItemVersion,
  number?: number,
): PrintSubject {
  const { agency, contact, responsible } = contactOf(campaign, item);
  const url = qrTarget(campaign, item, version);
  const image = item.print?.image;
  return {
    ...spokenWords(campaign, item, version),
    id: item.id,
    ...secondWords(campaign, item, version),
    campaign: campaign.title,
    kicker: kindTitle(item.kind),
    ...(number === undefined ? {} : { number }),
    validity: validityOf(item),
    forms: formsOf(campaign, item),
    icons: item.print?.icons ?? [],
    agency: responsible === undefined ? agency.name : `${responsible.name} – hỏi thêm: ${agency.name}`,
    contact: contactLines(contact),
    url,
    shownUrl: withoutScheme(url),
    ...(image === undefined
      ? {}
      : { image: { media: image, alt: version.alt ?? item.print?.alt ?? version.title } }),
    sample: item.sample,
    smallPrint: campaign.demonstration || item.sample ? DEMONSTRATION : '',
    imprint: imprintOf(campaign, item, version, url),
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

function spokenWords(campaign: Campaign, item: Item, version: ItemVersion): SpokenWords {
  return {
    language: version.language,
    languageName: languageTitle(campaign, version.language),
    title: version.title,
    headline: version.headline ?? item.print?.headline ?? version.title,
    ...optionalAction(version.action ?? (version === item.versions[0] ? item.print?.action : undefined)),
    summary: version.summary ?? version.title,
    body: item.sample ? asSample(version.body) : version.body,
    origin: version.origin,
  };
}

/** Beside the original stands its first translation that has a headline of its own. */
function secondWords(campaign: Campaign, item: Item, version: ItemVersion): { second?: SpokenWords } {
  const other = item.versions.slice(1).find(({ headline }) => headline !== undefined);
  return version !== item.versions[0] || other === undefined
    ? {}
    : { second: spokenWords(campaign, item, other) };
}

function validityOf({ validFrom, validUntil }: Item): string {
  const until = validUntil === undefined ? '' : ` đến hết ${dateText(validUntil)}`;
  return `Có hiệu lực từ ${dateText(validFrom)}${until}`;
}

function formsOf({ procedures }: Campaign, { procedure }: Item): string[] {
  const dossier = byId(procedures, procedure)?.dossier ?? [];
  return dossier.flatMap(({ form, name }) =>
    form === undefined ? [] : [`${form}: ${sampledValue(name).value}`],
  );
}

function optionalAction(action: string | undefined): { action?: string } {
  return action === undefined ? {} : { action };
}

function qrTarget(campaign: Campaign, item: Item, version: ItemVersion): string {
  return item.print?.qr ?? itemUrl(campaign, item.id, version.language);
}

/** The lines of a contact box that are there, samples marked. */
export function contactLines(
  contact: Partial<Record<keyof typeof LABELS, Sampled<string> | undefined>>,
): ContactLine[] {
  return (['address', 'phone', 'email', 'website'] as const).flatMap((field) => {
    const given = contact[field];
    if (given === undefined) return [];
    const { value, sample } = sampledValue(given);
    const plain = field === 'website' ? withoutScheme(value) : value;
    const href = field === 'website' ? value : field === 'email' ? `mailto:${value}` : undefined;
    return [{ field, label: LABELS[field], value: plain, sample, ...(href !== undefined && { href }) }];
  });
}

/** An address as it is printed. */
export function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** Who answers for a sheet, who approved it, who translated it, and its sources; `url` is the address that the sheet shows. */
function imprintOf(campaign: Campaign, item: Item, version: ItemVersion, url: string): string {
  const sources = new Set([...version.sources, ...item.sources].map((source) => source.title));
  return [
    `Cơ quan chịu trách nhiệm: ${agencyOf(campaign, item.agency).name}.`,
    item.approvedBy === undefined ? '' : `Duyệt: ${item.approvedBy}.`,
    version.translator === undefined ? '' : `Người dịch: ${version.translator}.`,
    ...item.versions
      .slice(1)
      .filter((other) => version === item.versions[0] && other.translator !== undefined)
      .map((other) => `Bản ${lowered(languageTitle(campaign, other.language))}: ${other.translator}.`),
    sources.size === 0
      ? ''
      : `Nguồn: ${sourcesLine([...sources], itemUrl(campaign, item.id, version.language), url)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Titles of sources that a sheet names; more would crowd it, and the item's page has them all with their links. */
const NAMED_SOURCES = 2;
/** Two titles of more letters than this would be set too small to read: then the first stands alone. */
const NAMED_LETTERS = 175;

function sourcesLine(titles: readonly string[], page: string, url: string): string {
  const shown = titles.slice(0, NAMED_SOURCES);
  if (shown.join('').length > NAMED_LETTERS) shown.splice(1);
  const named = shown.join('; ').replace(/\.$/, '');
  const rest = titles.length - shown.length;
  if (rest <= 0) return named;
  const where = url === page ? 'địa chỉ in trên tờ này' : withoutScheme(page);
  return `${named}; và ${rest} nguồn khác, xem ở ${where}`;
}
