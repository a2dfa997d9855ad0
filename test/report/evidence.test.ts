/** Each kind of evidence: what keeps it, what is in name only, what is not measured. */
import { describe, expect, it } from 'vitest';
import type { Airing, Campaign, EvidenceState, WeekPlan, WindowSlot } from '../../src/model/index.js';
import { coverCampaign } from '../../src/report/index.js';
import { aCampaign, anItem, aStation } from '../helpers/campaign.js';
import { aClause } from '../helpers/covered-campaign.js';
import { aWeekPlan } from '../helpers/week-plan.js';

const AT = '2020-07-06T00:00:00+07:00';
const district = aStation('dai-krong-pa', { languages: ['vi', 'jra'] });
const { places } = aCampaign();

/** A week with one window and one airing. */
function aPlan(
  station: string,
  [airing]: [{ item: string; seconds: number; language?: string; interpret?: boolean }],
): WeekPlan {
  const start = '2020-07-06T05:45:00+07:00';
  const slot: WindowSlot = {
    kind: 'window',
    window: 'sang',
    start,
    seconds: 600,
    title: 'Cải cách hành chính',
    languages: ['vi'],
    audience: 85,
    airings: [
      {
        id: `${station}/2020-07-06/sang/${airing.item}`,
        language: 'vi',
        interpret: false,
        start,
        repeat: false,
        ...airing,
      },
    ],
    rundown: [],
    unused: 0,
  };
  const session = { session: 'sang', title: 'Sáng', slots: [slot] };
  return aWeekPlan({
    station,
    days: [{ date: '2020-07-06', notes: [], offAir: false, sessions: [session] }],
  });
}

interface Given {
  readonly campaign?: Partial<Campaign>;
  readonly clause?: Partial<Parameters<typeof aClause>[1]>;
  readonly plans?: readonly WeekPlan[];
  readonly history?: readonly Airing[];
}

/** The state of one evidence of a clause that is due all year. */
function stateOf(evidence: object, { campaign = {}, clause = {}, ...options }: Given = {}): EvidenceState {
  const obligation = aClause('III.1', {
    cadence: 'continuous',
    from: '2020-01-01',
    deadline: '2020-12-31',
    ...clause,
    evidence: [{ what: 'Chứng cứ', ...evidence } as never],
  });
  const all = aCampaign({
    stations: [district],
    places: places.filter(({ id }) => id !== 'kong-chro'),
    ...campaign,
    obligations: [obligation],
  });
  return coverCampaign(all, { at: AT, ...options }).clauses[0]?.state ?? 'not';
}

const always = { published: '2020-01-01', validFrom: '2020-01-01' };
const heard = (date: string, status: Airing['status'] = 'aired'): Airing => ({
  id: `dai-krong-pa/${date}/sang/mot-cua`,
  station: 'dai-krong-pa',
  date,
  window: 'sang',
  item: 'mot-cua',
  start: `${date}T05:45:00+07:00`,
  seconds: 60,
  status,
});
const months = ['01', '02', '03', '04', '05', '06'].map((month) => `2020-${month}-02`);

describe('items', () => {
  const item = anItem('mot-cua', { ...always, audiences: ['nguoi-dan'] });
  const items = { campaign: { items: [item] } };

  it('are counted in each month that has begun, at least so many', () => {
    expect(stateOf({ kind: 'items' }, items)).toBe('kept');
    expect(stateOf({ kind: 'items', minimum: 2 }, items)).toBe('partly');
    const late = anItem('mot-cua', { published: '2020-06-10', validFrom: '2020-06-10' });
    expect(stateOf({ kind: 'items' }, { campaign: { items: [late] } })).toBe('partly');
    const later = anItem('mot-cua', { published: '2020-07-10', validFrom: '2020-07-10' });
    expect(stateOf({ kind: 'items' }, { campaign: { items: [later] } })).toBe('not');
  });

  it('that are samples, or nothing without their samples, are so in name only', () => {
    expect(stateOf({ kind: 'items' }, { campaign: { items: [{ ...item, sample: true }] } })).toBe('in-name');
    const hollow = anItem('mot-cua', always, [
      { type: 'paragraph', children: [{ type: 'sample', text: 'Lớp mở ngày …' }], line: 1 },
    ]);
    expect(stateOf({ kind: 'items' }, { campaign: { items: [hollow] } })).toBe('in-name');
  });

  it('are asked of audiences, languages, places and ways to people', () => {
    expect(stateOf({ kind: 'items', audiences: ['nguoi-dan', 'can-bo'] }, items)).toBe('partly');
    expect(stateOf({ kind: 'items', languages: ['jra'] }, items)).toBe('not');
    const plain = { ...item, radio: { ...item.radio, interpret: true } } as typeof item;
    expect(stateOf({ kind: 'items', languages: ['jra'] }, { campaign: { items: [plain] } })).toBe('in-name');
    const inJrai = (approvedAt: string) => ({
      ...item,
      versions: [item.versions[0], { ...item.versions[0], language: 'jra', approvedAt }] as const,
    });
    const asked = { kind: 'items', languages: ['jra'] };
    expect(stateOf(asked, { campaign: { items: [inJrai('2020-07-01')] } })).toBe('kept');
    // Awaits its approval.
    expect(stateOf(asked, { campaign: { items: [inJrai('2020-07-08')] } })).toBe('not');
    expect(stateOf({ kind: 'items', areas: 'district' }, items)).toBe('not');
    const own = { ...item, areas: ['krong-pa'] };
    expect(stateOf({ kind: 'items', areas: 'district' }, { campaign: { items: [own] } })).toBe('kept');
    expect(stateOf({ kind: 'items', form: 'print' }, items)).toBe('not');
    expect(stateOf({ kind: 'items', material: true }, items)).toBe('in-name');
  });
});

describe('a notice', () => {
  const notice = (date: string, body?: Parameters<typeof anItem>[2]) => ({
    campaign: { items: [anItem('lop', { published: date, validFrom: date }, body)] },
    clause: { cadence: 'once' as const, from: '2020-06-01', deadline: '2020-06-30' },
  });

  it('is out before the deadline and has no blank', () => {
    const asked = { kind: 'notice', items: ['lop'] };
    expect(stateOf(asked, notice('2020-06-20'))).toBe('kept');
    expect(stateOf(asked, notice('2020-07-01'))).toBe('not');
    const blank = notice('2020-06-20', [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Lớp mở ' },
          { type: 'sample', text: 'ngày …' },
        ],
        line: 1,
      },
      { type: 'paragraph', children: [{ type: 'text', text: 'Mời cán bộ ghi tên.' }], line: 3 },
    ]);
    expect(stateOf(asked, blank)).toBe('in-name');
    const ahead = { ...notice('2020-08-01'), clause: { cadence: 'once' as const, deadline: '2020-09-30' } };
    expect(stateOf(asked, ahead)).toBe('not-due');
  });
});

describe('contacts and sheets', () => {
  const agency = (contact: object) => ({
    campaign: {
      agencies: [
        {
          id: 'ubnd-krong-pa',
          name: 'Ủy ban nhân dân huyện Krông Pa',
          place: 'krong-pa',
          group: false,
          contact,
          sources: [],
          origin: { file: 'agencies.yaml', line: 1 },
        },
      ],
      items: [anItem('mot-cua', { ...always, print: { products: ['poster'], headline: 'Một cửa' } })],
    } as Partial<Campaign>,
  });
  const whole = {
    address: '12 Hùng Vương',
    website: 'http://krongpa.example/',
    phone: '0269 111 2222',
    email: 'a@b.example',
  };

  it('a contact is kept with all its lines, and a website alone answers nobody', () => {
    const asked = { kind: 'contact', levels: ['district'] };
    expect(stateOf(asked, agency(whole))).toBe('kept');
    expect(stateOf(asked, agency({ address: whole.address }))).toBe('partly');
    expect(stateOf(asked, agency({ website: whole.website }))).toBe('in-name');
    expect(stateOf(asked, agency({ phone: { sample: true, value: '0269 000 0000' } }))).toBe('in-name');
    expect(stateOf(asked, agency({}))).toBe('not');
  });

  it('a sheet is a desk’s own when it carries its address', () => {
    const asked = { kind: 'sheet', levels: ['district'], products: ['poster'] };
    expect(stateOf(asked, agency(whole))).toBe('kept');
    expect(stateOf(asked, agency({ email: whole.email }))).toBe('in-name');
    expect(stateOf({ ...asked, products: ['pano'] }, agency(whole))).toBe('not');
  });
});

describe('figures and documents', () => {
  const origin = { file: 'figures.yaml', line: 1 };
  const figure = {
    id: 'pci',
    indicator: 'pci',
    year: 2019,
    place: 'krong-pa',
    value: 60,
    sample: false,
    origin,
  };

  it('a figure is there for the place and the year', () => {
    const asked = { kind: 'figure', indicator: 'pci', levels: ['district'], year: 2019 };
    expect(stateOf(asked, { campaign: { figures: [figure] } })).toBe('kept');
    expect(stateOf(asked, { campaign: { figures: [{ ...figure, sample: true }] } })).toBe('in-name');
    expect(stateOf(asked, { campaign: { figures: [{ ...figure, year: 2018 }] } })).toBe('not');
  });

  it('a quarterly document is there for each quarter that is over', () => {
    const document = (...dates: string[]) => ({
      kind: 'document',
      documents: dates.map((date) => ({ title: 'Báo cáo', date })),
    });
    const quarterly = { clause: { cadence: 'quarterly' as const } };
    expect(stateOf(document('2020-04-03'), quarterly)).toBe('partly');
    expect(stateOf(document('2020-04-03', '2020-07-02'), quarterly)).toBe('kept');
    expect(stateOf(document(), quarterly)).toBe('not');
    expect(stateOf(document('2020-08-01'))).toBe('not');
  });
});

describe('what goes on air', () => {
  const items = [anItem('mot-cua', always)];

  it('is not measured without weeks and without confirmations', () => {
    for (const kind of ['aired', 'programme'])
      expect(stateOf({ kind, tiers: ['district'] }, { campaign: { items } })).toBe('not');
    expect(stateOf({ kind: 'minutes', languages: ['jra'], minimum: '5m' }, { campaign: { items } })).toBe(
      'not',
    );
  });

  it('is kept by airings in each month; what was missed is not one', () => {
    const asked = { kind: 'aired', tiers: ['district'] };
    const history = [...months, '2020-07-05'].map((date) => heard(date));
    expect(stateOf(asked, { campaign: { items }, history })).toBe('kept');
    expect(stateOf(asked, { campaign: { items }, history: history.slice(1) })).toBe('partly');
    expect(stateOf(asked, { campaign: { items }, history: [heard('2020-07-05', 'missed')] })).toBe('not');
  });

  it('a programme on assumed hours is one in part; words of one’s own count, interpreted ones in name', () => {
    const asked = { kind: 'programme', tiers: ['district'] };
    const plans = (more: Partial<WeekPlan>, airing = {}) => ({
      campaign: { items },
      plans: [{ ...aPlan('dai-krong-pa', [{ item: 'mot-cua', seconds: 400, ...airing }]), ...more }],
    });
    expect(stateOf(asked, plans({ basis: 'sourced' }))).toBe('kept');
    expect(stateOf(asked, plans({ basis: 'assumed' }))).toBe('partly');
    const minutes = { kind: 'minutes', languages: ['jra'], minimum: '5m' };
    expect(stateOf(minutes, plans({}, { language: 'jra' }))).toBe('kept');
    expect(stateOf({ ...minutes, minimum: '10m' }, plans({}, { language: 'jra' }))).toBe('partly');
    expect(stateOf(minutes, plans({}, { language: 'jra', interpret: true }))).toBe('in-name');
  });

  it('a column that is only planned is one in name', () => {
    const planning = { columns: [{ id: 'cot', title: 'Cột', topics: [], kinds: [], perMonth: 1 }] };
    const stations = [
      { ...district, planning: { ...district.planning, ...planning } },
    ] as Campaign['stations'];
    const asked = { kind: 'column', station: 'dai-krong-pa', column: 'cot' };
    const plans = [aPlan('dai-krong-pa', [{ item: 'mot-cua', seconds: 60 }])];
    expect(stateOf(asked, { campaign: { items, stations }, plans })).toBe('in-name');
    const history = [...months, '2020-07-05'].map((date) => heard(date));
    expect(stateOf(asked, { campaign: { items, stations }, plans, history })).toBe('kept');
    expect(stateOf({ ...asked, column: 'khac' }, { campaign: { items, stations }, plans, history })).toBe(
      'not',
    );
  });
});

it('what is done outside is never kept, and keeps the rest from being whole', () => {
  expect(stateOf({ kind: 'outside' })).toBe('outside');
  const clause = aClause('III.1', {
    evidence: [
      { kind: 'items', what: 'Bài', items: ['mot-cua'] },
      { kind: 'outside', what: 'Việc của cơ quan' },
    ],
  });
  const campaign = aCampaign({ items: [anItem('mot-cua', always)], obligations: [clause] });
  expect(coverCampaign(campaign).clauses[0]?.state).toBe('partly');
});
