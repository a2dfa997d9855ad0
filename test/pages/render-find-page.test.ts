/** “Find your station”, without a browser; `test/find.deep.test.ts` types into it. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Edition, WeekPlan } from '../../src/model/index.js';
import { renderFindPage } from '../../src/pages/index.js';
import { aStation } from '../helpers/campaign.js';
import { EDITION, NO_STYLE, PLAN } from './edition.js';
import { readPage } from './read-page.js';

/** Stations of places with these names. */
function withPlaces(names: readonly string[]): Edition {
  const places = names.map((name, index) => ({
    id: `noi-${index}`,
    level: 'commune',
    kind: 'xã',
    name,
    code: null,
    origin: { file: 'places.yaml', line: 1 },
  }));
  const stations = names.map((name, index) =>
    aStation(`dai-${index}`, { name: `Đài xã ${name}`, place: `noi-${index}` }),
  );
  const plans: WeekPlan[] = stations.map(({ id }) => ({ ...PLAN, station: id }));
  return { ...EDITION, campaign: { ...EDITION.campaign, places, stations }, plans };
}
const page = (names: readonly string[]) => renderFindPage(withPlaces(names), { style: NO_STYLE });
const groups = (markup: string) =>
  [...markup.matchAll(/<summary>(.*?) <small>(\d+) đài/g)].map(([, title, count]) => `${title} ${count}`);

it('has a group for each letter, Đ behind D, marks or not', () => {
  expect(groups(page(['Đăk Pơ', 'Dun', 'Ia Ake', 'Ân Nghĩa', 'An Khê', 'Đức Cơ']))).toEqual([
    'A 2',
    'D 1',
    'Đ 2',
    'I 1',
  ]);
});

it('parts a letter with many places, so that none of its lists is long; each station stands once', () => {
  const names = Array.from(
    { length: 40 },
    (_, index) => `Ia ${String.fromCharCode(65 + (index % 26))}${index}`,
  );
  const markup = page(names);
  const found = groups(markup);
  expect(found).toHaveLength(4);
  expect(found[0]).toMatch(/^Ia A0 – Ia \S+ 10$/);
  const { links } = readPage(markup);
  expect(links.filter((link) => link.includes('schedule/')).toSorted()).toEqual(
    names.map((_, index) => `../schedule/${PLAN.week}/dai-${index}/index.html`).toSorted(),
  );
});

it('has one small script, which its policy names, and no way for a name to become another', () => {
  const markup = page(['</script><script>alert(1)</script>', '\'"<b>']);
  const scripts = [...markup.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
  expect(scripts).toHaveLength(1);
  expect(Buffer.byteLength(scripts[0] ?? '')).toBeLessThanOrEqual(2_048);
  const hash = createHash('sha256')
    .update(scripts[0] ?? '')
    .digest('base64');
  expect(markup).toContain(`script-src 'sha256-${hash}'`);
});
