/** What a team takes along to a remote commune (plan III.8.c.4): lines to write where and when, and what is packed. */
import {
  byId,
  type Campaign,
  type Item,
  isLive,
  kindTitle,
  lowered,
  type Obligation,
  original,
  productTitle,
} from '../../model/index.js';
import { blankTable, campaignSubject, heading, paragraph, strong, text } from './campaign-subject.js';
import type { PrintSubject } from './subject.js';

/** A line to be written on by hand. */
const BLANK = '………………';
/** A box to be ticked. */
const BOX = '[\u00A0\u00A0\u00A0]\u00A0';
const STOPS = 4;

/**
 * The sheet of a tour: blanks for communes, dates and languages, then the kit, from the items that a clause of the plan names and that
 * hold at an instant (milliseconds since 1970).
 *
 * @example
 * const real = await loadCampaign('content');
 * const clause = real.obligations.find(({ id }) => id === 'III.8.c.4');
 * tourSubject(real, clause, Date.UTC(2020, 6, 6)).title; // 'Phiếu tuyên truyền lưu động'
 */
export function tourSubject(campaign: Campaign, clause: Obligation, instant: number): PrintSubject {
  const items = clause.items
    .flatMap((id) => byId(campaign.items, id) ?? [])
    .filter((item) => isLive(item, instant, campaign.timeZone));
  const printed = items.filter((item) => handedOut(item) !== '');
  const spoken = items.filter((item) => item.radio !== undefined && !printed.includes(item));
  const tongues = campaign.languages.map(({ title }) => `${BOX}${title}`).join('     ');
  return campaignSubject(campaign, {
    id: campaign.id,
    title: 'Phiếu tuyên truyền lưu động',
    headline: 'Phiếu tuyên truyền lưu động',
    summary: `Mục ${clause.id} của kế hoạch. ${clause.summary}`,
    kicker: 'Lưu động',
    body: [
      heading('Đến đâu, ngày nào'),
      blankTable(['Xã', 'Thôn, làng', 'Ngày', 'Từ giờ – đến giờ'], STOPS),
      paragraph(strong('Nói bằng tiếng: '), text(tongues)),
      paragraph(strong('Người phụ trách, điện thoại: '), text(`${BLANK}${BLANK}${BLANK}`)),
      paragraph(strong('Người nói tiếng của làng: '), text(`${BLANK}${BLANK}${BLANK}`)),
      heading('Mang theo để phát, để dán'),
      ...printed.map((item) =>
        paragraph(text(BOX), strong(original(item).title), text(` – ${handedOut(item)}`)),
      ),
      heading('Lời đọc trên loa và tiết mục'),
      ...spoken.map((item) =>
        paragraph(text(BOX), strong(original(item).title), text(` – ${lowered(kindTitle(item.kind))}`)),
      ),
    ],
  });
}

/** What a team gives away or puts up: the other products are for desks, shops and screens. */
const HANDED_OUT = ['poster', 'leaflet'];

function handedOut({ print }: Item): string {
  const names = HANDED_OUT.filter((product) => print?.products.includes(product));
  return names.map((product) => productTitle(product).vi).join(', ');
}
