import { expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { mapWindows } from '../../src/model/index.js';
import { renderWeekPage } from '../../src/pages/index.js';
import { AT, CAMPAIGN, FILES, NO_STYLE, PLAN, weekFile } from './edition.js';
import { readPage } from './read-page.js';

const options = {
  style: NO_STYLE,
  at: AT,
  files: FILES.filter(({ path }) => path.includes('/dai-krong-pa/')),
};
const markup = renderWeekPage(PLAN, CAMPAIGN, options);
const page = readPage(markup);

it('is the page of the golden file', async () => {
  await expect(markup).toMatchFileSnapshot('../golden/pages/week.html');
});

it('says that the grid of times is assumed, and only then', () => {
  expect(markup.includes('Khung giờ giả định')).toBe(true);
  expect(renderWeekPage({ ...PLAN, basis: 'sourced' }, CAMPAIGN, options)).not.toContain(
    'Khung giờ giả định',
  );
});

it('leads to every day', () => {
  expect(page.links.filter((link) => link.startsWith('#ngay-'))).toEqual(
    PLAN.days.map(({ date }) => `#ngay-${date}`),
  );
});

it('marks repeats, interpreting, free minutes and days off air', () => {
  expect(page.text).toContain('PL 29/6');
  expect(page.text).toContain('PL: phát lại');
  expect(page.text).toContain('dịch miệng');
  expect(page.text).toContain('Còn trống 6 phút 50 giây');
  expect(page.text).toContain('Còn trống 10 phút');
  expect(page.text).toContain('Ngày này đài không phát');
  expect(page.text).toContain('Ngày hội hiến máu');
});

it('calls the date behind PL the first on the station only where something of the weeks before is known', () => {
  const { days: thisWeek } = mapWindows(PLAN, (slot) => ({
    ...slot,
    airings: slot.airings.filter(({ firstAiredOn }) => firstAiredOn !== '2020-06-29'),
  }));
  const textOf = (fields: Partial<typeof PLAN>) =>
    readPage(renderWeekPage({ ...PLAN, ...fields }, CAMPAIGN, options)).text;
  expect(textOf({ days: thisWeek })).toContain('PL: phát lại, kèm ngày phát lần đầu trong tuần.');
  expect(textOf({ days: thisWeek, startedFrom: 'history' })).toContain('kèm ngày phát lần đầu.');
  expect(textOf({})).toContain('kèm ngày phát lần đầu.');
});

it('folds away what is heard through a relay, each title once', () => {
  const [monday, ...rest] = PLAN.days;
  const window = monday?.sessions[0]?.slots[1];
  if (monday === undefined || window?.kind !== 'window') throw new Error('the plan has no window on Monday');
  const airings = [...window.airings, ...window.airings].map((airing) => ({ ...airing, from: 'dai-khac' }));
  const relay = {
    kind: 'relay' as const,
    start: window.start,
    seconds: 900,
    title: 'Tiếp âm đài khác',
    airings,
  };
  const sessions = [{ session: 'sang', title: 'Sáng', slots: [relay] }];
  const days = [{ ...monday, sessions }, ...rest];
  const { text } = readPage(renderWeekPage({ ...PLAN, days }, CAMPAIGN, options));
  expect(text).toContain('trong đó có 2 tin, bàiNộp hồ sơ ở bộ phận một cửa; Gửi hồ sơ qua bưu điện');
});

it('names the language that is interpreted into when a window has several', () => {
  const days = PLAN.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({
      ...session,
      slots: session.slots.map((slot) =>
        slot.kind === 'window' ? { ...slot, languages: ['vi', 'jra'] } : slot,
      ),
    })),
  }));
  const { text } = readPage(renderWeekPage({ ...PLAN, days }, CAMPAIGN, options));
  expect(text).toContain('dịch miệng sang tiếng Jrai');
});

it('tells the officer what found no place and what was cut', () => {
  const cut = {
    date: '2020-07-06',
    window: 'sang',
    start: '2020-07-06T04:50:00+07:00',
    seconds: 600,
    reason: { vi: 'giờ yên tĩnh', en: 'quiet hours' },
  };
  const { text } = readPage(renderWeekPage({ ...PLAN, cuts: [cut] }, CAMPAIGN, options));
  expect(text).toContain('Đợt tiếp nhận tháng Sáu: Các khung đã dành cho những mục cần hơn.');
  expect(text).toContain('Ngoài ra có 2 tin, bài chưa đến hạn phát');
  expect(text).toContain('Thứ Hai, 4h50: mất 10 phút, giờ yên tĩnh');
});

it('offers what a player takes by itself, where there is something to play', () => {
  const players = [
    weekFile('week.liq', 'Kịch bản cả tuần cho Liquidsoap', 'text/x-liquidsoap'),
    weekFile(
      'playlists/2020-07-06-05h45-sang.m3u8',
      'Danh sách phát 06/7/2020, 5h45',
      'application/vnd.apple.mpegurl',
    ),
  ];
  const offering = readPage(
    renderWeekPage(PLAN, CAMPAIGN, { ...options, files: [...options.files, ...players] }),
  );
  expect(offering.text).toContain('Cho phần mềm phát sóng');
  expect(offering.links).toContain('week.liq');
  expect(offering.links).toContain('playlists/2020-07-06-05h45-sang.m3u8');
  expect(page.text).not.toContain('Cho phần mềm phát sóng');
});

it('tells how good the week is in words, and what it does not meet', () => {
  const certificate = {
    value: 987,
    bound: 1000,
    gap: 130,
    unmet: [],
    moves: { percent: 30, airings: 0, of: 0 },
  };
  const told = { ...options, unmet: ['Chưa đạt: Thời lượng ít nhất của một chủ đề: thiếu 42 phút (II.4.b)'] };
  const { text } = readPage(renderWeekPage({ ...PLAN, certificate }, CAMPAIGN, told));
  expect(text).toContain('So với cách xếp tốt nhất, lịch này đạt ít nhất 98,7%.');
  expect(text).toContain('thiếu 42 phút (II.4.b)');
  expect(text).not.toContain('987');
});

it('offers the calendar as a subscription too', () => {
  expect(page.links).toContain('webcal://cchc.loaphat.example/schedule/2020-W28/dai-krong-pa/week.ics');
});

it('refuses a plan of a station that the campaign does not have', () => {
  expect(() => renderWeekPage({ ...PLAN, station: 'la' }, CAMPAIGN, options)).toThrow(UsageError);
});
