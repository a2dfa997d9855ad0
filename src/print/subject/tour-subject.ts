/** What a team takes along to a remote commune (plan III.8, point c, second dash): lines to write where and when, and what is packed. */
import {
  byId,
  type Campaign,
  citedAs,
  type Instant,
  type Item,
  isLive,
  kindTitle,
  lowered,
  type Obligation,
  original,
  productTitle,
} from '../../model/index.js';
import { layoutFault } from '../type/layout-issue.js';
import {
  blankTable,
  bullets,
  campaignSubject,
  heading,
  type SheetName,
  strong,
  table,
  text,
  tick,
} from './campaign-subject.js';
import type { PrintSubject } from './subject.js';

/** Villages of one tour. */
const STOPS = 4;

/**
 * The sheet of a tour: blanks for communes, dates and languages, then the kit, from the items that the evidence of a clause names and that
 * hold at an instant.
 *
 * @throws LayoutError `no-tour` when the campaign does not say which clause that is.
 *
 * @example
 * const real = await loadCampaign('content');
 * tourSubjects(real, instantOf('2020-07-06T00:00:00Z'), { id: 'tour', title: 'Phiếu' })[0].title; // 'Phiếu tuyên truyền lưu động'
 */
export function tourSubjects(campaign: Campaign, instant: Instant, sheet: SheetName): PrintSubject[] {
  const clause = tourClause(campaign, sheet);
  const ids = clause.evidence.flatMap((evidence) => ('items' in evidence ? evidence.items : []));
  const items = [...new Set(ids)]
    .flatMap((id) => byId(campaign.items, id) ?? [])
    .filter((item) => isLive(item, instant, campaign.timeZone));
  const printed = items.filter((item) => handedOut(item) !== '');
  const spoken = items.filter((item) => item.radio !== undefined && !printed.includes(item));
  const tongues = campaign.languages.map(({ title }) => [tick(title)]);
  const subject = campaignSubject(campaign, {
    id: campaign.id,
    title: 'Phiếu tuyên truyền lưu động',
    headline: 'Phiếu tuyên truyền lưu động',
    summary: `Mục ${citedAs(clause)} của kế hoạch. ${clause.summary}`,
    kicker: 'Lưu động',
    body: [
      heading('Đến đâu, ngày nào'),
      blankTable(['Xã', 'Thôn, làng', 'Ngày', 'Từ giờ – đến giờ'], STOPS),
      table([[text('')], ...tongues.map(() => [text('')])], [[[strong('Nói bằng tiếng')], ...tongues]]),
      blankTable(['Người phụ trách, điện thoại', 'Người nói tiếng của làng'], 1),
      heading('Mang theo để phát, để dán'),
      bullets(printed.map((item) => [tick(), strong(original(item).title), text(` – ${handedOut(item)}`)])),
      heading('Lời đọc trên loa và tiết mục'),
      bullets(
        spoken.map((item) => [
          tick(),
          strong(original(item).title),
          text(` – ${lowered(kindTitle(item.kind))}`),
        ]),
      ),
    ],
  });
  return [subject];
}

function tourClause(campaign: Campaign, sheet: SheetName): Obligation {
  const clause = campaign.obligations.find(({ id }) => id === campaign.print?.tour);
  if (clause !== undefined) return clause;
  throw layoutFault(
    'no-tour',
    { file: 'campaign.yaml', line: 0, slot: `${sheet.id} print.tour` },
    {
      vi: 'chiến dịch chưa nói việc nào của kế hoạch là tuyên truyền lưu động.',
      en: 'the campaign does not say which clause of the plan its tours serve.',
    },
    { vi: 'Hãy thêm print: { tour: III.8.c.2 }.', en: 'Add print: { tour: III.8.c.2 }.' },
  );
}

/** What a team gives away or puts up: the other products are for desks, shops and screens. */
const HANDED_OUT = ['poster', 'leaflet'];

function handedOut({ print }: Item): string {
  const names = HANDED_OUT.filter((product) => print?.products.includes(product));
  return names.map((product) => productTitle(product).vi).join(', ');
}
