/** What readers of the campaign found in its words and sources, and the mending of it: none of it comes back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { bodyParagraphs, original } from '../../src/model/index.js';

const folder = join(import.meta.dirname, '../../content');
const campaign = await loadCampaign(folder);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:md|yaml)$/.test(path))
  .map((path) => [path, readFileSync(join(folder, path), 'utf8').replace(/\s+/gu, ' ')] as const);
const textOf = (id: string) => {
  const item = campaign.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(id);
  return [original(item).summary, ...bodyParagraphs(original(item).body)].join(' ');
};

describe('a sentence that nobody would say', () => {
  it.each([
    'Mình đã đủ nghề để hướng dẫn người dân chưa?',
    'còn phải có người giỏi nghề',
    'nói năng với dân cho phải',
    'Ngành bưu điện cùng đi hỏi',
    'Con số chính xác là 84,45%',
    'Điểm trung bình của cả nước là 43,61. Năm trước đó là 43,78.',
    'quay mặt đi trong lúc bà con chấm',
    'Không đọc được chữ thì nhờ đọc câu hỏi',
    'Quy định ra ngày',
    'Nghị quyết ra ngày',
    'Chính phủ vạch hướng đi đến năm 2025.',
    'Dân giám sát, việc chạy đều',
    'Xin đừng để người ngồi quầy xin lỗi thay cả cơ quan.',
    'phản ánh theo địa chỉ trên tờ này',
    'Nghe loa xã báo ngày giờ, bà con rủ nhau ra xem.',
    'Góp ý khác với khiếu nại, tố cáo. Hai việc đó có quy định riêng.',
  ])('«%s» is in no text', (sentence) => {
    expect(files.filter(([, text]) => text.includes(sentence)).map(([path]) => path)).toEqual([]);
  });
});

describe('what the press of 2020 has of Gia Lai', () => {
  it('is said: its place among the provinces, the index of its districts, its own pilot', () => {
    const figures = new Map(campaign.figures.map((one) => [one.id, one]));
    expect(figures.get('pci-2019-gia-lai')).toMatchObject({
      indicator: 'pci',
      year: 2019,
      place: 'gia-lai',
      rank: { at: 30, of: 63, change: 3 },
      sample: false,
    });
    expect(textOf('ket-qua-pci-2019')).toMatch(/Gia Lai đứng thứ 30 trên 63/);
    const sources = [
      ...campaign.figures.flatMap(({ source }) => source?.title ?? []),
      ...campaign.items.flatMap(({ sources: of }) => of.map(({ title }) => title)),
    ].join('\n');
    expect(sources).toContain('345/QĐ-UBND ngày 24/7/2018');
    expect(sources).toContain('882/QĐ-UBND ngày 30/11/2016');
  });

  it('a figure is never without scale and source: PAPI says its eighty points', () => {
    expect(textOf('ket-qua-papi-2019')).toContain('43,61 điểm trên thang điểm 80');
  });
});

describe('what carries no weight', () => {
  it('is no source: a person’s pages, an address without a name, sites that copy', () => {
    const urls = [
      ...campaign.items.flatMap(({ sources }) => sources),
      ...campaign.agencies.flatMap(({ sources }) => sources),
    ].flatMap(({ url }) => url ?? []);
    expect(urls.length).toBeGreaterThan(100);
    expect(
      urls.filter((url) => /\/\/[\d.]+[:/]|github|123doc|blogkhampha|topkinhdoanh|danangbus/.test(url)),
    ).toEqual([]);
  });
});

it('the first ground of the plan is the law on local government, and the portal is the site of no office', () => {
  expect(campaign.legalBasis.map(({ title }) => title).slice(0, 2)).toEqual([
    'Luật Tổ chức chính quyền địa phương năm 2015',
    expect.stringContaining('753/QĐ-UBND'),
  ]);
  const sites = campaign.agencies.map(({ contact }) => JSON.stringify(contact.website ?? ''));
  expect(sites.filter((site) => site.includes('dvc.gialai.gov.vn'))).toEqual([]);
});
