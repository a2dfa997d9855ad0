/** The floor: the same documents by template strings; escaped is what needs it, HTML of RSS stands in CDATA, as loaphat's does. */

const XML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => XML[char]) : text);
const cdata = (html) =>
  `<![CDATA[${html.includes(']]>') ? html.replaceAll(']]>', ']]]]><![CDATA[>') : html}]]>`;
const utc = (iso) => new Date(iso).toUTCString();

export const concat = {
  rss: (slice) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${xml(slice.title)}</title>
    <link>${xml(slice.url)}</link>
    <description>${xml(slice.description)}</description>
    <language>${slice.language}</language>
    <lastBuildDate>${utc(slice.updated)}</lastBuildDate>
${slice.entries
  .map(
    (entry) => `    <item>
      <title>${xml(entry.title)}</title>
      <link>${xml(entry.url)}</link>
      <guid isPermaLink="false">${xml(entry.id)}</guid>
      <pubDate>${utc(entry.published)}</pubDate>
      <dc:creator>${xml(entry.author)}</dc:creator>
      <dc:language>${xml(entry.language)}</dc:language>
${entry.categories.map(({ label, scheme }) => `      <category domain="${xml(scheme)}">${xml(label)}</category>`).join('\n')}
      <enclosure url="${xml(entry.enclosure.url)}" length="${entry.enclosure.bytes}" type="${xml(entry.enclosure.mediaType)}"/>
      <description>${xml(xml(entry.summary))}</description>
      <content:encoded>${cdata(entry.html)}</content:encoded>
    </item>
`,
  )
  .join('')}  </channel>
</rss>
`,

  atom: (slice) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${slice.language}">
  <id>${xml(slice.guid)}</id>
  <title type="text">${xml(slice.title)}</title>
  <updated>${slice.updated}</updated>
${slice.entries
  .map(
    (entry) => `  <entry xml:lang="${xml(entry.language)}">
    <id>${xml(entry.id)}</id>
    <title type="text">${xml(entry.title)}</title>
    <published>${entry.published}</published>
    <updated>${entry.updated}</updated>
    <author><name>${xml(entry.author)}</name></author>
    <link rel="alternate" type="text/html" href="${xml(entry.url)}"/>
    <link rel="enclosure" type="${xml(entry.enclosure.mediaType)}" href="${xml(entry.enclosure.url)}" length="${entry.enclosure.bytes}"/>
${entry.categories.map(({ term, label, scheme }) => `    <category term="${xml(term)}" scheme="${xml(scheme)}" label="${xml(label)}"/>`).join('\n')}
    <summary type="text">${xml(entry.summary)}</summary>
    <content type="html">${xml(entry.html)}</content>
  </entry>
`,
  )
  .join('')}</feed>
`,

  json: (slice) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: slice.title,
      home_page_url: slice.url,
      language: slice.language,
      items: slice.entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        language: entry.language,
        date_published: entry.published,
        date_modified: entry.updated,
        authors: [{ name: entry.author }],
        tags: entry.categories.map(({ label }) => label),
        summary: entry.summary,
        content_html: entry.html,
        attachments: [
          {
            url: entry.enclosure.url,
            mime_type: entry.enclosure.mediaType,
            size_in_bytes: entry.enclosure.bytes,
            duration_in_seconds: entry.enclosure.seconds,
          },
        ],
      })),
    }),
};
