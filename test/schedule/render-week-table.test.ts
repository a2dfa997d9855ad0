import { expect, test } from 'vitest';
import { plainLine } from '../../src/model/index.js';
import { renderWeekTable } from '../../src/schedule/export/render-week-table.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const table = renderWeekTable(aWeekPlan(), aWeekCampaign());

test('says station, week and that the grid is assumed', () => {
  expect(table.split('\n').slice(0, 5)).toEqual([
    'Đài Truyền thanh – Truyền hình huyện Krông Pa',
    'Chương trình phát thanh từ ngày 06/7/2020 đến ngày 12/7/2020',
    'Khung giờ giả định · Bản mẫu, chưa phải lịch chính thức',
    '',
    'THỨ HAI 06/7/2020',
  ]);
});

test('an item that found no place is named by its title, not by its id', () => {
  const campaign = aWeekCampaign();
  for (const { id, versions } of campaign.items) {
    const reason = { vi: 'Chật giờ.', en: 'No room.' };
    const said = renderWeekTable(aWeekPlan({ unplaced: [{ item: id, reason }] }), campaign);
    expect(said).toContain(`Chưa xếp được “${plainLine(versions[0].title)}”: Chật giờ.`);
    expect(said).not.toMatch(new RegExp(`\\b${id}\\b`));
  }
});

test('a title cannot move the cursor of a terminal', () => {
  expect(table).not.toMatch(/(?!\n)\p{Cc}/u);
});

test('the text is the one that was reviewed', async () => {
  await expect(table).toMatchFileSnapshot('../golden/week.txt');
});
