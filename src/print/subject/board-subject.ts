/** The cover and the index of a notice board (plan III.1.c.2; Circular 02/2017/TT-VPCP, article 15). */
import {
  agencyOf,
  type Block,
  byId,
  type Campaign,
  dateText,
  fact,
  type Inline,
  original,
} from '../../model/index.js';
import { type BoardSector, boardSectors } from './board-numbers.js';
import { campaignSubject, heading, numbered, paragraph, strong, text } from './campaign-subject.js';
import type { PrintSubject } from './subject.js';

/**
 * Every procedure in force at an instant (milliseconds since 1970), by sector, each with its running number. Where to file stands once a
 * sector, until when they hold once at the head; what differs says so itself.
 *
 * @example
 * boardSubject(campaign, Date.UTC(2020, 6, 6)).title; // 'Mục lục thủ tục hành chính niêm yết'
 */
export function boardSubject(campaign: Campaign, instant: number): PrintSubject {
  const sectors = boardSectors(campaign, instant);
  const all = sectors.flatMap(({ items }) => items);
  const usualEnd = commonest(all.map(({ item }) => item.validUntil ?? ''));
  return campaignSubject(campaign, {
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
    paragraph([text(`Nộp tại: ${usualOffice}`)]),
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
