import { expect, test } from 'vitest';
import { airingsOf, windowsOf } from '../../src/model/index.js';
import { renderWeekSpi } from '../../src/schedule/export/render-week-spi.js';
import { anItem } from '../helpers/campaign.js';
import { checkSpi, findIn } from '../helpers/read-week-xml.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const AT = '2020-07-02T08:00:00+07:00';
const plan = aWeekPlan();
const campaign = aWeekCampaign();
const xml = renderWeekSpi(plan, campaign, AT);
const found = (path: string) => findIn(xml, path);

test('the grammar of programme information allows it, and would not allow a longer name', () => {
  expect(() => checkSpi(xml)).not.toThrow();
  expect(() => checkSpi(xml.replace(/<mediumName>/, '<mediumName>Chuyên mục hằng ngày '))).toThrow();
  expect(() => checkSpi(xml.replace(/<location>.*<\/location>/, ''))).toThrow();
});

test('a programme a window, an event an item', () => {
  expect(found('//spi:programme')).toHaveLength(windowsOf(plan).length);
  expect(found('//spi:programmeEvent')).toHaveLength(airingsOf(plan).length);
  expect(found('//spi:programmeEvent[1]/spi:location/spi:time/@time')[0]).toBe('2020-07-06T05:45:17+07:00');
  expect(found('//spi:programmeEvent[1]/spi:location/spi:time/@duration')[0]).toBe('PT3M5S');
  expect(found('//spi:scope/@startTime | //spi:scope/@stopTime')).toEqual([
    '2020-07-06T00:00:00+07:00',
    '2020-07-13T00:00:00+07:00',
  ]);
});

test('ids stay when the week is published again, elsewhere, with other titles', () => {
  const items = campaign.items.map((item) =>
    anItem(item.id, { title: 'Tên khác hẳn, dài hơn mười sáu chữ cái' }),
  );
  const again = renderWeekSpi(
    plan,
    { ...campaign, items, site: 'https://khac.example/' },
    '2020-07-03T08:00:00+07:00',
  );
  for (const path of ['//@id', '//@shortId']) expect(findIn(again, path)).toEqual(found(path));
  expect(found('//spi:programme/@id')[0]).toBe('crid://loaphat.example/dai-krong-pa/2020-07-06/sang');
  expect(new Set(found('//@shortId')).size).toBe(found('//@id').length);
});
