/** From when to when an item holds, who approved it, and where its facts come from. */
import {
  type Campaign,
  type Citation,
  dateText,
  type Item,
  type ItemVersion,
  startOf,
} from '../model/index.js';
import { type Html, html } from './html.js';
import { dateOfMoment } from './time-words.js';

export function renderItemFacts(campaign: Campaign, item: Item, version: ItemVersion, instant: number): Html {
  const date = (moment: string) => dateText(dateOfMoment(moment, campaign.timeZone));
  const topics = item.topics.map((id) => {
    const topic = campaign.topics.find((candidate) => candidate.id === id);
    return topic?.shortTitle ?? topic?.title ?? id;
  });
  const until =
    item.validUntil === undefined ? ' đến khi có thông báo mới' : ` đến hết ${date(item.validUntil)}`;
  const sources = [
    ...new Map([...item.sources, ...version.sources].map((source) => [source.title, source])).values(),
  ];
  return html`<section class="facts" lang="vi" aria-labelledby="ve-noi-dung">
<h2 id="ve-noi-dung">Về nội dung này</h2>
<dl>
${fact('Chủ đề', topics.join('; '))}
${fact('Áp dụng', `từ ${date(item.validFrom)}${until}`)}
${fact(startOf(item.published, campaign.timeZone) <= instant ? 'Đăng ngày' : 'Sẽ đăng ngày', item.updated === undefined ? date(item.published) : `${date(item.published)}, sửa ${date(item.updated)}`)}
${item.approvedBy === undefined ? undefined : fact('Người duyệt', item.approvedBy)}
${version.translator === undefined ? undefined : fact('Người dịch', version.translator)}
${sources.length === 0 ? undefined : fact('Nguồn', html`<ul>${sources.map(sourceEntry)}</ul>`)}
</dl>
</section>`;
}

function fact(label: string, value: string | Html): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

function sourceEntry({ title, url, accessed }: Citation): Html {
  return html`<li>${url === undefined ? title : html`<a href="${url}">${title}</a>`}${
    accessed === undefined ? undefined : ` (xem ngày ${dateText(accessed)})`
  }</li>`;
}
