/** The recording of an item: to hear, to take along, to read. */
import { type Campaign, type Item, type ItemVersion, lengthText, transcriptPath } from '../model/index.js';
import { type Html, html } from './html.js';
import { formatWords, type PageFile, sizeText } from './page-file.js';
import { relativeLink } from './page-paths.js';

/** Nothing is fetched before somebody listens: a phone pays for what it fetches, so length and size stand beside it. */
export function renderItemSound(
  campaign: Campaign,
  item: Pick<Item, 'id'>,
  version: ItemVersion,
  files: readonly PageFile[],
  from: string,
): Html | undefined {
  const file = files.find(({ path, mediaType }) => path === version.audio && mediaType.startsWith('audio/'));
  if (file === undefined) return undefined;
  const seconds = campaign.media.find(({ path }) => path === file.path)?.seconds;
  const wordsPath = transcriptPath(campaign, item.id, version.language, 'html');
  const words = files.find(({ path }) => path === wordsPath);
  const link = relativeLink(from, file.path);
  const ending = formatWords(file);
  const about = file.bytes === undefined ? ending : `${ending}, ${sizeText(file.bytes)}`;
  return html`<div class="sound" lang="vi">
<p><strong>Nghe bài này</strong>${seconds === undefined ? undefined : html`, dài ${lengthText(seconds)}`}</p>
<p><audio controls="controls" preload="none" src="${link}"><a href="${link}">${file.title}</a></audio></p>
<ul class="files"><li><a href="${link}" type="${file.mediaType}" download="download">Tải bản thu <small>${about}</small></a></li>${
    words === undefined
      ? undefined
      : html`<li><a href="${relativeLink(from, words.path)}" type="${words.mediaType}">Đọc lời bản thu <small>chữ, không cần nghe</small></a></li>`
  }</ul>
</div>
`;
}
