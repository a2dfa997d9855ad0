import { describe, expect, it } from 'vitest';
import type { Item, ItemVersion } from '../../src/model/index.js';
import { instantOf } from '../../src/model/index.js';
import { AT, CAMPAIGN, EDITION, FILES, STYLE } from './edition.js';
import { publish } from './publication.js';
import { readPage, targetOf } from './read-page.js';

const pages = publish(STYLE);
const known = new Set([...pages.keys(), ...FILES.map(({ path }) => path)]);

describe.each([...pages])('%s', (path, markup) => {
  const page = readPage(markup);

  it('has one h1 first and skips no level', () => {
    expect(page.headings.filter((level) => level === 1)).toHaveLength(1);
    expect(page.headings[0]).toBe(1);
    page.headings.forEach((level, index) => {
      expect(level - (page.headings[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('links relatively, and only to what exists', () => {
    for (const link of page.links) {
      if (/^(?:https?|webcal|mailto|tel):/.test(link)) {
        expect(link.startsWith(CAMPAIGN.site), link).toBe(false);
      } else if (link.startsWith('#')) {
        expect(page.ids, link).toContain(link.slice(1));
      } else {
        expect(link).not.toMatch(/^\//);
        expect(known, `${link} on ${path}`).toContain(targetOf(path, link));
      }
    }
  });

  it('gives its address and its alternates absolutely', () => {
    for (const { rel, href } of page.head) {
      if (rel === 'icon') continue;
      expect(href.startsWith(CAMPAIGN.site)).toBe(true);
      const target = href.slice(CAMPAIGN.site.length);
      expect(known).toContain(target === '' || target.endsWith('/') ? `${target}index.html` : target);
    }
    expect(page.head.filter(({ rel }) => rel === 'canonical')).toHaveLength(1);
  });

  it('repeats no id', () => {
    expect(new Set(page.ids).size).toBe(page.ids.length);
  });

  it('says that it is a demonstration and how old it is', () => {
    expect(page.text).toContain('Bản mẫu – nội dung minh họa');
    expect(page.text).toContain('Nội dung tính đến ngày 06/7/2020');
  });

  it('needs no script and stays light', () => {
    expect(page.elements).not.toContain('script');
    expect(Buffer.byteLength(markup)).toBeLessThan(60_000);
    expect(page.language).toMatch(/^(?:vi|jra)$/);
  });
});

it('discovers feeds from the start page', () => {
  const hrefs = readPage(pages.get('index.html') ?? '')
    .head.filter(({ rel }) => rel === 'alternate')
    .map(({ href }) => href);
  expect(hrefs).toEqual(
    ['rss.xml', 'atom.xml', 'feed.json'].map((name) => `${CAMPAIGN.site}feeds/all/${name}`),
  );
});

const hostile = '</title></style><script>alert(1)</script>&amp;" onload="x\u0000\u202E\uD800]]>';

function hostileVersions([first, ...rest]: Item['versions']): Item['versions'] {
  const spoil = (version: ItemVersion) => ({ ...version, title: hostile, summary: hostile, action: hostile });
  return [spoil(first), ...rest.map(spoil)];
}

it('stays whole and harmless when every text is hostile', () => {
  const campaign = {
    ...CAMPAIGN,
    title: hostile,
    description: hostile,
    items: CAMPAIGN.items.map((item) => ({
      ...item,
      ...(item.withdrawn === undefined ? {} : { withdrawn: { ...item.withdrawn, reason: hostile } }),
      sources: [{ title: hostile, url: 'https://example.org/"><script>' }],
      versions: hostileVersions(item.versions),
    })),
    stations: CAMPAIGN.stations.map((station) => ({ ...station, name: hostile })),
    topics: CAMPAIGN.topics.map((topic) => ({ ...topic, title: hostile })),
    audiences: CAMPAIGN.audiences.map((audience) => ({ ...audience, title: hostile })),
    obligations: CAMPAIGN.obligations.map((clause) => ({ ...clause, summary: hostile, note: hostile })),
  };
  for (const markup of publish(STYLE, { ...EDITION, campaign, at: instantOf(AT) }).values()) {
    const page = readPage(markup);
    expect(page.elements).not.toContain('script');
    expect(page.title).toContain('</title></style><script>alert(1)</script>&amp;" onload="x]]>');
    expect(markup).not.toMatch(/\p{Cs}/u);
  }
});

it('has enough contrast in both colour schemes (WCAG 2.2, 1.4.3)', () => {
  for (const scheme of STYLE.split('prefers-color-scheme: dark').slice(0, 2)) {
    const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(scheme)?.[1] ?? '';
    for (const ink of ['ink', 'soft', 'accent']) {
      for (const ground of ['paper', 'card', 'tint']) {
        expect(contrast(colour(ink), colour(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const shade of [1, 2, 3, 4]) {
      expect(contrast(colour('ink'), colour(`heat-${shade}`))).toBeGreaterThanOrEqual(4.5);
    }
  }
});

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
