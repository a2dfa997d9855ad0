/** The API over a publication, held to its own OpenAPI document by a validator that we did not write. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { broadcast } from '../../src/broadcast.js';
import { type App, createApp } from '../../src/serve/index.js';
import { removeFolder, writeFolder } from '../helpers/folder-of.js';
import { WHOLE_WEEK, wholeContent } from '../helpers/whole-content.js';

let folder: string;
let app: App;
let validate: (path: string, status: number, body: unknown) => void;

const NOW = Date.parse('2020-07-06T05:46:00+07:00');

beforeAll(async () => {
  const content = await writeFolder(wholeContent());
  folder = await writeFolder({});
  await broadcast({ content, out: folder, week: WHOLE_WEEK, only: ['week', 'pages'] });
  await removeFolder(content);
  app = createApp(folder, { now: () => NOW });
  const document = JSON.parse(await readFile(join(folder, 'openapi.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', $defs: document.components.schemas });
  validate = (path, status, body) => {
    const answer =
      document.paths[path]?.get.responses[status] ?? expect.fail(`${path} ${status} is not described`);
    const { $ref } = answer.content['application/json'].schema;
    const check = ajv.compile({ $ref: $ref.replace('#/components/schemas', 'api#/$defs') });
    expect(check(body), JSON.stringify(check.errors)).toBe(true);
  };
}, 120_000);
afterAll(() => removeFolder(folder));

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.answer(new Request(`http://x${path}`, { headers, method }), '192.0.2.1');
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test is about
const json = async (path: string): Promise<any> => (await ask(path)).json();
const file = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));

describe('items', () => {
  it('come page by page, each once, as in items.json', async () => {
    const all = await file('items.json');
    const ids: string[] = [];
    let path = '/api/items?limit=2';
    for (;;) {
      const page = await json(path);
      validate('/api/items', 200, page);
      expect(page.total).toBe(all.items.length);
      ids.push(...page.items.map(({ id }: { id: string }) => id));
      if (page.next === null) break;
      path = `/api/items?limit=2&cursor=${page.next}`;
    }
    expect(ids.toSorted()).toEqual(all.items.map(({ id }: { id: string }) => id).toSorted());
    expect(ids.length).toBeGreaterThan(3);
  });

  it('are found by what they are', async () => {
    const { items } = await file('items.json');
    const [first] = items;
    const found = async (query: string) => (await json(`/api/items?limit=100&${query}`)).items;
    for (const [query, holds] of [
      [`topic=${first.topics[0]}`, (item: typeof first) => item.topics.includes(first.topics[0])],
      [`kind=${first.kind}`, (item: typeof first) => item.kind === first.kind],
      [`agency=${first.agency.id}`, (item: typeof first) => item.agency.id === first.agency.id],
      [`audience=${first.audiences[0]}`, (item: typeof first) => item.audiences.includes(first.audiences[0])],
      ['updated-since=2020-07-01', (item: typeof first) => (item.updated ?? item.published) >= '2020-07-01'],
    ] as const) {
      expect((await found(query)).map(({ id }: { id: string }) => id).toSorted()).toEqual(
        items
          .filter(holds)
          .map(({ id }: { id: string }) => id)
          .toSorted(),
      );
    }
    expect(await found('topic=khong-co')).toEqual([]);
  });

  it('one by its id; its text as a fragment in each language', async () => {
    const { items } = await file('items.json');
    for (const { id, versions } of items) {
      const item = await json(`/api/items/${id}`);
      validate('/api/items/{id}', 200, item);
      for (const { language, html } of versions) {
        const answer = await ask(`/api/items/${id}/fragment?language=${language}`);
        if (html === undefined) expect(answer.status).toBe(404);
        else {
          expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
          expect(answer.headers.get('content-language')).toBe(language);
          expect(await answer.text()).toBe(html);
        }
      }
    }
  });
});

describe('stations and places', () => {
  it('are as in their files', async () => {
    const stations = await json('/api/stations');
    validate('/api/stations', 200, stations);
    expect(stations).toEqual(await file('stations.json'));
    const places = await json('/api/places');
    validate('/api/places', 200, places);
    expect(places).toEqual(await file('places.json'));
  });

  it('a week is its week.json; what is on is told from it', async () => {
    const { stations } = await file('stations.json');
    let heard = 0;
    for (const { id, weeks } of stations) {
      expect(weeks).toHaveLength(1);
      const week = await json(`/api/stations/${id}/weeks/${WHOLE_WEEK}`);
      expect(week).toEqual(await file(`schedule/${WHOLE_WEEK}/${id}/week.json`));
      const airings = week.days.flatMap(
        (day: { sessions: { slots: { airings: { start: string; item: string }[] }[] }[] }) =>
          day.sessions.flatMap(({ slots }) => slots.flatMap((slot) => slot.airings)),
      );
      for (const { start, item } of airings.slice(0, 5)) {
        const on = await json(`/api/stations/${id}/now?at=${encodeURIComponent(start)}`);
        validate('/api/stations/{id}/now', 200, on);
        expect(on.now).toMatchObject({ item, start });
        heard += 1;
      }
    }
    expect(heard).toBeGreaterThan(3);
    const on = await json(`/api/stations/${stations[0].id}/now`);
    expect(on.time).toBe('2020-07-06T05:46:00+07:00');
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['/api/items/{id}', '/api/items/khong-co', 404],
    ['/api/items/{id}', '/api/items/__proto__', 404],
    ['/api/stations/{id}/now', '/api/stations/khong-co/now', 404],
    ['/api/stations/{id}/weeks/{week}', '/api/stations/khong-co/weeks/2020-W28', 404],
    ['/api/stations/{id}/weeks/{week}', '/api/stations/..%2F..%2Fetc/weeks/passwd', 404],
    ['/api/items', '/api/items?limit=0', 400],
    ['/api/items', '/api/items?limit=1e9', 400],
    ['/api/items', '/api/items?cursor=xyz', 400],
    ['/api/items', '/api/items?updated-since=h%C3%B4m+qua', 400],
    ['/api/items', '/api/items?topic=a&topic=b', 400],
    ['/api/items', `/api/items?q=${'a'.repeat(500)}`, 400],
    ['/api/items', '/api/items?sort=title', 400],
    ['/api/stations/{id}/now', '/api/stations/dai/now?at=2020-07-06', 400],
  ])('%s: %s', async (described, path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    validate(described, status, await answer.json());
  });

  it('a question that nobody answers is refused in words; nothing is written', async () => {
    expect((await ask('/api/khong-co')).status).toBe(404);
    expect((await ask('/api/items', {}, 'POST')).status).toBe(405);
    const empty = await writeFolder({});
    expect((await createApp(empty).answer(new Request('http://x/api/items'))).status).toBe(503);
    await removeFolder(empty);
  });
});

it('an answer that did not change is 304; any site may read; HEAD has no body', async () => {
  const first = await ask('/api/places');
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  const again = await ask('/api/places', { 'if-none-match': first.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(await (await ask('/api/places', {}, 'HEAD')).text()).toBe('');
});
