/** An edition as records. */
import {
  agencyOf,
  bodyHtml,
  type Campaign,
  type Edition,
  expiryOf,
  type Item,
  type ItemVersion,
  isoAt,
  itemUrl,
  kindTitle,
  leadsToClosed,
  placeTitle,
  publicCampaign,
  type Station,
  unlinked,
  withdrawalOf,
} from '../model/index.js';
import type { Catalogue, ItemRecord, StationRecord } from './records.js';

/**
 * A file that belongs to an item: a path of the publication, and what it is.
 *
 * @example
 * const file: ItemFile = { path: 'print/poster/mot-cua.pdf', title: 'Áp phích', mediaType: 'application/pdf' };
 */
export interface ItemFile {
  readonly path: string;
  readonly title: string;
  readonly mediaType: string;
}

/**
 * What programs are told of an edition: only what is public at its instant, texts without their samples.
 *
 * @param filesOf sheets and sounds of an item
 * @example
 * makeCatalogue(edition)['items.json'].items[0].id; // 'mot-cua'
 */
export function makeCatalogue(
  { campaign, at, week, plans }: Edition,
  filesOf: (item: Item) => readonly ItemFile[] = () => [],
): Catalogue {
  const open = publicCampaign(campaign, at);
  const head = { campaign: campaign.id, at: isoAt(at, campaign.timeZone), timeZone: campaign.timeZone };
  const address = (path: string) => new URL(path, campaign.site).href;
  const isClosed = leadsToClosed(campaign, at);

  const itemRecord = (item: Item): ItemRecord => {
    const withdrawn = withdrawalOf(item, campaign.timeZone) <= at;
    const over = expiryOf(item, campaign.timeZone) <= at;
    const version = ({ language, title, summary, body }: ItemVersion) => ({
      language,
      title,
      ...(summary !== undefined && { summary }),
      url: itemUrl(campaign, item.id, language),
      ...(!withdrawn && { html: bodyHtml(unlinked(body, isClosed)) }),
    });
    const { id, kind, sample, topics, audiences, areas, published, updated, validFrom, validUntil } = item;
    return {
      id,
      kind,
      kindTitle: kindTitle(kind),
      state: withdrawn ? 'withdrawn' : over ? 'over' : 'current',
      sample,
      topics: [...topics],
      audiences: [...audiences],
      places: [...areas],
      agency: { id: item.agency, name: agencyOf(campaign, item.agency).name },
      published,
      ...(updated !== undefined && { updated }),
      validFrom,
      ...(validUntil !== undefined && { validUntil }),
      versions: item.versions.map(version),
      files: withdrawn
        ? []
        : filesOf(item).map(({ path, title, mediaType }) => ({ title, url: address(path), mediaType })),
    };
  };
  const planned = new Set(plans.map(({ station }) => station));
  const weeksOf = (id: string) => {
    const folder = `schedule/${week}/${id}/`;
    return planned.has(id) ? [{ week, url: address(folder), json: address(`${folder}week.json`) }] : [];
  };
  return {
    'items.json': { ...head, items: open.items.map(itemRecord) },
    'stations.json': {
      ...head,
      stations: campaign.stations.map((one) => stationRecord(one, weeksOf(one.id))),
    },
    'places.json': { ...head, places: placeRecords(campaign) },
  };
}

function stationRecord(station: Station, weeks: StationRecord['weeks']): StationRecord {
  const { id, name, place, languages, sessions } = station;
  const windows = sessions.flatMap((session) =>
    session.windows.map((window) => ({
      id: window.id,
      title: window.title ?? session.title,
      days: [...window.days],
      start: window.start,
      seconds: window.length,
      languages: [...(window.languages ?? languages)],
    })),
  );
  return { id, name, place, languages: [...languages], windows, weeks };
}

function placeRecords({ places, stations }: Campaign): Catalogue['places.json']['places'] {
  return places.map((place) => ({
    id: place.id,
    level: place.level,
    title: placeTitle(place),
    name: place.name,
    code: place.code,
    ...(place.parent !== undefined && { parent: place.parent }),
    stations: stations.filter((station) => station.place === place.id).map(({ id }) => id),
  }));
}
