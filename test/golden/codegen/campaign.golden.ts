// Made by `loaphat types` from the content of the campaign. Change the content and make it again.

/** Languages; the first is that of the originals. */
export type Language =
  | 'vi'
  | 'jra';

/** Whom a message is for. */
export type Audience = 'nguoi-dan';

/** Kinds of messages. */
export type Kind =
  | 'news'
  | 'spot'
  | 'guide'
  | 'question'
  | 'dialogue'
  | 'document'
  | 'result'
  | 'model'
  | 'event'
  | 'slogan';

export type ItemId =
  | 'buu-chinh'
  | 'mot-cua';

export type TopicId =
  | 'II.1'
  | 'II.4.b';

export type PlaceId =
  | 'gia-lai'
  | 'krong-pa'
  | 'kong-chro'
  | 'krong-pa.ia-rsuom';

export type AgencyId = 'so-noi-vu';

export type StationId = 'dai-krong-pa';

export interface ItemRecord {
  readonly title: string;
  readonly kind: Kind;
  readonly topics: readonly TopicId[];
  readonly audiences: readonly Audience[];
  readonly areas: readonly PlaceId[];
  readonly agency: AgencyId;
  readonly languages: readonly Language[];
  readonly withdrawn: boolean;
  readonly sample: boolean;
  readonly url: string;
}

export interface TopicRecord {
  readonly title: string;
  readonly sectors: readonly string[];
}

export interface PlaceRecord {
  readonly title: string;
  readonly level: string;
  readonly parent?: PlaceId;
}

export interface AgencyRecord {
  readonly title: string;
}

export interface StationRecord {
  readonly title: string;
  readonly place: PlaceId;
  readonly tier: string;
  readonly languages: readonly Language[];
}

/** The approved and the withdrawn messages. `sample`: no source gives the facts. */
export const items = {
  'buu-chinh': {
    title: 'Tin buu-chinh',
    kind: 'guide',
    topics: ['II.4.b'],
    audiences: ['nguoi-dan'],
    areas: [],
    agency: 'so-noi-vu',
    languages: ['vi'],
    withdrawn: false,
    sample: false,
    url: 'https://cchc.loaphat.example/i/buu-chinh/',
  },
  'mot-cua': {
    title: 'Tin mot-cua',
    kind: 'guide',
    topics: ['II.1'],
    audiences: ['nguoi-dan'],
    areas: [],
    agency: 'so-noi-vu',
    languages: ['vi'],
    withdrawn: false,
    sample: false,
    url: 'https://cchc.loaphat.example/i/mot-cua/',
  },
} as const satisfies Readonly<Record<ItemId, ItemRecord>>;

/** The topics: part II of the plan. */
export const topics = {
  'II.1': {
    title: 'Ý nghĩa của cải cách hành chính',
    sectors: [],
  },
  'II.4.b': {
    title: 'Thủ tục hành chính',
    sectors: ['dat-dai'],
  },
} as const satisfies Readonly<Record<TopicId, TopicRecord>>;

/** The places. */
export const places = {
  'gia-lai': {
    title: 'tỉnh Gia Lai',
    level: 'province',
  },
  'krong-pa': {
    title: 'huyện Krông Pa',
    level: 'district',
    parent: 'gia-lai',
  },
  'kong-chro': {
    title: 'huyện Kông Chro',
    level: 'district',
    parent: 'gia-lai',
  },
  'krong-pa.ia-rsuom': {
    title: 'xã Ia Rsươm',
    level: 'commune',
    parent: 'krong-pa',
  },
} as const satisfies Readonly<Record<PlaceId, PlaceRecord>>;

/** The agencies. */
export const agencies = {
  'so-noi-vu': {
    title: 'Sở Nội vụ tỉnh Gia Lai',
  },
} as const satisfies Readonly<Record<AgencyId, AgencyRecord>>;

/** The stations. */
export const stations = {
  'dai-krong-pa': {
    title: 'Đài dai-krong-pa',
    place: 'krong-pa',
    tier: 'district',
    languages: ['vi'],
  },
} as const satisfies Readonly<Record<StationId, StationRecord>>;
