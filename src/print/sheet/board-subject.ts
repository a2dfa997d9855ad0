/** The cover and the index of a notice board (plan III.1.c.2; Circular 02/2017/TT-VPCP, article 15). */
import { agencyOf, type Campaign, dateText, original } from '../../model/index.js';
import { boardSectors } from './board-numbers.js';
import { campaignSubject, heading, numbered, strong, text } from './campaign-subject.js';
import type { PrintSubject } from './subject.js';

/**
 * Every procedure in force at an instant (milliseconds since 1970), by sector, each with its running number, where to file it, and until
 * when it holds.
 *
 * @example
 * boardSubject(campaign, Date.UTC(2020, 6, 6)).title; // 'Mục lục thủ tục hành chính niêm yết'
 */
export function boardSubject(campaign: Campaign, instant: number): PrintSubject {
  const sectors = boardSectors(campaign, instant);
  const count = sectors.reduce((sum, { items }) => sum + items.length, 0);
  return campaignSubject(campaign, {
    id: campaign.id,
    title: 'Mục lục thủ tục hành chính niêm yết',
    headline: 'Thủ tục hành chính niêm yết công khai',
    summary: `${count} thủ tục, ${sectors.length} lĩnh vực. Tìm lĩnh vực, xem số, rồi đến tờ có số ấy.`,
    kicker: 'Bảng niêm yết',
    body: sectors.flatMap(({ title, items }) => [
      heading(title),
      numbered(
        items[0]?.number ?? 1,
        items.map(({ item }) => [
          strong(original(item).title),
          { type: 'break' },
          text(
            `${agencyOf(campaign, item.agency).name}${item.validUntil === undefined ? '' : `; đến hết ${dateText(item.validUntil)}`}`,
          ),
        ]),
      ),
    ]),
  });
}
