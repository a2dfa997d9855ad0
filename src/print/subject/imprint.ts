/** The line of small print that says where a sheet comes from. */
import {
  agencyOf,
  type Campaign,
  type Item,
  type ItemVersion,
  itemUrl,
  languageTitle,
  lowered,
} from '../../model/index.js';

/** Who answers for a sheet, who approved it, who translated it, and its sources; `url` is the address that the sheet shows. */
export function imprintOf(campaign: Campaign, item: Item, version: ItemVersion, url: string): string {
  const sources = new Set([...version.sources, ...item.sources].map((source) => source.title));
  return [
    `Cơ quan chịu trách nhiệm: ${agencyOf(campaign, item.agency).name}.`,
    item.approvedBy === undefined ? '' : `Duyệt: ${item.approvedBy}.`,
    version.translator === undefined ? '' : `Người dịch: ${version.translator}.`,
    ...item.versions
      .slice(1)
      .filter((other) => version === item.versions[0] && other.translator !== undefined)
      .map((other) => `Bản ${lowered(languageTitle(campaign, other.language))}: ${other.translator}.`),
    sources.size === 0
      ? ''
      : `Nguồn: ${sourcesLine([...sources], itemUrl(campaign, item.id, version.language), url)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Titles of sources that a sheet names; more would crowd it, and the item's page has them all with their links. */
const NAMED_SOURCES = 2;
/** Two titles of more letters than this would be set too small to read: then the first stands alone. */
const NAMED_LETTERS = 175;

function sourcesLine(titles: readonly string[], page: string, url: string): string {
  const shown = titles.slice(0, NAMED_SOURCES);
  if (shown.join('').length > NAMED_LETTERS) shown.splice(1);
  const named = shown.join('; ').replace(/\.$/, '');
  const rest = titles.length - shown.length;
  if (rest <= 0) return named;
  const where = url === page ? 'địa chỉ in trên tờ này' : page.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return `${named}; và ${rest} nguồn khác, xem ở ${where}`;
}
