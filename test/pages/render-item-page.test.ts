import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { agencyOf, type Item, itemOf, original } from '../../src/model/index.js';
import { type ItemPageOptions, renderItemPage } from '../../src/pages/index.js';
import { anItem } from '../helpers/campaign.js';
import { AT, CAMPAIGN, EDITION, FILES, NO_STYLE } from './edition.js';
import { readPage } from './read-page.js';

const options: ItemPageOptions = { style: NO_STYLE, at: AT, files: [], plans: EDITION.plans };
const markupOf = (item: Item, more: Partial<ItemPageOptions> = {}) =>
  renderItemPage({ ...CAMPAIGN, items: [...CAMPAIGN.items, item] }, item, original(item), {
    ...options,
    ...more,
  });
const pageOf = (item: Item, more?: Partial<ItemPageOptions>) => readPage(markupOf(item, more));

it('is the page of the golden file', async () => {
  const files = FILES.filter(({ path }) => path.startsWith('print/'));
  const markup = markupOf(itemOf(CAMPAIGN, 'mot-cua'), { files });
  await expect(markup).toMatchFileSnapshot('../golden/pages/item.html');
});

it('shows the title of the documented example', () => {
  const item = anItem('mot-cua');
  expect(renderItemPage(CAMPAIGN, item, item.versions[0], options).includes('<h1>Tin mot-cua</h1>')).toBe(
    true,
  );
});

it('says kindly that it is withdrawn, shows what replaces it, and hides the old text', async () => {
  const item = itemOf(CAMPAIGN, 'cu');
  const page = pageOf(item, { files: FILES });
  expect(page.text).toContain('Nội dung này đã được thu hồi từ ngày 01/7/2020.');
  expect(page.text).toContain('Lý do: Giờ tiếp dân đã thay đổi.');
  expect(page.links).toContain('../mot-cua/index.html');
  expect(page.text).not.toContain('Bà con mang hồ sơ đến bộ phận một cửa của xã.');
  expect(page.links.some((link) => link.endsWith('.pdf'))).toBe(false);
  await expect(markupOf(item)).toMatchFileSnapshot('../golden/pages/item-withdrawn.html');
});

it('stands until the instant of its withdrawal', () => {
  const page = pageOf(itemOf(CAMPAIGN, 'cu'), { at: '2020-06-30T23:59:59+07:00' });
  expect(page.text).not.toContain('thu hồi');
});

it('keeps the text of an item that is over, under a notice', () => {
  const page = pageOf(itemOf(CAMPAIGN, 'het-han'));
  expect(page.text).toContain('Nội dung này đã hết hạn, chỉ áp dụng đến hết ngày 30/6/2020.');
  expect(page.text).toContain('Bà con mang hồ sơ đến bộ phận một cửa của xã.');
});

it('says from when a coming item holds', () => {
  expect(pageOf(anItem('toi', { validFrom: '2020-07-10' })).text).toContain('áp dụng từ ngày 10/7/2020');
});

it.each([
  ['published', { published: '2020-07-12T08:00+07:00' }],
  ['approved', { approvedAt: '2020-07-12T08:00+07:00' }],
])('has no page for an item that is not %s yet', (_, fields) => {
  expect(() => pageOf(anItem('muon', fields))).toThrow(UsageError);
});

it('has no page for a draft', () => {
  expect(() => pageOf(itemOf(CAMPAIGN, 'nhap'))).toThrow(UsageError);
});

it('tells when it is on air, days with the same times together', () => {
  const page = pageOf(itemOf(CAMPAIGN, 'mot-cua'));
  expect(page.text).toContain('T2 đến T7: 5h45');
  const interpreted = pageOf(itemOf(CAMPAIGN, 'buu-chinh'));
  expect(interpreted.text).toContain('T2, T4, T6: 5h46, 17h15 (tiếng Jrai)');
  expect(interpreted.text).toContain('T3, T5, T7: 5h46');
});

it('leaves the times to the stations when they are many', () => {
  const [plan] = EDITION.plans;
  if (plan === undefined) throw new Error('the edition has no plan');
  const plans = Array.from({ length: 222 }, (_, index) => ({ ...plan, station: `dai-xa-so-${index}` }));
  const markup = markupOf(itemOf(CAMPAIGN, 'mot-cua'), { plans });
  expect(readPage(markup).text).toContain('dai-xa-so-221 6 lần');
  expect(markup).toContain('<summary>Đài khác <small>222 đài</small></summary>');
  expect(readPage(markup).text).toContain('222 đài phát nội dung này');
  expect(Buffer.byteLength(markup)).toBeLessThan(50_000);
});

describe('the contact box', () => {
  const page = pageOf(itemOf(CAMPAIGN, 'mot-cua'));

  it('opens what is a fact and never dials what is a sample', () => {
    expect(page.links).toContain('http://dvc.gialai.gov.vn/');
    expect(page.text).toContain('0269 000 0000');
    expect(page.links.some((link) => link.startsWith('tel:'))).toBe(false);
    expect(page.text).toContain('Chỗ gạch chéo là số mẫu');
  });

  it('never mixes two agencies: the agency has its own lines, or the publisher answers under its own name', () => {
    const post = { ...agencyOf(CAMPAIGN, 'so-noi-vu'), id: 'buu-dien', name: 'Bưu điện tỉnh' };
    const pageOf = (contact: { phone?: string }) => {
      const campaign = { ...CAMPAIGN, agencies: [...CAMPAIGN.agencies, { ...post, contact }] };
      const item = { ...itemOf(CAMPAIGN, 'mot-cua'), agency: 'buu-dien' };
      return readPage(renderItemPage(campaign, item, original(item), options)).text;
    };
    expect(pageOf({ phone: '1800 0000' })).toMatch(/Bưu điện tỉnh\s+Điện thoại1800 0000\s+(?!.*Trang web)/);
    expect(pageOf({})).toMatch(/Sở Nội vụ tỉnh Gia Lai\s+Điện thoại/);
    expect(pageOf({})).toMatch(
      /Bưu điện tỉnh chịu trách nhiệm về nội dung này\. Cần hỏi thêm, mời liên hệ:\s+Sở Nội vụ/,
    );
    expect(pageOf({ phone: '1800 0000' })).not.toContain('mời liên hệ');
    expect(page.text).not.toContain('mời liên hệ');
  });

  it('dials a real number', () => {
    const agencies = CAMPAIGN.agencies.map((agency) => ({ ...agency, contact: { phone: '0269 123 4567' } }));
    const item = itemOf(CAMPAIGN, 'mot-cua');
    const markup = renderItemPage({ ...CAMPAIGN, agencies }, item, original(item), options);
    expect(readPage(markup).links).toContain('tel:02691234567');
  });
});

it('puts the smallest heading of the text right below the title', () => {
  const item = anItem('tieu-de', {}, [
    { type: 'heading', level: 3, children: [{ type: 'text', text: 'Bước một' }], line: 1 },
    { type: 'heading', level: 4, children: [{ type: 'text', text: 'Giấy tờ' }], line: 2 },
  ]);
  expect(pageOf(item).headings.slice(0, 3)).toEqual([1, 2, 3]);
});

describe('a recording', () => {
  const item = anItem('co-tieng');
  const version = { ...original(item), audio: 'media/co-tieng.mp3' };
  const sound = { path: 'media/co-tieng.mp3', title: 'Nghe', mediaType: 'audio/mpeg', bytes: 1_440_000 };
  const words = { path: 'i/co-tieng/transcript.html', title: 'Lời đọc', mediaType: 'text/html' };
  const media = [{ path: sound.path, mediaType: sound.mediaType, bytes: 9, sha256: 'a', seconds: 95 }];
  const render = (files: ItemPageOptions['files'], language = 'vi') =>
    renderItemPage({ ...CAMPAIGN, media }, item, { ...version, language }, { ...options, files });

  it('is played only when somebody asks, with its length and its size', () => {
    const page = render([sound, words]);
    expect(page).toContain('<audio controls="controls" preload="none" src="../../media/co-tieng.mp3">');
    expect(readPage(page).text).toContain('Nghe bài này, dài 1 phút 35 giây');
    expect(readPage(page).text).toContain('Tải bản thu MP3, 1,4 MB');
    expect(readPage(page).links).toEqual(
      expect.arrayContaining(['../../media/co-tieng.mp3', 'transcript.html']),
    );
  });

  it('has the words of its own language beside it', () => {
    const jrai = { ...words, path: 'i/co-tieng/transcript.jra.html' };
    expect(readPage(render([sound, words, jrai], 'jra')).links).toContain('transcript.jra.html');
    expect(readPage(render([sound, jrai])).links).not.toContain('transcript.jra.html');
  });

  it('is not there without its file', () => {
    expect(render([words])).not.toMatch(/<audio|transcript/);
  });
});
