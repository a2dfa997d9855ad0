/** The order of procedures on a notice board, and the number by which each is found in the index. */
import { type Campaign, compareText, type Item, original, printableItems } from '../../model/index.js';

/** A sector of the board with its procedures. */
export interface BoardSector {
  readonly title: string;
  readonly items: readonly { readonly item: Item; readonly number: number }[];
}

/**
 * Procedures in force at an instant (milliseconds since 1970), sector by sector in the order of topics.yaml, by title in each;
 * numbers run on from sector to sector.
 *
 * @example
 * boardSectors(await loadCampaign('content'), Date.UTC(2020, 6, 6))[0].items[0].number; // 1
 */
export function boardSectors(campaign: Campaign, instant: number): BoardSector[] {
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
export function boardNumber(campaign: Campaign, item: Item, instant: number): number | undefined {
  if (item.procedure === undefined) return undefined;
  return boardSectors(campaign, instant)
    .flatMap(({ items }) => items)
    .find((one) => one.item.id === item.id)?.number;
}
