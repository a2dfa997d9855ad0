/** An item's permanent page: what a phone shows after it has scanned the QR code of a poster. */
import { UsageError } from '../errors.js';
import {
  type Block,
  type Body,
  bodyHtml,
  bodyParagraphs,
  type Campaign,
  type InstantLike,
  type Item,
  type ItemVersion,
  instantOf,
  isPublic,
  kindTitle,
  languageTitle,
  leadsToClosed,
  placeTitle,
  publicCampaign,
  publicVersions,
  releaseOf,
  unlinked,
  type WeekPlan,
} from '../model/index.js';
import { renderPrintCards } from './file-links.js';
import { type Html, html, trusted } from './html.js';
import {
  itemStanding,
  renderContactBox,
  renderItemFacts,
  renderItemNotice,
  renderItemSound,
} from './item-parts.js';
import type { PageFile } from './page-file.js';
import { itemPagePath, relativeLink } from './page-paths.js';
import { renderDocument } from './render-document.js';
import { renderItemAirings } from './render-item-airings.js';

/**
 * What an item's page needs besides its content.
 *
 * @example
 * const options: ItemPageOptions = { style, at: edition.at, files: [], plans: edition.plans };
 */
export interface ItemPageOptions {
  /** The style sheet, from `loadPageTemplates`. */
  readonly style: string;
  /** The instant of publication, ISO with offset: whether the item is in force is judged by it. */
  readonly at: InstantLike;
  /** The item's posters, leaflets with their previews, its sounds and what is said in them. */
  readonly files: readonly PageFile[];
  /** The week's plans, to say when the item is on air. */
  readonly plans?: readonly WeekPlan[];
}

/**
 * The page of an item in one of its languages, for the path `itemPagePath(campaign, item.id, version.language)`.
 *
 * A withdrawn item keeps its page, which says so, gives the reason and shows what replaces it instead of the old text;
 * an item that is over keeps its text under a notice. The contact box of the plan's clause III.2.c.1 is on every page.
 *
 * @example
 * renderItemPage(campaign, item, item.versions[0], { style, at: '2020-07-06T00:00:00+07:00', files: [] }).includes('<h1>Tin mot-cua</h1>'); // true
 *
 * @throws UsageError for an item, or a translation, that is not public by then: it has no page.
 */
export function renderItemPage(
  campaign: Campaign,
  asked: Item,
  version: ItemVersion,
  options: ItemPageOptions,
): string {
  const { style, files, plans = [] } = options;
  const at = instantOf(options.at);
  const item = { ...asked, versions: publicVersions(asked, at, campaign.timeZone) };
  if (!isPublic(item, at, campaign.timeZone) || releaseOf(item, campaign.timeZone, version) > at) {
    throw new UsageError({
      vi: `${version.origin.file}: chưa đến ngày công bố nên chưa có trang. Hãy xem lại status, published và approvedAt.`,
      en: `${version.origin.file}: it is not public yet and has no page. Look at status, published and approvedAt.`,
    });
  }
  const path = itemPagePath(campaign, item.id, version.language);
  const standing = itemStanding(item, at, campaign.timeZone);
  const withdrawn = standing === 'withdrawn';
  const over = withdrawn || standing === 'expired';
  const [opening] = bodyParagraphs(version.body);
  const body = unlinked(version.body, leadsToClosed(campaign, at));
  const text = trusted(bodyHtml(body, headingShift(body), { withSamples: true }));
  const main = html`${renderItemNotice(publicCampaign(campaign, at), item, standing, path)}${languageLinks(campaign, item, version, path)}
<article lang="${version.language}">
<p class="kind" lang="vi">${kindTitle(item.kind)}${areasOf(campaign, item)}</p>
<h1>${version.title}</h1>
${
  withdrawn
    ? undefined
    : html`${item.sample ? html`<p class="notice sample" role="note" lang="vi"><strong>Trang mẫu:</strong> số liệu và sự việc ở đây chỉ để minh họa.</p>\n` : undefined}${
        version.summary === undefined || version.summary === opening
          ? undefined
          : html`<p class="lead">${version.summary}</p>\n`
      }${version.action === undefined ? undefined : html`<p class="action">${version.action}</p>\n`}${renderItemSound(campaign, item, version, files, path)}<div class="body">
${text}
</div>
${text.markup.includes('class="sample"') ? html`<p class="note" lang="vi">Chỗ gạch chéo là số liệu mẫu, chưa phải số thật.</p>\n` : undefined}`
}</article>
${renderContactBox(campaign, item)}
${over ? undefined : renderItemAirings(campaign, item.id, plans, path)}
${over ? undefined : prints(files, path)}
${renderItemFacts(campaign, item, version)}`;
  return renderDocument({
    campaign,
    path,
    title: version.title,
    description: version.summary ?? opening?.slice(0, 200) ?? version.title,
    language: version.language,
    at,
    style,
    alternates:
      item.versions.length < 2
        ? []
        : item.versions.map(({ language }) => ({
            path: itemPagePath(campaign, item.id, language),
            language,
          })),
    unlisted: over,
    main,
  });
}

/** The smallest heading of the text becomes `<h2>`, below the title. */
function headingShift(body: Body): number {
  const levels = body.flatMap((block: Block) => (block.type === 'heading' ? [block.level] : []));
  return levels.length === 0 ? 1 : 2 - Math.min(...levels);
}

function languageLinks(campaign: Campaign, item: Item, current: ItemVersion, from: string): Html | undefined {
  if (item.versions.length < 2) return undefined;
  return html`<nav class="languages" aria-label="Ngôn ngữ" lang="vi"><ul>${item.versions.map(
    ({ language }) => {
      const title = languageTitle(campaign, language);
      return language === current.language
        ? html`<li><span aria-current="page">${title}</span></li>`
        : html`<li><a href="${relativeLink(from, itemPagePath(campaign, item.id, language))}" hreflang="${language}">${title}</a></li>`;
    },
  )}</ul></nav>`;
}

function areasOf(campaign: Campaign, item: Item): string {
  const names = item.areas.flatMap((id) =>
    campaign.places.filter((place) => place.id === id).map(placeTitle),
  );
  return names.length === 0 ? '' : ` · dành cho ${names.join(', ')}`;
}

function prints(files: readonly PageFile[], from: string): Html | undefined {
  const cards = renderPrintCards(files, from);
  return cards === undefined
    ? undefined
    : html`<section class="prints" lang="vi" aria-labelledby="ban-in">
<h2 id="ban-in">Bản in để dán, để phát</h2>
${cards}
</section>`;
}
