/** “Where is my feed?”: the feeds to hear, by topic, place and language. A station's own feed is on the station's page. */
import type { Campaign, Slice } from '../model/index.js';
import { type Html, html } from './html.js';
import { filesIn, type PageFile } from './page-file.js';
import { feedPagePath, folderOf, relativeLink } from './page-paths.js';
import { renderFileLinks, renderInlineLinks } from './render-file-links.js';
import { sliceName } from './slice-name.js';

const startsWith = (prefix: string) => (slice: Slice) =>
  slice.podcast === undefined && slice.id.startsWith(prefix);

const GROUPS = [
  { title: 'Để nghe (podcast)', holds: (slice: Slice) => slice.podcast !== undefined },
  { title: 'Theo chủ đề', holds: startsWith('topic/') },
  { title: 'Theo địa bàn', holds: startsWith('place/') },
  { title: 'Theo ngôn ngữ', holds: startsWith('language/') },
];

/** Above so many feeds in a group only the people's page is linked; the formats are offered there. */
const MANY_FEEDS = 60;

export function renderFeedList(
  campaign: Pick<Campaign, 'title'>,
  slices: readonly Slice[],
  files: readonly PageFile[],
  from: string,
): Html {
  const whole = slices.find(({ id }) => id === 'all');
  const opml = files.filter(({ path }) => path === 'opml.xml');
  return html`${
    whole === undefined
      ? undefined
      : html`<p class="whole"><a href="${relativeLink(from, feedPagePath(whole))}">${sliceName(campaign, whole)}</a></p>
${renderFileLinks([...formatsOf(whole, files), ...opml], from)}
`
  }${GROUPS.map(({ title, holds }) => {
    const group = slices.filter(holds);
    if (group.length === 0) return undefined;
    return html`<details><summary>${title} <small>${group.length} kênh</small></summary>
<ul class="rows">${group.map(
      (slice) => html`
<li><a class="name" href="${relativeLink(from, feedPagePath(slice))}">${sliceName(campaign, slice)}</a> <small>${slice.entries.length} nội dung</small>${
        group.length > MANY_FEEDS ? undefined : renderInlineLinks(formatsOf(slice, files), from)
      }</li>`,
    )}
</ul>
</details>
`;
  })}`;
}

function formatsOf(slice: Slice, files: readonly PageFile[]): PageFile[] {
  return filesIn(files, folderOf(feedPagePath(slice)));
}
