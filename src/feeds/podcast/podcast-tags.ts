/** What RSS says of a podcast and its episodes, in Apple's words and in those of the podcast namespace. */

import type { Entry, Episode, Podcast, Slice } from '../../model/index.js';
import { xmlAttribute } from '../../model/index.js';
import { webAddress } from '../feed-format.js';
import { rssText } from '../rss-text.js';

/** Declared only in the document of a podcast. */
export const PODCAST_NAMESPACES = [
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:podcast="https://podcastindex.org/namespace/1.0"',
] as const;

/** Longest names, in characters: PSP-1 1.0, “Namespace Declarations”; podcast namespace 1.0, `person`. */
const LONGEST = { author: 255, person: 128 } as const;

/**
 * Elements of the channel: Apple's “A podcaster's guide to RSS”, PSP-1 1.0 and the podcast namespace 1.0. An importer that asks for
 * leave is refused (`locked`): a government's feed has one home.
 */
export function podcastTags({ guid, cover, category, email }: Podcast, { publisher }: Slice): string[] {
  const image = webAddress(cover);
  const owner = email === undefined ? '' : ` owner="${xmlAttribute(email)}"`;
  const name = rssText(shortened(publisher, LONGEST.author));
  return [
    `<podcast:guid>${guid}</podcast:guid>`,
    '<podcast:medium>podcast</podcast:medium>',
    `<podcast:locked${owner}>yes</podcast:locked>`,
    `<itunes:author>${name}</itunes:author>`,
    ...(email === undefined
      ? []
      : [
          `<itunes:owner><itunes:name>${name}</itunes:name><itunes:email>${rssText(email)}</itunes:email></itunes:owner>`,
        ]),
    ...(image === undefined ? [] : [`<itunes:image href="${xmlAttribute(image)}"/>`]),
    `<itunes:category text="${xmlAttribute(category)}"/>`,
    '<itunes:explicit>false</itunes:explicit>',
    '<itunes:type>episodic</itunes:type>',
  ];
}

/**
 * Elements of an item. They depend on the entry alone, so that it is spelled once for all podcasts. The agency is named as the author
 * of the words (podcast taxonomy, group Writing); who speaks is not known and not said. `rel="captions"` is left out: the times of
 * the transcript are estimated from the text, not heard.
 */
export function episodeTags(entry: Entry, { transcripts, artwork }: Episode): string[] {
  const seconds = entry.enclosure?.seconds;
  const image = artwork === undefined ? undefined : webAddress(artwork);
  const name = shortened(entry.author, LONGEST.person);
  return [
    ...(seconds === undefined ? [] : [`<itunes:duration>${seconds}</itunes:duration>`]),
    '<itunes:episodeType>full</itunes:episodeType>',
    '<itunes:explicit>false</itunes:explicit>',
    ...(image === undefined ? [] : [`<itunes:image href="${xmlAttribute(image)}"/>`]),
    ...(name === ''
      ? []
      : [`<podcast:person group="writing" role="author">${rssText(name)}</podcast:person>`]),
    ...transcripts.flatMap(({ url, mediaType, language }) => {
      const address = webAddress(url);
      if (address === undefined) return [];
      return [
        `<podcast:transcript url="${xmlAttribute(address)}" type="${xmlAttribute(mediaType)}" language="${xmlAttribute(language)}"/>`,
      ];
    }),
  ];
}

function shortened(text: string, most: number): string {
  return [...text].slice(0, most).join('').trim();
}
