/** An item, in one of its languages, as an entry. */
import {
  agencyOf,
  bodyParagraphs,
  type Campaign,
  type Category,
  type Enclosure,
  type Entry,
  firstLanguage,
  guidOf,
  type Instant,
  type Item,
  type ItemVersion,
  instantOf,
  isoAt,
  itemUrl,
  kindTitle,
  languageTitle,
  latest,
  plainLine,
  type RelatedFile,
  startOf,
  withoutSamples,
} from '../model/index.js';
import { entryHtml } from './entry-html.js';

/** Longest summary that is made from a text, in characters. */
const SUMMARY = 280;

/**
 * The entry of an item in one language. A translation is an entry of its own: its guid is the item's with `/<language>`
 * after it, because readers that know both feeds would otherwise write one text over the other.
 */
export function makeEntry(
  campaign: Campaign,
  item: Item,
  version: ItemVersion,
  at: Instant,
  further: readonly RelatedFile[] = [],
): Entry {
  const related = [...otherLanguages(campaign, item, version), ...further];
  const image = pictureOf(campaign, item, version);
  const enclosure = audioOf(campaign, version);
  return {
    id: entryGuid(campaign, item, version),
    item: item.id,
    url: itemUrl(campaign, item.id, version.language),
    title: plainLine(version.title),
    language: version.language,
    ...entryDates(campaign, item, at),
    summary: summaryOf(version),
    html: entryHtml(campaign, item, {
      version,
      body: version.body,
      related,
      ...(image === undefined ? {} : { image }),
    }),
    author: byline(campaign, item.agency),
    categories: categoriesOf(campaign, item),
    ...(enclosure === undefined ? {} : { enclosure }),
    ...(image === undefined ? {} : { image: image.url }),
    related,
  };
}

/** The guid of an item's entry in one of its languages; the original's is the item's own. */
export function entryGuid(campaign: Campaign, item: Item, { language }: ItemVersion): string {
  const guid = guidOf(campaign, item.id);
  return language === firstLanguage(campaign) ? guid : `${guid}/${language}`;
}

/** An agency's name as author or publisher; a demonstration never speaks in an agency's name without saying so. */
export function byline(campaign: Campaign, agency: string): string {
  const { name } = agencyOf(campaign, agency);
  return campaign.demonstration ? `${name} (bản mẫu)` : name;
}

/** The lead that people wrote, or the text's first words, cut between two words. */
export function summaryOf(version: ItemVersion): string {
  if (version.summary !== undefined) return plainLine(version.summary);
  const text = plainLine(bodyParagraphs(withoutSamples(version.body, 'ellipsis')).join(' '));
  if (text.length <= SUMMARY) return text;
  return `${text.slice(0, text.lastIndexOf(' ', SUMMARY)).replace(/[\s,;:–-]+$/, '')}…`;
}

/** `updated` moves only when people say so, and never stands before `published` nor after `at`. */
export function entryDates(
  campaign: Campaign,
  item: Item,
  at: Instant,
): Pick<Entry, 'published' | 'updated'> {
  const { timeZone } = campaign;
  const published = startOf(item.published, timeZone);
  const written = item.updated === undefined ? published : startOf(item.updated, timeZone);
  const updated = written > at ? published : latest(published, written);
  return { published: isoAt(published, timeZone), updated: isoAt(updated, timeZone) };
}

/** Topics, kind and audiences; each vocabulary is named by an address of the site. */
export function categoriesOf(campaign: Campaign, item: Item): Category[] {
  const titles = (entries: readonly { id: string; title: string }[], id: string) =>
    entries.find((entry) => entry.id === id)?.title ?? id;
  return [
    ...item.topics.map((term) => ({
      term,
      label: titles(campaign.topics, term),
      scheme: `${campaign.site}topics`,
    })),
    { term: item.kind, label: kindTitle(item.kind), scheme: `${campaign.site}kinds` },
    ...item.audiences.map((term) => ({
      term,
      label: titles(campaign.audiences, term),
      scheme: `${campaign.site}audiences`,
    })),
  ];
}

/** The version's sound file, with length and type as `loadCampaign` read them from the file itself. */
export function audioOf(campaign: Campaign, version: ItemVersion): Enclosure | undefined {
  const file = campaign.media.find(({ path }) => path === version.audio);
  if (file === undefined) return undefined;
  const { bytes, mediaType, seconds } = file;
  return {
    url: `${campaign.site}${file.path}`,
    bytes,
    mediaType,
    ...(seconds === undefined ? {} : { seconds }),
  };
}

function pictureOf(
  campaign: Campaign,
  item: Item,
  version: ItemVersion,
): { url: string; alt: string } | undefined {
  const file = campaign.media.find(({ path }) => path === item.print?.image);
  if (file === undefined || !file.mediaType.startsWith('image/')) return undefined;
  return { url: `${campaign.site}${file.path}`, alt: version.alt ?? '' };
}

function otherLanguages(campaign: Campaign, item: Item, version: ItemVersion): RelatedFile[] {
  return item.versions
    .filter(({ language }) => language !== version.language)
    .map(({ language }) => ({
      url: itemUrl(campaign, item.id, language),
      title: languageTitle(campaign, language),
      mediaType: 'text/html',
    }));
}

/** The newest of some instants, ISO with offset; `otherwise` when there is none. */
export function newestOf(instants: readonly string[], otherwise: string): string {
  return instants.reduce(
    (newest, instant) => (instantOf(instant) > instantOf(newest) ? instant : newest),
    instants[0] ?? otherwise,
  );
}
