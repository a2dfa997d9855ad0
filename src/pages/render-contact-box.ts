/** The contact box that clause III.2.c.1 of the plan asks every artefact to carry. */
import { type Campaign, contactOf, type Item, type Sampled, shown } from '../model/index.js';
import { type Html, html } from './html.js';

/** A sample is hatched and cannot be dialled or opened. */
export function renderContactBox(campaign: Campaign, item: Item): Html {
  const { agency, contact } = contactOf(campaign, item);
  const lines = [
    line('Địa chỉ', contact.address),
    line('Điện thoại', contact.phone, (phone) => `tel:${phone.replace(/[ .]/g, '')}`),
    line('Thư điện tử', contact.email, (email) => `mailto:${email}`),
    line('Trang mạng', contact.website, (url) => url),
  ].filter((part) => part !== undefined);
  const sampled = Object.values(contact).some((value) => typeof value === 'object');
  return html`<section class="contact" lang="vi" aria-labelledby="lien-he">
<h2 id="lien-he">Hỏi thêm, phản ánh, kiến nghị</h2>
<p class="agency">${agency.name}</p>
${lines.length === 0 ? undefined : html`<dl>${lines}</dl>\n`}${
  sampled ? html`<p class="note">Chỗ gạch chéo là số mẫu, xin đừng gọi hay gửi thư tới.</p>\n` : undefined
}</section>`;
}

function line(
  label: string,
  value: Sampled<string> | undefined,
  link?: (text: string) => string,
): Html | undefined {
  if (value === undefined) return undefined;
  const { value: text, sample } = shown(value);
  const written = sample
    ? html`<mark class="sample">${text}</mark>`
    : link === undefined
      ? text
      : html`<a href="${link(text)}">${text}</a>`;
  return html`<div><dt>${label}</dt><dd>${written}</dd></div>`;
}
