/** What the page of an item says first when the item is no longer, or not yet, in force. */
import { byId, type Campaign, dateText, type Item, original } from '../model/index.js';
import { type Html, html } from './html.js';
import type { Standing } from './item-standing.js';
import { hasItemPage, itemPagePath, relativeLink } from './page-paths.js';
import { dateOfMoment } from './time-words.js';

/** QR codes on paper live long: whoever scans an old one is told so kindly, and shown where to go now. */
export function renderItemNotice(
  campaign: Campaign,
  item: Item,
  standing: Standing,
  from: string,
): Html | undefined {
  const date = (moment: string) => dateText(dateOfMoment(moment, campaign.timeZone));
  if (standing === 'coming') {
    const begins = [item.validFrom, item.published].map((moment) => dateOfMoment(moment, campaign.timeZone));
    const later = begins.reduce((a, b) => (a > b ? a : b));
    return html`<p class="notice" role="note" lang="vi">Nội dung này áp dụng từ ngày <strong>${dateText(later)}</strong>.</p>`;
  }
  if (standing === 'expired') {
    return html`<p class="notice gone" role="note" lang="vi"><strong>Nội dung này đã hết hạn${
      item.validUntil === undefined ? undefined : `, chỉ áp dụng đến hết ngày ${date(item.validUntil)}`
    }.</strong> Bà con đọc để tham khảo; trước khi làm, xin hỏi lại theo địa chỉ ở cuối trang.</p>`;
  }
  if (standing === 'withdrawn') {
    const { withdrawn } = item;
    return html`<div class="notice gone" role="note" lang="vi">
<p><strong>Nội dung này đã được thu hồi${
      withdrawn === undefined ? undefined : ` từ ngày ${date(withdrawn.at)}`
    }.</strong> Xin lỗi bà con vì sự bất tiện.</p>
${withdrawn === undefined ? undefined : html`<p>Lý do: ${withdrawn.reason}</p>\n`}${replacement(campaign, withdrawn?.replacedBy, from)}</div>`;
  }
  return undefined;
}

function replacement(campaign: Campaign, id: string | undefined, from: string): Html {
  const item = byId(campaign.items, id);
  return item !== undefined && hasItemPage(item)
    ? html`<p>Mời bà con xem nội dung thay thế: <a href="${relativeLink(from, itemPagePath(campaign, item.id))}">${original(item).title}</a></p>\n`
    : html`<p>Chưa có nội dung thay thế. Cần biết thêm, xin hỏi theo địa chỉ dưới đây.</p>\n`;
}
