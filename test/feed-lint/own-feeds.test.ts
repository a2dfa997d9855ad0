/** What the lint says of our own feeds: every format of every slice of a small campaign. */
import { describe, expect, it } from 'vitest';
import { lintFeed } from '../../src/feed-lint/index.js';
import {
  opmlTree,
  renderAtom,
  renderJsonFeed,
  renderOpml,
  renderRss,
  selectSlices,
} from '../../src/feeds/index.js';
import type { Campaign } from '../../src/model/index.js';
import { anEdition } from '../helpers/feed-slice.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const campaign = aWeekCampaign();
const reachable: Campaign = {
  ...campaign,
  agencies: campaign.agencies.map((agency) => ({ ...agency, contact: { email: 'hop-thu@xa.example' } })),
};
const edition = anEdition({ campaign: reachable, plans: [aWeekPlan()] });
const slices = selectSlices(edition);

describe.each(slices.map((slice) => [slice.id, slice] as const))('%s', (_, slice) => {
  it.each([
    ['RSS', renderRss(slice), `${slice.url}rss.xml`],
    ['Atom', renderAtom(slice), `${slice.url}atom.xml`],
    ['JSON Feed', renderJsonFeed(slice), `${slice.url}feed.json`],
  ])('%s', (_format, text, location) => {
    const { findings } = lintFeed(text, { location, now: edition.at });
    expect(findings).toEqual([]);
  });
});

it('a podcast of an agency without an e-mail address: directories would have nobody to write to', () => {
  const podcasts = selectSlices({ ...edition, campaign }).filter((slice) => slice.podcast !== undefined);
  expect(podcasts.map(({ id }) => id)).toEqual([
    'all/podcast',
    'topic/II.4.b/podcast',
    'language/vi/podcast',
    'place/krong-pa/podcast',
    'place/kong-chro/podcast',
    'station/dai-krong-pa/podcast',
  ]);
  for (const slice of podcasts) {
    const { podcast, findings } = lintFeed(renderRss(slice), { now: edition.at });
    expect({ podcast, codes: findings.map(({ code }) => code) }).toEqual({
      podcast: true,
      codes: ['MissingItunesEmail'],
    });
  }
});

it('OPML', () => {
  const { findings } = lintFeed(
    renderOpml(opmlTree(edition.campaign, slices), { title: 'Cải cách hành chính' }),
  );
  expect(findings).toEqual([]);
});
