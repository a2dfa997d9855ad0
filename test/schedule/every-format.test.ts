/** Whatever a title holds: each form of a week is read back by a reader that we did not write, and says the same on one line. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { M3uParser } from 'm3u-parser-generator';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { lineSchema } from '../../src/model/campaign/scalars.js';
import { type Campaign, cleanText, plainLine } from '../../src/model/index.js';
import {
  renderWeekCsv,
  renderWeekIcs,
  renderWeekJson,
  renderWeekLiq,
  renderWeekM3u,
  renderWeekSpi,
  renderWeekTable,
  renderWeekXlsx,
  renderWeekXmltv,
  renderWeekXspf,
} from '../../src/schedule/index.js';
import { anItem } from '../helpers/campaign.js';
import { hostileText } from '../helpers/hostile-text.js';
import { checkSpi, checkXmltv, findIn } from '../helpers/read-week-xml.js';
import { runs } from '../helpers/runs.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const AT = '2020-07-02T08:00:00+07:00';
const plan = { ...aWeekPlan(), days: aWeekPlan().days.slice(0, 1) };
const others = aWeekCampaign().items.filter(({ id }) => id !== 'buu-chinh');

/** The campaign with one recorded item of this title. */
function titled(title: string): Campaign {
  const item = anItem('buu-chinh', { title });
  const [first] = item.versions;
  return {
    ...aWeekCampaign(),
    items: [...others, { ...item, versions: [{ ...first, audio: 'media/audio/buu-chinh.mp3' }] }],
  };
}

/** A format, and the title that its reader finds. */
const FORMATS: readonly (readonly [
  name: string,
  read: (campaign: Campaign) => string | undefined | Promise<string | undefined>,
  expected: (title: string) => string,
])[] = [
  [
    'CSV',
    (campaign) => {
      const rows: Record<string, string>[] = parse(renderWeekCsv(plan, campaign), {
        bom: true,
        columns: true,
        record_delimiter: '\r\n',
      });
      return rows
        .find((row) => row['Mã tin'] === 'buu-chinh')
        ?.['Nội dung']?.replace(/^'(?=[=+\-@＝＋－＠])/, '');
    },
    plainLine,
  ],
  [
    'JSON',
    (campaign) => JSON.parse(renderWeekJson(plan, campaign)).days[0].sessions[0].slots[1].airings[1].title,
    (title) => title,
  ],
  [
    'iCalendar',
    (campaign) => {
      const calendar = new ICAL.Component(ICAL.parse(renderWeekIcs(plan, campaign, AT)));
      const [event] = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
      return event?.description
        .split('\n')[2]
        ?.replace(/^05:48:26 /, '')
        .replace(/ \([^(]*\)$/, '');
    },
    plainLine,
  ],
  [
    'XLSX',
    async (campaign) => {
      const sheets = await readWorkbook(Buffer.from(renderWeekXlsx(plan, campaign, AT)));
      const row = sheets[0]?.data.find((cells) => cells[14] === 'buu-chinh');
      return String(row?.[6]);
    },
    // The reader drops spaces at the end.
    (title) => xmlLine(title).trim(),
  ],
  [
    'XMLTV',
    (campaign) => {
      const xml = renderWeekXmltv(plan, campaign);
      checkXmltv(xml);
      return findIn(xml, '//programme[@start="20200706054826 +0700"]/title')[0];
    },
    xmlLine,
  ],
  [
    'SPI',
    (campaign) => {
      const xml = renderWeekSpi(plan, campaign, AT);
      checkSpi(xml);
      const event = '//spi:programmeEvent[contains(@id, "/sang/buu-chinh")]';
      return findIn(xml, `${event}/spi:longName`)[0] ?? findIn(xml, `${event}/spi:mediumName`)[0];
    },
    xmlLine,
  ],
  [
    'XSPF',
    (campaign) =>
      findIn(renderWeekXspf(plan, campaign), '//*[local-name()="track"][2]/*[local-name()="title"]')[0],
    xmlLine,
  ],
  [
    'M3U',
    (campaign) => {
      const { medias } = new M3uParser().parse(renderWeekM3u(plan, campaign));
      return medias.length === 1 ? medias[0]?.name : `${medias.length} recordings`;
    },
    plainLine,
  ],
  [
    'Liquidsoap',
    (campaign) => {
      // Its strings escape as those of JSON do, twice: the one of `annotate:` stands in one of the language.
      const about = /bai\(("(?:[^"\\]|\\.)*"), /u.exec(renderWeekLiq(plan, campaign))?.[1] ?? '';
      const title = /^title=("(?:[^"\\]|\\.)*"),loaphat_id/u.exec(JSON.parse(about))?.[1] ?? '';
      return JSON.parse(title);
    },
    (title) => plainLine(title).replaceAll('#{', '# {'),
  ],
  [
    'table',
    (campaign) => {
      const line = renderWeekTable(plan, campaign)
        .split('\n')
        .find((text) => text.includes('05:48:26'));
      return line?.replace(/^ {4}05:48:26 {3}2′30″ {2}PL {2}vi {4}/, '').trim();
    },
    plainLine,
  ],
];

/** On one line, and without what XML has no way to write. */
function xmlLine(title: string): string {
  return cleanText(plainLine(title));
}

const TITLES = [
  'a & b < c > d "e" \'f\'; g, h: i',
  ']]> <![CDATA[ <!-- --> &amp; &#x41; </title>',
  'dòng 1\ndòng 2\r\ndòng 3\u2028dòng 4',
  'chuông\u0007 và \u0085, \ufffe và \uffff',
  'ngược \u202eesreveR',
  'cảm ơn 😀👨‍👩‍👧 bà con',
  '=1+1',
  '+84 269 000 0000',
  '-5 độ',
  '@SUM(A1:A9)',
  '#EXTINF:-1,giả',
  '#EXTM3U',
  '\\ và \\n và \\"',
  '#{time()} %{y} `z` $(id)',
  'END:VEVENT',
  '_x0041_ _x000D_',
  'Tiếng Jrai: ơ̆ ƀ',
  '"',
];

describe.each(FORMATS)('%s', (_, read, expected) => {
  test.each(TITLES)('%j', async (title) => {
    expect(await read(titled(title))).toBe(expected(title));
  });

  test('any title', async () => {
    const titles = hostileText().filter(
      (title) => lineSchema.safeParse(title).success && title.length <= 120,
    );
    await fc.assert(
      fc.asyncProperty(titles, async (title) => {
        expect(await read(titled(title))).toBe(expected(lineSchema.parse(title)));
      }),
      runs(60),
    );
  });
});
