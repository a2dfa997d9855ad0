/** The cover and the index of a notice board (plan III.1.c.2; Circular 02/2017/TT-VPCP, article 15). */

import type { LayoutError } from '../../errors.js';
import {
  agencyOf,
  type Block,
  byId,
  type Campaign,
  compareText,
  dateAt,
  dateText,
  fact,
  type Inline,
  type Instant,
  type Item,
  original,
  printableItems,
} from '../../model/index.js';
import { layoutFault } from '../type/layout-issue.js';
import {
  campaignSubject,
  heading,
  numbered,
  paragraphOf,
  type SheetName,
  strong,
  text,
} from './campaign-subject.js';
import type { PrintSubject } from './subject.js';

/**
 * Every procedure in force at an instant, by sector, each with its running number. Where to file stands once a
 * sector, until when they hold once at the head; what differs says so itself.
 *
 * @throws LayoutError `no-procedure` or `expired` when there is nothing to list.
 *
 * @example
 * const real = await loadCampaign('content');
 * boardSubjects(real, instantOf('2020-07-06T00:00:00Z'), { id: 'board-index', title: 'Mục lục' })[0].kicker; // 'Bảng niêm yết'
 */
export function boardSubjects(campaign: Campaign, instant: Instant, sheet: SheetName): PrintSubject[] {
  const sectors = boardSectors(campaign, instant);
  if (sectors.length === 0) throw emptyBoard(campaign, instant, sheet);
  const all = sectors.flatMap(({ items }) => items);
  const usualEnd = commonest(all.map(({ item }) => item.validUntil ?? ''));
  const subject = campaignSubject(campaign, {
    id: campaign.id,
    title: 'Mục lục thủ tục hành chính niêm yết',
    headline: 'Thủ tục hành chính niêm yết công khai',
    summary: [
      `${all.length} thủ tục, ${sectors.length} lĩnh vực${endWords(usualEnd, all)}.`,
      'Tìm lĩnh vực, xem số, rồi đến tờ có số ấy.',
    ].join(' '),
    kicker: 'Bảng niêm yết',
    body: sectors.flatMap((sector) => sectorBlocks(sector, usualEnd, campaign)),
  });
  return [subject];
}

/** A sector of the board with its procedures. */
interface BoardSector {
  readonly title: string;
  readonly items: readonly { readonly item: Item; readonly number: number }[];
}

/**
 * Procedures in force at an instant, sector by sector in the order of topics.yaml, by title in each;
 * numbers run on from sector to sector.
 *
 * @example
 * boardSectors(await loadCampaign('content'), instantOf('2020-07-06T00:00:00Z'))[0].items[0].number; // 1
 */
export function boardSectors(campaign: Campaign, instant: Instant): BoardSector[] {
  const sectors = campaign.topics.flatMap(({ sectors }) => sectors);
  const titles = new Map(sectors.map(({ id, title }) => [id, title]));
  const inForce = printableItems(campaign, instant).filter(({ procedure }) => procedure !== undefined);
  const sectorOf = new Map(campaign.procedures.map(({ id, sector }) => [id, sector]));
  let number = 0;
  return [...titles].flatMap(([id, title]) => {
    const items = inForce
      .filter(({ procedure }) => sectorOf.get(procedure ?? '') === id)
      .sort((a, b) => compareText(original(a).title, original(b).title) || compareText(a.id, b.id))
      .map((item) => {
        number += 1;
        return { item, number };
      });
    return items.length === 0 ? [] : [{ title, items }];
  });
}

/** The running number of an item; undefined when it is no procedure in force. */
export function boardNumber(campaign: Campaign, item: Item, instant: Instant): number | undefined {
  if (item.procedure === undefined) return undefined;
  return boardSectors(campaign, instant)
    .flatMap(({ items }) => items)
    .find((one) => one.item.id === item.id)?.number;
}

/** Until when they hold, when they have an end in common. */
function endWords(usual: string, all: BoardSector['items']): string {
  if (usual === '') return '';
  const others = all.some(({ item }) => (item.validUntil ?? '') !== usual);
  return `, hiệu lực đến hết ${dateText(usual)}${others ? ', trừ chỗ ghi khác' : ''}`;
}

function sectorBlocks({ title, items }: BoardSector, usualEnd: string, campaign: Campaign): Block[] {
  const officeOf = ({ agency, procedure }: BoardSector['items'][number]['item']) =>
    fact(byId(campaign.procedures, procedure)?.desk) ?? agencyOf(campaign, agency).name;
  const usualOffice = commonest(items.map(({ item }) => officeOf(item)));
  return [
    heading(title),
    paragraphOf([text(`Nộp tại: ${usualOffice}`)]),
    numbered(
      items[0]?.number ?? 1,
      items.map(({ item }): Inline[] => {
        const [office, end] = [officeOf(item), item.validUntil ?? ''];
        const differs = [
          ...(office === usualOffice ? [] : [`nộp tại: ${office}`]),
          ...(end === usualEnd
            ? []
            : [end === '' ? 'chưa định ngày hết hiệu lực' : `đến hết ${dateText(end)}`]),
        ].join('; ');
        return [
          strong(original(item).title),
          ...(differs === ''
            ? []
            : [{ type: 'break' } as const, text(`${differs.charAt(0).toUpperCase()}${differs.slice(1)}`)]),
        ];
      }),
    ),
  ];
}

/** What most of them have; of several, the one that comes first. */
function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0];
}

function emptyBoard(campaign: Campaign, instant: Instant, sheet: SheetName): LayoutError {
  const day = dateText(dateAt(instant, campaign.timeZone));
  const where = { file: 'campaign.yaml', line: 1, slot: sheet.id };
  if (campaign.procedures.length === 0) {
    return layoutFault(
      'no-procedure',
      where,
      {
        vi: `«${sheet.title}» kê các thủ tục, mà chiến dịch chưa có thủ tục nào.`,
        en: `“${sheet.id}” lists procedures, and the campaign has none.`,
      },
      { vi: 'Hãy viết các thủ tục vào procedures/.', en: 'Write the procedures into procedures/.' },
    );
  }
  return layoutFault(
    'expired',
    where,
    {
      vi: `ngày ${day} không có thủ tục nào còn hiệu lực và đã được duyệt: không lập được «${sheet.title}».`,
      en: `no procedure is in force and approved on ${day}: there is nothing for “${sheet.id}” to list.`,
    },
    {
      vi: 'Hãy gỡ mục lục cũ khỏi bảng; thủ tục còn dùng thì sửa validUntil và cho duyệt lại. Muốn lập cho ngày khác thì thêm --at.',
      en: 'Take the old index off the board; if procedures still hold, correct validUntil and have them approved again. For another day, add --at.',
    },
  );
}
