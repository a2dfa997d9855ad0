/** OPML 2.0: every feed of a campaign in one file that a feed reader imports. */
import { instantOf, type Slice } from '../model/index.js';
import { rfc822Date } from './feed-date.js';
import { feedUrl } from './feed-format.js';
import { webAddress } from './web-address.js';
import { xmlAttribute, xmlText } from './xml-text.js';

/** Kinds of slice in the order in which people look for theirs; a slice of no kind (`all`) stands above the groups. */
const GROUPS = [
  { kind: 'topic', title: 'Theo chủ đề' },
  { kind: 'place', title: 'Theo địa bàn' },
  { kind: 'station', title: 'Theo đài' },
  { kind: 'language', title: 'Theo ngôn ngữ' },
] as const;

/**
 * All feeds as an OPML 2.0 document, grouped by kind of slice; each outline has `text` and `title`, and leads to the
 * slice's RSS feed and to its page. `dateModified` is the newest `updated` of the slices.
 *
 * @throws RangeError when a date of a slice is not an ISO instant with offset
 * @example
 * renderOpml([slice], { title: 'Cải cách hành chính' }).split('\n')[3]; // '    <title>Cải cách hành chính</title>'
 */
export function renderOpml(slices: readonly Slice[], about: { readonly title: string }): string {
  const newest = [...slices].sort((a, b) => instantOf(b.updated) - instantOf(a.updated))[0];
  const known = new Set<string>(GROUPS.map(({ kind }) => kind));
  const groups = GROUPS.flatMap(({ kind, title }) => {
    const members = slices.filter((slice) => kindOf(slice) === kind);
    if (members.length === 0) return [];
    const label = xmlAttribute(title);
    return [
      `    <outline text="${label}" title="${label}">`,
      ...members.map((slice) => outline(slice, '      ')),
      '    </outline>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${xmlText(about.title)}</title>`,
    ...(newest === undefined ? [] : [`    <dateModified>${rfc822Date(newest.updated)}</dateModified>`]),
    ...(newest === undefined ? [] : [`    <ownerName>${xmlText(newest.publisher)}</ownerName>`]),
    '  </head>',
    '  <body>',
    ...slices.filter((slice) => !known.has(kindOf(slice))).map((slice) => outline(slice, '    ')),
    ...groups,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function kindOf(slice: Slice): string {
  return slice.id.split('/')[0] ?? '';
}

function outline(slice: Slice, indent: string): string {
  const page = webAddress(slice.url);
  const attributes = {
    type: 'rss',
    version: 'RSS2',
    text: slice.title,
    title: slice.title,
    description: slice.description,
    language: slice.language,
    xmlUrl: feedUrl(slice, 'rss'),
    ...(page === undefined ? {} : { htmlUrl: page }),
  };
  const list = Object.entries(attributes).map(([name, value]) => `${name}="${xmlAttribute(value)}"`);
  return `${indent}<outline ${list.join(' ')}/>`;
}
