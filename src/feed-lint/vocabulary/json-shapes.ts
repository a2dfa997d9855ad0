/** JSON Feed 1.1, as data. */
import type { JsonNode } from '../read/json.js';
import type { ValueKind } from './xml-shapes.js';

export interface JsonShape {
  readonly type: JsonNode['kind'];
  readonly required?: true;
  readonly kind?: ValueKind;
  /** Fields of an object, or of each object of an array. */
  readonly fields?: JsonShapes;
  /** Of an array: what each value is. */
  readonly of?: JsonNode['kind'];
}

export type JsonShapes = { readonly [key: string]: JsonShape };

const TEXT: JsonShape = { type: 'string', kind: 'plain' };
const URI: JsonShape = { type: 'string', kind: 'uri' };
const DATE: JsonShape = { type: 'string', kind: 'rfc3339' };
const LANGUAGE: JsonShape = { type: 'string', kind: 'language' };

const AUTHOR: JsonShapes = { name: TEXT, url: URI, avatar: URI };
const AUTHORS: JsonShape = { type: 'array', of: 'object', fields: AUTHOR };

const ATTACHMENT: JsonShapes = {
  url: { ...URI, required: true },
  mime_type: { type: 'string', kind: 'mimeType', required: true },
  title: TEXT,
  size_in_bytes: { type: 'number' },
  duration_in_seconds: { type: 'number' },
};

const ITEM: JsonShapes = {
  id: { type: 'string', required: true },
  url: URI,
  external_url: URI,
  title: TEXT,
  content_html: { type: 'string', kind: 'html' },
  content_text: { type: 'string' },
  summary: TEXT,
  image: URI,
  banner_image: URI,
  date_published: DATE,
  date_modified: DATE,
  authors: AUTHORS,
  author: { type: 'object', fields: AUTHOR },
  tags: { type: 'array', of: 'string' },
  language: LANGUAGE,
  attachments: { type: 'array', of: 'object', fields: ATTACHMENT },
};

export const JSON_FEED: JsonShapes = {
  version: { type: 'string', required: true },
  title: { ...TEXT, required: true },
  home_page_url: URI,
  feed_url: URI,
  description: TEXT,
  user_comment: { type: 'string' },
  next_url: URI,
  icon: URI,
  favicon: URI,
  authors: AUTHORS,
  author: { type: 'object', fields: AUTHOR },
  language: LANGUAGE,
  expired: { type: 'boolean' },
  hubs: {
    type: 'array',
    of: 'object',
    fields: { type: { type: 'string', required: true }, url: { ...URI, required: true } },
  },
  items: { type: 'array', of: 'object', required: true, fields: ITEM },
};
