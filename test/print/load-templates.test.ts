import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/content/index.js';
import { ContentError } from '../../src/errors.js';
import { loadTemplates, parseTemplate } from '../../src/print/sheet/load-templates.js';
import { printTemplateSchema } from '../../src/print/sheet/template.js';
import { folder, template, templates } from './fixtures.js';

const GOOD = `id: the
title: Thẻ
layout: poster
page: { width: 100, height: 60 }
safe: 5
colours: { red: '#A30D22' }
job: { paper: giấy, colour: 1/0, copies: 1 }
pages:
  - slots:
      - { id: nen, kind: band, x: 0, y: 0, width: 100, height: 60, fill: red }
      - id: loi
        kind: headline
        x: 5
        y: 5
        width: 90
        height: 20
        face: bold
        size: { max: 30, min: 10 }
        colour: '#FFFFFF'
`;

const issuesOf = (text: string) => parseTemplate('templates/print/the.yaml', text, parseYaml).issues;

describe('loadTemplates', () => {
  it('loads the templates that are shipped', async () => {
    expect([...templates.keys()]).toEqual(['leaflet', 'poster']);
    expect((await loadTemplates(folder, parseYaml)).get('poster')?.page).toEqual({ width: 297, height: 420 });
  });

  it('has a roll fold whose flap is 3 mm narrower, and whose back panels lie behind their fronts', () => {
    const { panels, page, job } = template('leaflet');
    const widths = (side: number) =>
      panels.filter((panel) => panel.page === side).map((panel) => panel.width);
    expect(widths(1)).toEqual([97, 100, 100]);
    expect(widths(2)).toEqual([...widths(1)].reverse());
    expect(widths(1).reduce((sum, width) => sum + width)).toBe(page.width);
    expect(job).toMatchObject({ fold: 'roll', flip: 'short' });
  });

  it('reports every fault of every file at once', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'loaphat-templates-'));
    await writeFile(join(dir, 'a.yaml'), 'id: [');
    await writeFile(join(dir, 'b.yaml'), GOOD.replace('fill: red', 'fill: green'));
    await writeFile(join(dir, 'c.txt'), 'not a template');
    const error = await loadTemplates(dir, parseYaml).catch((caught) => caught);
    expect(error).toBeInstanceOf(ContentError);
    expect(new Set(error.issues.map((issue: { file: string }) => issue.file))).toEqual(
      new Set(['templates/print/a.yaml', 'templates/print/b.yaml']),
    );
  });
});

describe('parseTemplate', () => {
  it('takes a good one', () => {
    expect(parseTemplate('templates/print/the.yaml', GOOD, parseYaml).template?.id).toBe('the');
    expect(printTemplateSchema.safeParse({ id: 'poster' }).success).toBe(false);
  });

  it.each([
    ['an unknown colour', GOOD.replace('fill: red', 'fill: green'), 10, 'pages.0.slots.0.fill', 'green'],
    ['a slot off the page', GOOD.replace('width: 90', 'width: 99'), 15, 'pages.0.slots.1.width', 'loi'],
    ['two slots of one name', GOOD.replace('id: nen', 'id: loi'), 11, 'pages.0.slots.1.id', 'loi'],
    [
      'a face that is not shipped',
      GOOD.replace('face: bold', 'face: comic'),
      17,
      'pages.0.slots.1.face',
      'bold',
    ],
    ['an unknown field', GOOD.replace('safe: 5', 'safe: 5\nsafer: 6'), 1, '', 'safer'],
    [
      'a panel that is not there',
      GOOD.replace('kind: headline', 'kind: headline\n        panel: bia'),
      13,
      'pages.0.slots.1.panel',
      'bia',
    ],
    [
      'a continuation to nowhere',
      GOOD.replace("colour: '#FFFFFF'", "colour: '#FFFFFF'\n        overflow: { continue: kia }"),
      0,
      'pages.0.slots.1.overflow',
      'kia',
    ],
  ])('names file, line and field of %s', (_, text, line, field, word) => {
    const issues = issuesOf(text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'bad-template', file: 'templates/print/the.yaml', field });
    if (line > 0) expect(issues[0]?.line).toBe(line);
    expect(issues[0]?.what.vi).toContain(word);
  });
});
