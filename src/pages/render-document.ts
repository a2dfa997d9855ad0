/** The frame of every page: head, banner, header, main, footer. */
import { createHash } from 'node:crypto';
import { agencyOf, type Campaign, dateAt, dateText, type Instant } from '../model/index.js';
import { type Html, html, trusted, withoutForbidden } from './html.js';
import { addressOf, INDEX_PATH, relativeLink } from './page-paths.js';

export interface Alternate {
  readonly path: string;
  /** For a page in another language. */
  readonly language?: string;
  /** For a feed. */
  readonly mediaType?: string;
  readonly title?: string;
}

export interface DocumentParts {
  readonly campaign: Campaign;
  /** Where the page will lie. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** “Content as of”. */
  readonly at: Instant;
  readonly style: string;
  readonly alternates: readonly Alternate[];
  /** What search engines are not to keep: what is withdrawn or over. */
  readonly unlisted?: boolean;
  /** A script that stands in the page; none of another kind is run. */
  readonly script?: string;
  readonly main: Html;
}

/** A whole page: HTML that is well-formed XML too, without a font, a script or anything else from outside. */
export function renderDocument(parts: DocumentParts): string {
  const { campaign, path, at } = parts;
  const home = relativeLink(path, INDEX_PATH);
  const name = path === INDEX_PATH ? parts.title : `${parts.title} · ${campaign.title}`;
  const publisher = agencyOf(campaign, campaign.publisher).name;
  const page = html`<!DOCTYPE html>
<html lang="${parts.language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="script-src ${trusted(scriptSource(parts.script))}; object-src 'none'; base-uri 'none'; form-action 'none'" />
<title>${name}</title>
<meta name="description" content="${parts.description}" />
${parts.unlisted === true || campaign.demonstration ? html`<meta name="robots" content="noindex" />\n` : undefined}<link rel="canonical" href="${addressOf(campaign, path)}" />
${parts.alternates.map((alternate) => alternateLink(campaign, alternate))}<link rel="icon" href="data:," />
<style>
${trusted(parts.style)}
</style>
</head>
<body>
<a class="skip" href="#noi-dung" lang="vi">Đến thẳng nội dung</a>
${campaign.demonstration ? html`<p class="demo" lang="vi"><strong>Bản mẫu – nội dung minh họa.</strong> Chưa phải thông tin chính thức.</p>\n` : undefined}<header class="top" lang="vi">${
    path === INDEX_PATH ? html`<p>${publisher}</p>` : html`<p><a href="${home}">${campaign.title}</a></p>`
  }</header>
<main id="noi-dung">
${parts.main}
</main>
<footer class="bottom" lang="vi">
<p>${publisher}</p>
<p>Nội dung tính đến ngày ${dateText(dateAt(at, campaign.timeZone))}.${
    path === INDEX_PATH ? undefined : html` <a href="${home}">Về trang đầu</a>`
  }</p>
</footer>${
    parts.script === undefined
      ? undefined
      : html`
<script>${trusted(parts.script)}</script>`
  }
</body>
</html>
`;
  return withoutForbidden(page.markup);
}

function scriptSource(script: string | undefined): string {
  return script === undefined ? "'none'" : `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

function alternateLink(campaign: Campaign, { path, language, mediaType, title }: Alternate): Html {
  return html`<link rel="alternate"${language === undefined ? undefined : html` hreflang="${language}"`}${
    mediaType === undefined ? undefined : html` type="${mediaType}"`
  }${title === undefined ? undefined : html` title="${title}"`} href="${addressOf(campaign, path)}" />
`;
}
