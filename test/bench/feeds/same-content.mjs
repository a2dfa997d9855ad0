/** node same-content.mjs WRITER FORMAT: what a reader finds in a writer's feed that is not what the entries hold; a writer that leaves out what others write is no peer. */
import Parser from 'rss-parser';
import { report } from '../measure.mjs';
import { sliceOf } from './many-entries.mjs';
import { WRITERS } from './writers.mjs';

const [name, format] = process.argv.slice(2);
const slice = sliceOf(50);
const write = await WRITERS[name]?.();
if (write === undefined) report({ missing: 'not installed: npm ci --prefix test/bench/peers', lost: [] });
else {
  const text = [...write(slice, format)].join('');
  const found = format === 'json' ? JSON.parse(text).items.map(fromJson) : await fromXml(text);
  const lost = new Set(found.length === slice.entries.length ? [] : ['entries']);
  // White space around a text says nothing.
  for (const [index, entry] of slice.entries.entries())
    for (const [field, value] of Object.entries(found[index] ?? {}))
      if (value?.trim() !== entry[field]) lost.add(field);
  report({ lost: [...lost] });
}

function fromJson({ id, title, url, summary, content_html: html }) {
  return { id, title, url, summary, html };
}

async function fromXml(text) {
  const { items } = await new Parser().parseString(text);
  return items.map((item) => ({
    id: item.guid ?? item.id,
    title: item.title,
    url: item.link,
    summary: format === 'rss' ? item.content : item.summary,
    html: item['content:encoded'] ?? item.content,
  }));
}
