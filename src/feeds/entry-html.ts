/** The HTML of an entry: what a portal shows as it stands, with absolute links and nothing that runs. */
import {
  type Body,
  bodyHtml,
  type Campaign,
  citationsOf,
  contactOf,
  DEMONSTRATION_NOTICE,
  type Entry,
  escapeMarkup,
  fact,
  firstLanguage,
  type Item,
  type ItemVersion,
} from '../model/index.js';

export interface EntryHtmlParts {
  /** HTML that stands before the text: a station's times. */
  readonly opening?: string;
  readonly version: ItemVersion;
  /** What of it the entry shows. */
  readonly body: Body;
  readonly image?: { readonly url: string; readonly alt: string };
  readonly related: Entry['related'];
}

/** Opening, picture, text without its samples, the sources of its figures, further links, the contact box, and what the campaign says of itself. */
export function entryHtml(campaign: Campaign, item: Item, parts: EntryHtmlParts): string {
  const { image, opening, related } = parts;
  const links = related.map(({ url, title }) => `<a href="${escapeMarkup(url)}">${escapeMarkup(title)}</a>`);
  return [
    opening ?? '',
    image === undefined
      ? ''
      : `<p><img src="${escapeMarkup(image.url)}" alt="${escapeMarkup(image.alt)}" /></p>`,
    bodyHtml(parts.body),
    figureSources(campaign, item, parts.version),
    links.length === 0 ? '' : inFirst(campaign, `Xem thêm: ${links.join(' · ')}`),
    contactHtml(campaign, item),
    campaign.demonstration ? inFirst(campaign, `<small>${DEMONSTRATION_NOTICE}</small>`) : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** No figure goes out without its source. Other sources stand on the item's page. */
function figureSources(campaign: Campaign, item: Item, version: ItemVersion): string {
  const titles = new Set(campaign.figures.map(({ source }) => source?.title));
  const cited = citationsOf(item, version).filter(({ title }) => titles.has(title));
  const named = cited.map(({ title, url }) => (url === undefined ? escapeMarkup(title) : anchor(url, title)));
  return named.length === 0 ? '' : inFirst(campaign, `<small>Nguồn số liệu: ${named.join('; ')}.</small>`);
}

/** The contact box of plan III.2.c.1: name, address, website, phone, e-mail, each only when it is a fact; who is responsible when another. */
function contactHtml(campaign: Campaign, item: Item): string {
  const { agency, contact, responsible } = contactOf(campaign, item);
  const address = fact(contact.address);
  const website = fact(contact.website);
  const phone = fact(contact.phone);
  const email = fact(contact.email);
  const lines = [
    address === undefined ? '' : `Địa chỉ: ${escapeMarkup(address)}`,
    website === undefined ? '' : `Trang web: ${anchor(website, website.replace(/^https?:\/\/|\/$/g, ''))}`,
    phone === undefined ? '' : `Điện thoại: ${anchor(`tel:${phone.replace(/[ .]/g, '')}`, phone)}`,
    email === undefined ? '' : `Thư điện tử: ${anchor(`mailto:${email}`, email)}`,
  ].filter((line) => line !== '');
  const whose =
    responsible === undefined
      ? ''
      : `${escapeMarkup(responsible.name)} chịu trách nhiệm về nội dung này. Cần hỏi thêm, mời liên hệ:<br />`;
  if (lines.length === 0) return '';
  return inFirst(
    campaign,
    `${whose}<strong>${escapeMarkup(agency.name)}</strong><br />${lines.join('<br />')}`,
  );
}

function anchor(href: string, text: string): string {
  return `<a href="${escapeMarkup(href)}">${escapeMarkup(text)}</a>`;
}

/** A paragraph in the campaign's first language, marked so inside an entry of another. */
function inFirst(campaign: Campaign, html: string): string {
  return `<p lang="${firstLanguage(campaign)}">${html}</p>`;
}
