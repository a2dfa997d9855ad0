/** What the lint says of our own feeds: every format of every slice of a small campaign. */
import { describe, expect, it } from 'vitest';
import {
  opmlTree,
  renderAtom,
  renderJsonFeed,
  renderOpml,
  renderRss,
  selectSlices,
} from '../../../src/feeds/index.js';
import { lintFeed } from '../../../src/feeds/lint/index.js';
import { anEdition } from '../../helpers/feed-slice.js';
import { aWeekCampaign, aWeekPlan } from '../../helpers/week-plan.js';

const edition = anEdition({ campaign: aWeekCampaign(), plans: [aWeekPlan()] });
const slices = selectSlices(edition);

describe.each(slices.map((slice) => [slice.id, slice] as const))('%s', (_, slice) => {
  it.each([
    ['RSS', renderRss(slice), `${slice.url}rss.xml`],
    ['Atom', renderAtom(slice), `${slice.url}atom.xml`],
    ['JSON Feed', renderJsonFeed(slice), `${slice.url}feed.json`],
  ])('%s', (_format, text, location) => {
    const { findings } = lintFeed(text, { location, at: edition.at });
    expect(findings).toEqual([]);
  });
});

it('OPML', () => {
  const { findings } = lintFeed(
    renderOpml(opmlTree(edition.campaign, slices), { title: 'Cải cách hành chính' }),
  );
  expect(findings).toEqual([]);
});
