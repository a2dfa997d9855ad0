/** The contact box that clause III.2.c.1 of the plan asks every artefact to carry. */
import { type Campaign, type Contact, contactOf, type Item, type Sampled, shown } from '../model/index.js';
import { type Html, html } from './html.js';

const LINES: readonly {
  readonly field: keyof Contact;
  readonly label: string;
  readonly link?: (text: string) => string;
}[] = [
  { field: 'address', label: 'Địa chỉ' },
  { field: 'phone', label: 'Điện thoại', link: (phone) => `tel:${phone.replace(/[ .]/g, '')}` },
  { field: 'email', label: 'Thư điện tử', link: (email) => `mailto:${email}` },
  { field: 'website', label: 'Trang web', link: (url) => url },
];

/** A sample is hatched and cannot be dialled or opened. */
export function renderContactBox(campaign: Campaign, item: Item): Html {
  const { agency, contact, responsible } = contactOf(campaign, item);
  const lines = LINES.filter(({ field }) => contact[field] !== undefined);
  const sampled = Object.values(contact).some((value) => typeof value === 'object');
  return html`<section class="contact" lang="vi" aria-labelledby="lien-he">
<h2 id="lien-he">Hỏi thêm, phản ánh, kiến nghị</h2>
${
  responsible === undefined
    ? undefined
    : html`<p>${responsible.name} chịu trách nhiệm về nội dung này. Cần hỏi thêm, mời liên hệ:</p>\n`
}<p class="agency">${agency.name}</p>
<dl>${lines.map(({ field, label, link }) => contactLine(label, contact[field], link))}</dl>
${
  sampled ? html`<p class="note">Chỗ gạch chéo là số mẫu, xin đừng gọi hay gửi thư tới.</p>\n` : undefined
}</section>`;
}

function contactLine(
  label: string,
  value: Sampled<string> | undefined,
  link: ((text: string) => string) | undefined,
): Html | undefined {
  if (value === undefined) return undefined;
  const { value: text, sample } = shown(value);
  const plain = link === undefined ? text : html`<a href="${link(text)}">${text}</a>`;
  const written = sample ? html`<mark class="sample">${text}</mark>` : plain;
  return html`<div><dt>${label}</dt><dd>${written}</dd></div>`;
}
