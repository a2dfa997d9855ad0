/** `/api`: what is published, to be asked by programs. `openapi.json` says how, and tests hold it to the answers. */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type Catalogue, changedOn, findItems, type ItemRecord, onAirAt } from '../catalogue/index.js';
import { type Bilingual, dateAt, instantFrom, memoryBy, weekOf } from '../model/index.js';
import { parseWeek } from '../schedule/index.js';
import type { Publication } from './publication.js';
import { holdsTag } from './request-fields.js';

/** What the questions are answered from. */
interface ReadApi {
  readonly present: () => Publication | null | Promise<Publication | null>;
  /** The bytes of a published file; nothing where there is none. */
  readonly read: (present: Publication, path: string) => Promise<Uint8Array | undefined>;
  /** The clock, milliseconds since 1970. */
  readonly now: () => number;
}

/** What may be asked of items, and of a list. */
const FILTERS = ['topic', 'audience', 'kind', 'place', 'language', 'agency', 'q', 'updated-since'];
const PAGING = ['limit', 'cursor'];
const USUAL = 20;
const MOST = 100;
/** A value may be so long, characters. */
const LONGEST = 200;

/** A question that cannot be answered, and why. */
class Refusal extends Error {
  readonly status: 400 | 404 | 503;
  readonly error: string;
  readonly words: Bilingual;

  constructor(status: Refusal['status'], error: string, words: Bilingual) {
    super(words.en);
    this.status = status;
    this.error = error;
    this.words = words;
  }
}

/** The app of the API; paths as in `openApi`. */
export function readApi({ present, read, now }: ReadApi): Hono {
  const parsed = memoryBy<Publication, Promise<unknown>>(200);

  const publication = async () => {
    const found = await present();
    if (found === null)
      throw new Refusal(503, 'not-ready', {
        vi: 'Chưa có gì được xuất bản.',
        en: 'Nothing is published yet.',
      });
    return found;
  };
  /** A JSON file of the publication, parsed once. */
  const json = async <T>(path: string, parse: (text: string) => T, name = path): Promise<T> => {
    const from = await publication();
    const value = parsed(from, path, async () => {
      const bytes = await read(from, path);
      return bytes && parse(new TextDecoder().decode(bytes));
    });
    const known = (await value) as T | undefined;
    if (known === undefined) throw notFound(name);
    return known;
  };
  const catalogue = <Path extends keyof Catalogue>(path: Path) =>
    json(path, (text) => JSON.parse(text) as Catalogue[Path]);
  const itemOf = async (id: string): Promise<ItemRecord> => {
    const { items } = await catalogue('items.json');
    return items.find((item) => item.id === id) ?? fail(notFound(id));
  };

  const app = new Hono().basePath('/api');
  app.get('/items', async (context) => {
    const asked = parameters(context, [...FILTERS, ...PAGING]);
    const [{ items }, { places }] = [await catalogue('items.json'), await catalogue('places.json')];
    const updatedSince = asked.get('updated-since');
    if (updatedSince !== undefined && Number.isNaN(Date.parse(updatedSince))) throw bad('updated-since');
    const filters = Object.fromEntries(asked);
    const found = findItems(items, places, { ...filters, updatedSince });
    const after = asked.get('cursor');
    const from = after === undefined ? 0 : 1 + found.findIndex((item) => cursorOf(item) === after);
    const limit = Number(asked.get('limit') ?? USUAL);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) throw bad('limit');
    if (after !== undefined && from === 0) throw bad('cursor');
    const page = found.slice(from, from + limit);
    const last = page.at(-1);
    const next = from + limit < found.length && last !== undefined ? cursorOf(last) : null;
    return answer(context, { total: found.length, items: page, next });
  });
  app.get('/items/:id', async (context) => {
    parameters(context, []);
    return answer(context, await itemOf(context.req.param('id')));
  });
  app.get('/items/:id/fragment', async (context) => {
    const language = parameters(context, ['language']).get('language');
    const item = await itemOf(context.req.param('id'));
    const version = item.versions.find((one) => language === undefined || one.language === language);
    if (version?.html === undefined) throw notFound(`${item.id} ${language ?? ''}`.trim());
    return answer(context, version.html, 'text/html; charset=utf-8', {
      'content-language': version.language,
    });
  });
  app.get('/stations', async (context) => {
    parameters(context, []);
    return answer(context, await catalogue('stations.json'));
  });
  app.get('/stations/:id/now', async (context) => {
    const id = context.req.param('id');
    const given = parameters(context, ['at']).get('at');
    const moment = given === undefined ? now() : Date.parse(given);
    if (!(Math.abs(moment) < 4e12) || (given !== undefined && !/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(given)))
      throw bad('at');
    const { stations, timeZone } = await catalogue('stations.json');
    if (!stations.some((station) => station.id === id)) throw notFound(id);
    const instant = instantFrom(moment);
    const week = weekOf(dateAt(instant, timeZone));
    const plan = await json(`schedule/${week}/${id}/week.json`, (text) => parseWeek(text), `${id} ${week}`);
    return answer(context, onAirAt(plan, instant));
  });
  app.get('/stations/:id/weeks/:week', async (context) => {
    parameters(context, []);
    const { id, week } = context.req.param();
    const bytes = await read(await publication(), `schedule/${week}/${id}/week.json`);
    if (bytes === undefined) throw notFound(`${id} ${week}`);
    return answer(context, new TextDecoder().decode(bytes), 'application/json; charset=utf-8');
  });
  app.get('/places', async (context) => {
    parameters(context, []);
    return answer(context, await catalogue('places.json'));
  });
  app.notFound((context) => refused(context, notFound(context.req.path)));
  app.onError((error, context) => {
    if (error instanceof Refusal) return refused(context, error);
    throw error;
  });
  return app;
}

/** What is asked, each once; what nobody knows is told rather than passed over. */
function parameters({ req }: Context, known: readonly string[]): Map<string, string> {
  const asked = Object.entries(req.queries());
  for (const [name, values] of asked) {
    if (!known.includes(name)) throw bad(name);
    if (values.length > 1 || (values[0] ?? '').length > LONGEST) throw bad(name);
  }
  return new Map(asked.map(([name, [value = '']]) => [name, value]));
}

/** Where a page ends: the order of the items, in a form that goes into an address. */
function cursorOf(item: ItemRecord): string {
  return Buffer.from(`${changedOn(item)} ${item.id}`).toString('base64url');
}

function answer(
  { req, body }: Context,
  value: unknown,
  type = 'application/json; charset=utf-8',
  more: Readonly<Record<string, string>> = {},
): Response {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
  const fields = { ...more, etag, 'cache-control': 'public, max-age=30, stale-if-error=86400' };
  if (holdsTag(req.raw.headers, etag)) return body(null, 304, fields);
  return body(text, 200, { ...fields, 'content-type': type });
}

function refused({ json }: Context, { status, error, words }: Refusal): Response {
  return json({ error, message: words }, status, { 'cache-control': 'no-store' });
}

function notFound(what: string): Refusal {
  const name = what.slice(0, LONGEST);
  return new Refusal(404, 'not-found', { vi: `Không có «${name}».`, en: `There is no “${name}”.` });
}

function bad(name: string): Refusal {
  const shown = name.slice(0, LONGEST);
  return new Refusal(400, 'bad-request', {
    vi: `Không hiểu tham số «${shown}». Xem openapi.json.`,
    en: `The parameter “${shown}” cannot be read. See openapi.json.`,
  });
}

function fail(refusal: Refusal): never {
  throw refusal;
}
