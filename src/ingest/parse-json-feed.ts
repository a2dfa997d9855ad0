/** JSON Feed 1.0 and 1.1 (jsonfeed.org) → entries. Pure. */
import { z } from 'zod';
import type { ParsedEntry, RawEntry } from './parse-feed.js';

const text = z.string().optional().catch(undefined);
const attachmentSchema = z.object({
  url: z.string(),
  mime_type: text,
  size_in_bytes: z.number().optional().catch(undefined),
});
const itemSchema = z.object({
  // “A reader should coerce a number to a string” (JSON Feed 1.1, “id”).
  id: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
  url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  attachments: z.array(z.unknown()).catch([]).default([]),
});
const feedSchema = z.object({
  version: z.string().regex(/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1(?:\.\d+)?$/),
  items: z.array(z.unknown()),
});

/** Whether a text can only be JSON. */
export function isJson(document: string): boolean {
  return /^\s*\{/.test(document);
}

/** Entries in the feed's order, one that is none as unreadable; `unreadable` says why the whole is no JSON Feed. */
export function parseJsonFeed(document: string): ParsedEntry[] | { readonly unreadable: string } {
  let json: unknown;
  try {
    json = JSON.parse(document);
  } catch (error) {
    return { unreadable: String(error instanceof Error ? error.message : error).slice(0, 300) };
  }
  const feed = feedSchema.safeParse(json);
  if (!feed.success) return { unreadable: 'JSON, but no JSON Feed: no version of jsonfeed.org, or no items' };
  return feed.data.items.map((written): ParsedEntry => {
    const item = itemSchema.safeParse(written);
    if (item.success) return entryOf(item.data);
    return { unreadable: 'no object', start: String(JSON.stringify(written)).slice(0, 80) };
  });
}

function entryOf(item: z.infer<typeof itemSchema>): RawEntry {
  return {
    guid: item.id,
    link: item.url,
    title: escaped(item.title),
    date: item.date_published ?? item.date_modified,
    html: item.content_html ?? escaped(item.content_text ?? item.summary),
    enclosures: item.attachments.flatMap((written) => {
      const { data } = attachmentSchema.safeParse(written);
      if (data === undefined) return [];
      return [{ url: data.url, type: data.mime_type, length: data.size_in_bytes?.toString() }];
    }),
  };
}

/** What is no HTML there is handed on as HTML. */
function escaped(plain: string | undefined): string | undefined {
  return plain?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
