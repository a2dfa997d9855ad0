import { expect, test } from 'vitest';
import { renderWeekJson } from '../../src/schedule/export/render-week-json.js';
import { aWeekCampaign, aWeekPlan, HOSTILE_TITLE } from '../helpers/week-plan.js';

const plan = aWeekPlan();
const campaign = aWeekCampaign();

test('every field of the plan keeps its name and its value', () => {
  expect(JSON.parse(renderWeekJson(plan, campaign))).toMatchObject(plan);
});

test('an airing says its title, agency, language, end and address', () => {
  const week = JSON.parse(renderWeekJson(plan, campaign));
  expect(week.days[0].weekday).toBe('Thứ Hai');
  expect(week.days[0].sessions[0].slots[1].airings[1]).toMatchObject({
    title: 'Nộp hồ sơ, nhận kết quả qua bưu điện',
    agency: { id: 'so-noi-vu', name: 'Sở Nội vụ tỉnh Gia Lai' },
    languageName: 'Tiếng Việt',
    start: '2020-07-06T05:48:26+07:00',
    end: '2020-07-06T05:50:56+07:00',
    url: 'https://cchc.loaphat.example/i/buu-chinh/',
    audio: 'media/audio/buu-chinh.mp3',
  });
});

test('an interpreted item links to the text that is interpreted', () => {
  const week = JSON.parse(renderWeekJson(plan, campaign));
  const airing = week.days[0].sessions[1].slots[1].airings[0];
  expect(airing).toMatchObject({ language: 'jra', languageName: 'Tiếng Jrai', interpret: true });
  expect(airing.url).toBe('https://cchc.loaphat.example/i/hoi-dap/');
});

test('a hostile title comes back as it was', () => {
  const week = JSON.parse(renderWeekJson(plan, campaign));
  expect(week.days[0].sessions[0].slots[1].airings[2].title).toBe(HOSTILE_TITLE);
});

test('the bytes are the ones that were reviewed', async () => {
  const json = renderWeekJson(plan, campaign);
  expect(json.endsWith('}\n')).toBe(true);
  await expect(json).toMatchFileSnapshot('../golden/week.json');
});

test('a plan of another campaign is refused by name', () => {
  expect(() => renderWeekJson({ ...plan, station: 'dai-la' }, campaign)).toThrow('dai-la');
  expect(() => renderWeekJson(plan, { ...campaign, items: [] })).toThrow('mot-cua');
});
