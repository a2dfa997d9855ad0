/** OPML 2.0: every feed of a campaign in one file that a feed reader imports. */
import { instantOf, type Slice, xmlAttribute, xmlText } from '../model/index.js';
import { rfc822Date } from './feed-date.js';
import { feedUrl, webAddress } from './feed-format.js';

/** Feeds under a title, which readers make a folder of. */
export interface OpmlGroup {
  readonly title: string;
  readonly members: readonly OpmlMember[];
}

/** A feed, or a group of feeds. */
export type OpmlMember = Slice | OpmlGroup;

/**
 * Feeds, in groups or not (`opmlTree` nests those of a campaign), as an OPML 2.0 document; the outline of a feed has `text` and
 * `title`, and leads to the RSS feed and to its page. `dateModified` is the newest `updated` of the feeds.
 *
 * @throws RangeError when a date of a slice is not an ISO instant with offset
 * @example
 * renderOpml([slice], { title: 'Cải cách hành chính' }).split('\n')[3]; // '    <title>Cải cách hành chính</title>'
 */
export function renderOpml(members: readonly OpmlMember[], about: { readonly title: string }): string {
  const [newest] = members.flatMap(feedsIn).toSorted((a, b) => instantOf(b.updated) - instantOf(a.updated));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${xmlText(about.title)}</title>`,
    ...(newest === undefined ? [] : [`    <dateModified>${rfc822Date(newest.updated)}</dateModified>`]),
    ...(newest === undefined ? [] : [`    <ownerName>${xmlText(newest.publisher)}</ownerName>`]),
    '  </head>',
    '  <body>',
    ...members.flatMap((member) => outlines(member, '    ')),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function feedsIn(member: OpmlMember): Slice[] {
  return 'members' in member ? member.members.flatMap(feedsIn) : [member];
}

function outlines(member: OpmlMember, indent: string): string[] {
  if (!('members' in member)) return [`${indent}${feedOutline(member)}`];
  return [
    `${indent}<outline text="${xmlAttribute(member.title)}">`,
    ...member.members.flatMap((inner) => outlines(inner, `${indent}  `)),
    `${indent}</outline>`,
  ];
}

function feedOutline(slice: Slice): string {
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
  return `<outline ${list.join(' ')}/>`;
}
