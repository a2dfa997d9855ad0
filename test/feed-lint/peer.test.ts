/** Feeds of npm `feed`, for which the W3C service's answers are known: three warnings in RSS, three in Atom. */
import { Feed } from 'feed';
import { describe, expect, it } from 'vitest';
import { lintFeed } from '../../src/feed-lint/index.js';

const feed = new Feed({
  title: 'Tin xã',
  description: 'Tin của xã',
  id: 'https://xa.example/',
  link: 'https://xa.example/',
  language: 'vi',
  copyright: 'Xã',
  feedLinks: { rss: 'https://xa.example/rss.xml', atom: 'https://xa.example/atom.xml' },
  updated: new Date('2020-07-06T00:00:00Z'),
  author: { name: 'Ủy ban nhân dân xã' },
});
for (const day of [1, 2, 3]) {
  feed.addItem({
    title: `Hồ sơ & "lệ phí" <TTHC> ${day}`,
    id: `https://xa.example/${day}`,
    link: `https://xa.example/${day}`,
    description: 'Mô tả',
    content: '<p>Nội dung</p>',
    date: new Date(Date.UTC(2020, 6, day)),
  });
}

describe('titles with &, " and < by npm feed', () => {
  it.each([
    ['RSS', feed.rss2(), 'CharacterData'],
    ['Atom', feed.atom1(), 'NotHtml'],
  ])('%s', (_, text, code) => {
    const { findings } = lintFeed(text);
    expect(findings.map((finding) => finding.code)).toEqual([code, code, code]);
    for (const { what, severity } of findings) {
      expect(severity).toBe('warning');
      expect(what.vi).toContain('<TTHC>');
    }
  });
});
