import { describe, expect, test } from 'vitest';
import { type Campaign, placeTitle, type Station } from '../../src/model/index.js';
import {
  frameMeasure,
  knownContact,
  readingSeconds,
  syllablesIn,
  windowFrame,
} from '../../src/speech/index.js';
import { aCampaign, aStation } from '../helpers/campaign.js';

const STATION = aStation('dai-krong-pa', {
  name: 'Đài Truyền thanh – Truyền hình huyện Krông Pa',
  languages: ['vi', 'jra'],
});
const WINDOW = {
  window: 'sang',
  date: '2020-07-06',
  start: '2020-07-06T05:40:00+07:00',
  title: 'Chuyên mục cải cách hành chính',
  languages: ['vi'],
};

/** Without words of its own, which `aCampaign` has none of. */
function world(fields: Partial<Campaign> = {}): Campaign {
  const { words, ...campaign } = aCampaign({
    languages: [
      { tag: 'vi', title: 'Tiếng Việt' },
      { tag: 'jra', title: 'Tiếng Jrai' },
    ],
    stations: [STATION],
  });
  return { ...campaign, ...fields };
}

function frame(station: Station = STATION, window: Partial<typeof WINDOW> = {}, campaign = world()) {
  return windowFrame(campaign, station, { ...WINDOW, ...window });
}

describe('the words of a campaign that writes none', () => {
  test('name the station, the time, the date and the programme, in words', () => {
    expect(frame().opening.text).toBe(
      'Đây là Đài Truyền thanh Truyền hình huyện Krông Pa. Năm giờ bốn mươi phút, thứ Hai, ngày mùng sáu tháng bảy, mời bà con nghe chuyên mục cải cách hành chính.',
    );
    const sunday = { date: '2020-07-12', start: '2020-07-12T17:00:00+07:00' };
    expect(frame(STATION, sunday).opening.text).toContain('Mười bảy giờ, chủ nhật, ngày mười hai tháng bảy');
  });

  test('lead to an item by its kind, the first otherwise than the next ones; a slogan follows after the pause', () => {
    const links = [0, 1, 2, 3].map((nth) => frame().link('question', nth).text);
    expect(links).toEqual([
      'Trước hết là mục hỏi đáp.',
      'Tiếp theo là mục hỏi đáp.',
      'Sau đây là mục hỏi đáp.',
      'Bây giờ là mục hỏi đáp.',
    ]);
    const tomorrow = { date: '2020-07-07', start: '2020-07-07T05:40:00+07:00' };
    expect(frame(STATION, tomorrow).link('question', 1).text).toBe('Sau đây là mục hỏi đáp.');
    const alike = [1, 2, 3].map((nth) => frame().link('question', nth, 'question').text);
    expect(alike).toEqual(['Vẫn là mục hỏi đáp.', 'Cũng trong mục hỏi đáp.', 'Vẫn là mục hỏi đáp.']);
    expect(frame().link('question', 1, 'guide').text).toBe('Tiếp theo là mục hỏi đáp.');
    const { link, pause } = frame();
    expect(new Set([0, 1, 2].map((nth) => link('guide', nth).seconds)).size).toBe(1);
    expect([link('slogan', 1), pause('slogan', 1)]).toEqual([{ text: '', seconds: 0 }, 1]);
  });

  test('end with where to send feedback, in full or in short', () => {
    expect(frame().closing(true).text).toContain('bà con liên hệ bộ phận một cửa của huyện.');
    expect(frame().closing(false).text).toContain('bà con cứ hỏi bộ phận một cửa.');
    expect(frame().closing(true).seconds).toBeGreaterThan(frame().closing(false).seconds);
  });
});

describe('where to ask', () => {
  const agency = (fields: object) => ({
    ...(world().agencies[0] ?? expect.fail()),
    id: 'ubnd-huyen',
    name: 'UBND huyện Krông Pa',
    place: 'krong-pa',
    ...fields,
  });

  test('is a true address or number of an agency of the place, never a sample', () => {
    const known = world({
      agencies: [agency({ contact: { address: '12 Lê Lợi', phone: '0269 3853 111' } })],
      lexicon: { acronyms: { UBND: 'Ủy ban nhân dân' }, names: {} },
    });
    expect(frame(STATION, {}, known).closing(true).text).toContain(
      'liên hệ Ủy ban nhân dân huyện Krông Pa, địa chỉ số mười hai Lê Lợi, số điện thoại không hai sáu chín',
    );
    const inWords = world({ agencies: [agency({ contact: { address: 'Số 12 đường Lê Lợi' } })] });
    expect(frame(STATION, {}, inWords).closing(true).text).toContain('địa chỉ số mười hai đường Lê Lợi');
    const sample = { sample: true as const, value: '12 Lê Lợi' };
    for (const contact of [{ address: sample }, { website: 'https://x.example/' }, {}])
      expect(knownContact(world({ agencies: [agency({ contact })] }), STATION)).toBeUndefined();
    const elsewhere = world({
      agencies: [agency({ place: 'kong-chro', contact: { address: '12 Lê Lợi' } })],
    });
    expect(knownContact(elsewhere, STATION)).toBeUndefined();
  });
});

describe('words of one’s own', () => {
  test('a station over its campaign, a campaign over loaphat, field by field', () => {
    const campaign = world({
      words: { vi: { opening: 'A {programme}.', closing: { short: 'Hết {station}.' } } },
    });
    const station = {
      ...STATION,
      words: { vi: { opening: 'B {time}.', pieces: { guide: 'phần chỉ dẫn' } } },
    };
    const said = frame(station, {}, campaign);
    expect(said.opening.text).toBe('B năm giờ bốn mươi phút.');
    expect(said.closing(false).text).toContain('Hết Đài Truyền thanh');
    expect(said.closing(true).text).toContain('bộ phận một cửa của huyện');
    expect([said.link('guide', 1).text, said.link('news', 1).text]).toEqual([
      'Tiếp theo là phần chỉ dẫn.',
      'Tiếp theo là phần tin tức.',
    ]);
  });

  test('links of one’s own have their own seconds; who writes none for items of one kind says what is said before any other', () => {
    const own = {
      ...STATION,
      words: { vi: { first: '{piece}', next: ['Rồi {piece}'], same: ['Và thêm một tin nữa trong {piece}'] } },
    };
    const said = frame(own);
    expect([0, 1].map((nth) => said.link('news', nth, 'news').text)).toEqual([
      'Phần tin tức',
      'Và thêm một tin nữa trong phần tin tức',
    ]);
    expect(said.link('news', 1).seconds).toBe(
      readingSeconds(['Và thêm một tin nữa trong phần tin tức'], STATION.pace),
    );
    const english = frame(
      { ...STATION, languages: ['en'] },
      { languages: ['en'] },
      world({
        words: { en: { first: 'First, {piece}.', next: ['Next, {piece}.'], pieces: { news: 'the news' } } },
      }),
    );
    expect(english.link('news', 1, 'news').text).toBe('Next, the news.');
  });

  test('`none` is nothing at all', () => {
    const said = frame({ ...STATION, words: { vi: 'none' } });
    const nothing = { text: '', seconds: 0 };
    expect([said.opening, said.link('guide', 0), said.closing(true), said.pause('guide', 1)]).toEqual([
      nothing,
      nothing,
      nothing,
      0,
    ]);
  });

  test('a language without words is interpreted from the first, more slowly; one with words is read in them', () => {
    const jrai = frame(STATION, { languages: ['jra'] });
    expect([jrai.language, jrai.interpreted]).toEqual(['vi', true]);
    expect(jrai.opening.text).toBe(frame().opening.text);
    expect(jrai.opening.seconds).toBeGreaterThan(frame().opening.seconds);
    const own = frame(
      STATION,
      { languages: ['jra'] },
      world({ words: { jra: { opening: 'Hơdôm {time} {date}' } } }),
    );
    expect([own.language, own.interpreted]).toEqual(['jra', false]);
    expect([own.opening.text, own.closing(true)]).toEqual(['Hơdôm 05:40 06/07', { text: '', seconds: 0 }]);
  });

  test('another first language has no words that it did not write', () => {
    const english = world({ languages: [{ tag: 'en', title: 'English' }] });
    expect(frame({ ...STATION, languages: ['en'] }, { languages: ['en'] }, english).opening).toEqual({
      text: '',
      seconds: 0,
    });
  });
});

describe('seconds', () => {
  test('are those of reading at the station’s pace; a name counts in steps of four syllables', () => {
    const campaign = world();
    for (const place of campaign.places) {
      const station = { ...STATION, place: place.id, name: `Đài ${placeTitle(place)}` };
      const { opening, closing } = windowFrame(campaign, station, WINDOW);
      for (const line of [opening, closing(true), closing(false)]) {
        const exact = readingSeconds([line.text], station.pace);
        expect(line.seconds).toBeGreaterThanOrEqual(exact);
        expect(line.seconds).toBeLessThanOrEqual(exact + 2);
      }
    }
    const named = (name: string) => windowFrame(campaign, { ...STATION, name }, WINDOW).opening.seconds;
    expect([syllablesIn('Đài xã'), syllablesIn('Đài Mộ xã Mơ')]).toEqual([2, 4]);
    expect(named('Đài xã')).toBe(named('Đài Mộ xã Mơ'));
  });

  test('music may be longer than words, never shorter', () => {
    const planning = { opening: 40, gap: 9, closing: 30 };
    const station = { ...STATION, planning: { ...(STATION.planning ?? expect.fail()), ...planning } };
    const said = frame(station);
    expect([said.opening.seconds, said.closing(false).seconds]).toEqual([40, 30]);
    expect(said.pause('guide', 1) + said.link('guide', 1).seconds).toBe(9);
    expect([said.pause('guide', 0), said.pause('slogan', 2)]).toEqual([1, 9]);
  });

  test('the place’s own announcements are kept by the window, else by the station', () => {
    const kept = frame({ ...STATION, notices: 60 }).notices;
    expect(kept).toEqual({
      text: 'Sau đây là thông báo của địa phương.',
      seconds: 60 + readingSeconds(['Sau đây là thông báo của địa phương.'], STATION.pace),
      kept: 60,
    });
    const [morning] = STATION.sessions;
    const windows = (morning?.windows ?? []).map((window) => ({ ...window, notices: 0 }));
    const sessions = [{ ...(morning ?? expect.fail()), windows }];
    expect(frame({ ...STATION, notices: 60, sessions }).notices).toBeUndefined();
    expect(frame().notices).toBeUndefined();
  });
});

describe('stations with one grid', () => {
  test('have one measure when their names are about as long', () => {
    const campaign = world();
    const measure = (name: string) => frameMeasure(campaign, { ...STATION, name });
    expect(measure('Đài Truyền thanh xã Chư Rcăm')).toBe(measure('Đài Truyền thanh xã Ia Mlah'));
    expect(measure('Đài xã A')).not.toBe(measure('Đài Truyền thanh xã Ia Mlah'));
    expect(measure('Đài, xã A')).not.toBe(measure('Đài xã A'));
  });
});
