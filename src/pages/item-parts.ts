/** What stands around an item's text on its page: whether it still holds, its recording, where it comes from, whom to ask. */
import {
  byId,
  type Campaign,
  type Citation,
  type Contact,
  citationsOf,
  contactOf,
  dateText,
  expiryOf,
  type Instant,
  type Item,
  type ItemVersion,
  lengthText,
  original,
  type Sampled,
  sampledValue,
  startOf,
  transcriptPath,
  withdrawalOf,
} from '../model/index.js';
import { type Html, html } from './html.js';
import { formatWords, type PageFile, sizeText } from './page-file.js';
import { itemPagePath, relativeLink } from './page-paths.js';
import { dateOfMoment } from './page-words.js';

/** How an item stands at an instant: what its page has to say first. */
type Standing = 'live' | 'coming' | 'expired' | 'withdrawn';

/** Withdrawal is dated: until its instant the item stands as before. */
export function itemStanding(item: Item, instant: Instant, timeZone: string): Standing {
  const undated = item.status === 'withdrawn' && item.withdrawn === undefined;
  if (undated || withdrawalOf(item, timeZone) <= instant) return 'withdrawn';
  if (expiryOf(item, timeZone) <= instant) return 'expired';
  return startOf(item.validFrom, timeZone) > instant ? 'coming' : 'live';
}

/**
 * QR codes on paper live long: whoever scans an old one is told so kindly, and shown where to go now.
 *
 * @param campaign as the public knows it: nothing else stands in for what was withdrawn
 */
export function renderItemNotice(
  campaign: Campaign,
  item: Item,
  standing: Standing,
  from: string,
): Html | undefined {
  const date = (moment: string) => dateText(dateOfMoment(moment, campaign.timeZone));
  if (standing === 'coming') {
    return html`<p class="notice" role="note" lang="vi">Nội dung này áp dụng từ ngày <strong>${date(item.validFrom)}</strong>.</p>`;
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
  return item !== undefined
    ? html`<p>Mời bà con xem nội dung thay thế: <a href="${relativeLink(from, itemPagePath(campaign, item.id))}">${original(item).title}</a></p>\n`
    : html`<p>Chưa có nội dung thay thế. Cần biết thêm, xin hỏi theo địa chỉ dưới đây.</p>\n`;
}

/** Nothing is fetched before somebody listens: a phone pays for what it fetches, so length and size stand beside it. */
export function renderItemSound(
  campaign: Campaign,
  item: Pick<Item, 'id'>,
  version: ItemVersion,
  files: readonly PageFile[],
  from: string,
): Html | undefined {
  const file = files.find(({ path, mediaType }) => path === version.audio && mediaType.startsWith('audio/'));
  if (file === undefined) return undefined;
  const seconds = campaign.media.find(({ path }) => path === file.path)?.seconds;
  const wordsPath = transcriptPath(campaign, item.id, version.language, 'html');
  const words = files.find(({ path }) => path === wordsPath);
  const link = relativeLink(from, file.path);
  const ending = formatWords(file);
  const about = file.bytes === undefined ? ending : `${ending}, ${sizeText(file.bytes)}`;
  return html`<div class="sound" lang="vi">
<p><strong>Nghe bài này</strong>${seconds === undefined ? undefined : html`, dài ${lengthText(seconds)}`}</p>
<p><audio controls="controls" preload="none" src="${link}"><a href="${link}">${file.title}</a></audio></p>
<ul class="files"><li><a href="${link}" type="${file.mediaType}" download="download">Tải bản thu <small>${about}</small></a></li>${
    words === undefined
      ? undefined
      : html`<li><a href="${relativeLink(from, words.path)}" type="${words.mediaType}">Đọc lời bản thu <small>chữ, không cần nghe</small></a></li>`
  }</ul>
</div>
`;
}

/** From when to when an item holds, who approved it, and where its facts come from. */
export function renderItemFacts(campaign: Campaign, item: Item, version: ItemVersion): Html {
  const date = (moment: string) => dateText(dateOfMoment(moment, campaign.timeZone));
  const topics = item.topics.map((id) => {
    const topic = campaign.topics.find((candidate) => candidate.id === id);
    return topic?.shortTitle ?? topic?.title ?? id;
  });
  const until =
    item.validUntil === undefined ? ' đến khi có thông báo mới' : ` đến hết ${date(item.validUntil)}`;
  const sources = citationsOf(item, version);
  return html`<section class="facts" lang="vi" aria-labelledby="ve-noi-dung">
<h2 id="ve-noi-dung">Về nội dung này</h2>
<dl>
${fact('Chủ đề', topics.join('; '))}
${fact('Áp dụng', `từ ${date(item.validFrom)}${until}`)}
${fact('Đăng ngày', item.updated === undefined ? date(item.published) : `${date(item.published)}, sửa ${date(item.updated)}`)}
${item.approvedBy === undefined ? undefined : fact('Người duyệt', item.approvedBy)}
${version.translator === undefined ? undefined : fact('Người dịch', version.translator)}
${sources.length === 0 ? undefined : fact('Nguồn', html`<ul>${sources.map(sourceEntry)}</ul>`)}
</dl>
</section>`;
}

function fact(label: string, value: string | Html): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

/** The day on which somebody opened it is for editors, not for readers. */
function sourceEntry({ title, url }: Citation): Html {
  return html`<li>${url === undefined ? title : html`<a href="${url}">${title}</a>`}</li>`;
}

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

/** The contact box that clause III.2.c.1 of the plan asks every artefact to carry. A sample is hatched and cannot be dialled or opened. */
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
  const { value: text, sample } = sampledValue(value);
  const plain = link === undefined ? text : html`<a href="${link(text)}">${text}</a>`;
  const written = sample ? html`<mark class="sample">${text}</mark>` : plain;
  return html`<div><dt>${label}</dt><dd>${written}</dd></div>`;
}
