/** A small campaign with a plan: one clause of every standing. */
import type { z } from 'zod';
import { obligationSchema } from '../../src/model/campaign/legal-plan.js';
import type { Campaign, Obligation } from '../../src/model/index.js';
import { aCampaign, anItem } from './campaign.js';

export function aClause(id: string, fields: Partial<z.input<typeof obligationSchema>> = {}): Obligation {
  const parsed = obligationSchema.parse({
    id,
    summary: `Việc của mục ${id}.`,
    actors: ['so-noi-vu'],
    cadence: 'once',
    evidence: [{ kind: 'outside', what: 'Việc của cơ quan khác' }],
    ...fields,
  });
  return { ...parsed, origin: { file: 'obligations.yaml', line: 1 } };
}

/** March to May 2020; two items that count, two samples, a draft and a withdrawn one. */
export function aCoveredCampaign(fields: Partial<Campaign> = {}): Campaign {
  return aCampaign({
    validFrom: '2020-03-15',
    validUntil: '2020-05-31',
    audiences: [
      { id: 'nguoi-dan', title: 'Người dân' },
      { id: 'doanh-nghiep', title: 'Doanh nghiệp' },
    ],
    items: [
      anItem('mot-cua', {
        published: '2020-03-20T08:00+07:00',
        validFrom: '2020-03-20',
        validUntil: '2020-04-30',
        print: { products: ['poster'], headline: 'Một cửa' },
      }),
      anItem('phien-cho', {
        kind: 'slogan',
        published: '2020-04-06T08:00+07:00',
        validFrom: '2020-01-01',
        validUntil: '2020-12-31',
        radio: undefined,
      }),
      anItem('so-lieu', {
        kind: 'result',
        topics: ['II.4.b'],
        sample: true,
        published: '2020-04-01T08:00+07:00',
        validFrom: '2020-04-01',
        print: { products: ['leaflet'], headline: 'Số liệu' },
      }),
      anItem('nhap', {
        topics: ['II.4.b'],
        status: 'draft',
        published: '2020-04-01',
        validFrom: '2020-04-01',
      }),
      anItem('rut', {
        topics: ['II.4.b'],
        status: 'withdrawn',
        withdrawn: { at: '2020-05-01', reason: 'Sai giờ.' },
        published: '2020-04-01',
        validFrom: '2020-04-01',
      }),
      anItem('sang-nam', {
        published: '2021-01-04T08:00+07:00',
        validFrom: '2021-01-04',
        validUntil: '2021-02-01',
      }),
    ],
    obligations: [
      aClause('III.1', {
        cadence: 'continuous',
        evidence: [{ kind: 'items', what: 'Bài phát thanh', form: 'week' }],
        note: 'Ghi chú của mục.',
      }),
      aClause('III.2', {
        cited: 'III.2, gạch đầu dòng thứ nhất',
        english: 'Put up a large panel.',
        evidence: [{ kind: 'sheet', what: 'Pa nô của huyện', products: ['pano'], levels: ['district'] }],
      }),
      aClause('III.3', { evidence: [{ kind: 'items', what: 'Tờ gấp có số liệu', topics: ['II.4.b'] }] }),
      aClause('III.4', {
        evidence: [
          { kind: 'items', what: 'Bài riêng', items: ['mot-cua', 'nhap', 'rut', 'so-lieu', 'sang-nam'] },
        ],
      }),
      aClause('III.5', { evidence: [{ kind: 'items', what: 'Bài riêng', items: ['mot-cua'] }] }),
      aClause('III.6', { note: 'Làm ngoài phần mềm.' }),
      aClause('III.7', {
        from: '2020-03-15',
        deadline: '2020-04-05',
        evidence: [{ kind: 'items', what: 'Khẩu hiệu', kinds: ['slogan'] }],
      }),
      aClause('IV.1', { cadence: 'quarterly', evidence: [{ kind: 'document', what: 'Báo cáo quý' }] }),
    ],
    ...fields,
  });
}
