/** “Where is my feed?”: the feeds by topic, place and language. A station's own feed is on the station's page. */
import type { Campaign, Slice } from '../model/index.js';
import { type Html, html } from './html.js';
import { fileName, filesIn, type PageFile } from './page-file.js';
import { feedPagePath, folderOf, relativeLink } from './page-paths.js';
import { renderFileLinks, renderInlineLinks } from './render-file-links.js';
import { sliceName } from './slice-name.js';

const GROUPS = [
  { prefix: 'topic/', title: 'Theo chủ đề' },
  { prefix: 'place/', title: 'Theo địa bàn' },
  { prefix: 'language/', title: 'Theo ngôn ngữ' },
];

const FORMATS = ['rss.xml', 'atom.xml', 'feed.json'];

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
  }${GROUPS.map(({ prefix, title }) => {
    const group = slices.filter(({ id }) => id.startsWith(prefix));
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
  const beside = filesIn(files, folderOf(feedPagePath(slice)));
  return FORMATS.flatMap((name) => beside.filter((file) => fileName(file.path) === name));
}
