/** An npm `feed` object for sites that already use that library. The only file that imports it. */
import { Feed, type Item } from 'feed';
import { cleanText, type Entry, escapeMarkup, instantOf, type Slice, xmlText } from '../model/index.js';
import { type FeedLinks, feedUrl, webAddress } from './feed-format.js';

/**
 * A slice as a `Feed` of npm `feed` 6, to which a site may add items of its own before it writes `rss2()`, `atom1()` or
 * `json1()`. Titles, links, ids and dates are those of our writers, and what `feed` would write as malformed XML (control
 * characters, `&` and `<` in attributes) is prevented. What it cannot say is lost: JSON Feed 1.1, `xml:lang`, authors in
 * RSS (it would put a name where an e-mail must stand), further links, and `<` in Atom titles, which it writes as HTML.
 *
 * @throws RangeError when a date of the slice is not an ISO instant with offset
 * @example
 * toFeed(slice).items[0]?.guid; // 'tag:loaphat.example,2020:item/mot-cua'
 */
export function toFeed(slice: Slice, links: FeedLinks = {}): Feed {
  const feed = new Feed({
    id: text(slice.guid),
    title: text(slice.title),
    description: text(slice.description),
    link: webAddress(slice.url) ?? slice.url,
    language: text(slice.language),
    updated: new Date(instantOf(slice.updated)),
    generator: 'loaphat',
    author: { name: text(slice.publisher) },
    feedLinks: {
      rss: links.self ?? feedUrl(slice, 'rss'),
      atom: links.self ?? feedUrl(slice, 'atom'),
      json: links.self ?? feedUrl(slice, 'json'),
    },
    ...(links.hub === undefined ? {} : { hub: links.hub }),
  });
  for (const entry of slice.entries) feed.addItem(feedItem(entry, slice));
  return feed;
}

function feedItem(entry: Entry, slice: Slice): Item {
  return {
    title: cdataSafe(cleanText(entry.title)),
    id: cleanText(entry.id),
    guid: text(entry.id),
    link: webAddress(entry.url) ?? webAddress(slice.url) ?? slice.url,
    date: new Date(instantOf(entry.updated)),
    published: new Date(instantOf(entry.published)),
    content: cleanText(entry.html).replaceAll(']]>', ']]&gt;'),
    ...(entry.summary === '' ? {} : { description: cleanText(escapeMarkup(entry.summary)) }),
    category: entry.categories.map(category),
    ...enclosure(entry),
  };
}

/** `feed` cannot write `<` in an attribute, and a category's name is one in Atom: a mark that looks like it stands for it. */
function category({ term, label, scheme }: Entry['categories'][number]) {
  const vocabulary = webAddress(scheme);
  return {
    name: cleanText(label).replaceAll('<', '‹'),
    term: cleanText(term).replaceAll('<', '‹'),
    ...(vocabulary === undefined ? {} : { scheme: vocabulary, domain: xmlText(vocabulary) }),
  };
}

/** In Atom, `feed` guesses the type from the field's name and the file's: sound goes into `audio`, so that it guesses well. */
function enclosure({ enclosure: file }: Entry): Pick<Item, 'audio' | 'enclosure'> {
  const url = file === undefined ? undefined : webAddress(file.url);
  if (file === undefined || url === undefined) return {};
  const written = { url, type: xmlText(file.mediaType), length: file.bytes };
  return file.mediaType.startsWith('audio/') ? { audio: written } : { enclosure: written };
}

/** `feed` writes text through xml-js, which folds `&amp;` into `&` before it escapes: such a text is escaped once more. */
function text(value: string): string {
  return cleanText(value).replaceAll('&amp;', '&amp;amp;');
}

/** xml-js splits only the first `]]>` of a CDATA section: the others are split here. */
function cdataSafe(value: string): string {
  const [head = '', ...tail] = value.split(']]>');
  return tail.length < 2 ? value : `${head}]]>${tail.join(']]]]><![CDATA[>')}`;
}
