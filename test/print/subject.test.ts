import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../src/print/subject/subject.js';
import { aCampaign, anItem } from '../helpers/campaign.js';
import { aSheetItem, subject } from './fixtures.js';

describe('subjectOf', () => {
  it('has the address of the item, as it is scanned and as it is typed', () => {
    const campaign = aCampaign();
    const item = anItem('mot-cua');
    const made = subjectOf(campaign, item, item.versions[0]);
    expect(made.shownUrl).toBe('cchc.loaphat.example/i/mot-cua');
    expect(made.url).toBe('https://cchc.loaphat.example/i/mot-cua/');
    expect(made.headline).toBe(made.title);
  });

  it('an item that is a sample as a whole is hatched word by word, and --strict knows it', () => {
    const item = anItem('ket-qua', { sample: true, kind: 'result', title: 'Kết quả' });
    const made = subjectOf(aCampaign(), item, item.versions[0]);
    expect(made.body[0]).toMatchObject({ type: 'paragraph', children: [{ type: 'sample' }] });
    expect(made.sample).toBe(true);
  });

  it('takes the contact box of the agency, samples marked', () => {
    expect(subject(aSheetItem({ headline: 'Thử' })).contact).toEqual([
      { field: 'phone', label: 'Điện thoại', value: '0269 000 0000', sample: true },
      {
        field: 'website',
        label: 'Trang web',
        value: 'dvc.gialai.gov.vn',
        sample: false,
        href: 'http://dvc.gialai.gov.vn/',
      },
    ]);
  });

  it('names who is responsible and whom to ask when they are two', () => {
    const campaign = aCampaign();
    const [office] = campaign.agencies;
    if (office === undefined) throw new Error('no agency');
    const post = { ...office, id: 'tinh-doan', name: 'Tỉnh đoàn Gia Lai', contact: {} };
    const both = { ...campaign, agencies: [office, post] };
    const item = anItem('thi', { agency: 'tinh-doan' });
    const made = subjectOf(both, item, item.versions[0]);
    expect(made.agency).toBe('Tỉnh đoàn Gia Lai – hỏi thêm: Sở Nội vụ tỉnh Gia Lai');
    expect(made.contact).toEqual(subjectOf(both, anItem('tin'), anItem('tin').versions[0]).contact);
    expect(made.imprint).toContain('Cơ quan chịu trách nhiệm: Tỉnh đoàn Gia Lai.');
    expect(subjectOf(both, anItem('tin'), anItem('tin').versions[0]).agency).toBe('Sở Nội vụ tỉnh Gia Lai');
    const silent = { ...both, agencies: [{ ...office, contact: {} }, post] };
    expect(subjectOf(silent, anItem('tin'), anItem('tin').versions[0]).agency).toBe('Sở Nội vụ tỉnh Gia Lai');
  });

  it('names two sources and says where the others are', () => {
    const from = (count: number, more: { readonly qr?: string } = {}, name = 'Văn bản số') => {
      const sources = Array.from({ length: count }, (_, index) => ({ title: `${name} ${index + 1}` }));
      const item = anItem('a', { sources, print: { products: ['leaflet'], headline: 'Thử', ...more } });
      return subjectOf(aCampaign(), item, item.versions[0]).imprint;
    };
    expect(from(0)).not.toContain('Nguồn');
    expect(from(2)).toMatch(/Nguồn: Văn bản số 1; Văn bản số 2\.$/);
    expect(from(5)).toMatch(
      /Nguồn: Văn bản số 1; Văn bản số 2; và 3 nguồn khác, xem ở địa chỉ in trên tờ này\.$/,
    );
    expect(from(3, {}, 'Văn bản dài'.padEnd(90, '.'))).toMatch(/1; và 2 nguồn khác, xem ở/);
    expect(from(3, { qr: 'http://dvc.gialai.gov.vn/' })).toMatch(
      /và 1 nguồn khác, xem ở cchc\.loaphat\.example\/i\/a\.$/,
    );
  });

  it('opens what the item says, else its own page', () => {
    const at = (more: { readonly qr?: string }) => {
      const item = anItem('a', { print: { products: ['poster'], headline: 'Thử', ...more } });
      return subjectOf(aCampaign(), item, item.versions[0]).url;
    };
    expect(at({ qr: 'http://dvc.gialai.gov.vn/' })).toBe('http://dvc.gialai.gov.vn/');
    expect(at({})).toBe('https://cchc.loaphat.example/i/a/');
  });

  it('says “bản mẫu” only for a demonstration or a sample', () => {
    const item = anItem('a');
    const real = aCampaign({ demonstration: false });
    expect(subjectOf(real, item, item.versions[0]).smallPrint).toBe('');
    const sample = { ...item, sample: true };
    expect(subjectOf(real, sample, sample.versions[0]).smallPrint).toContain('Bản mẫu');
  });
});
