/** What a beat of the runner has to do. Pure: no timer, no clock, no disk. */
import {
  addDays,
  addWeeks,
  type Bilingual,
  type Campaign,
  dateAt,
  endOf,
  type Instant,
  type InstantLike,
  type IsoTime,
  type Item,
  instantAt,
  instantOf,
  isoAt,
  later,
  type Manifest,
  mondayOf,
  releaseOf,
  startOf,
  weekOf,
} from '../model/index.js';

/** What the runner needs to know of a campaign. */
export type RunCampaign = Pick<Campaign, 'hash' | 'timeZone' | 'validFrom' | 'validUntil' | 'items'>;

/** A build that this runner has tried, and when. */
export interface Attempt {
  readonly week: string;
  readonly hash: string;
  readonly reason: BuildReason;
  readonly instant: Instant;
  readonly ok: boolean;
}

/** All that a beat looks at. */
export interface RunState {
  readonly at: InstantLike;
  /** The campaign, or what is wrong with the content. */
  readonly content: { readonly campaign: RunCampaign } | { readonly fault: Bilingual };
  /** The manifest of the output folder; `null` when nothing is published. */
  readonly published: Manifest | null;
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
  /** The last build had to do without print templates, and what is wrong with them is not what it was then. */
  readonly templatesChanged?: boolean;
}

/** Why a week is built. */
export type BuildReason =
  | 'nothing-published'
  | 'content-changed'
  /** Print templates that the last build had to do without were mended, or are broken otherwise. */
  | 'templates-changed'
  | 'week-turned'
  | 'coming-week'
  /** An item, or its words in a language, became public, valid, withdrawn or out of date since the last build. */
  | 'item-turned';

/** Said once as long as `key` stays the same. */
export interface Notice {
  readonly kind: 'notice';
  readonly code: 'content-broken' | 'campaign-ended' | 'last-week' | 'campaign-not-begun';
  readonly key: string;
  readonly text: Bilingual;
}

/** A build to make, `at` ISO with the campaign's offset; or something to say. */
export type RunAction =
  | { readonly kind: 'build'; readonly week: string; readonly at: IsoTime; readonly reason: BuildReason }
  | Notice;

/** The coming week is planned from Thursday, 08:00 in the campaign's zone, on: days before stations need it on Monday. */
const DUE = { day: 3, clock: '08:00' };

/** The same build, for the same reason and of the same content, is not tried again before so many seconds. */
const PAUSE = 10 * 60;

/**
 * The builds that are due, and at most one notice.
 *
 * - Content that does not parse: a notice, no build; what is published stays.
 * - After the campaign's last day: a notice, no build.
 * - The content's hash is not the manifest's, print templates with faults have changed, the week has turned, or an item has (published,
 *   withdrawn, begun, ended): the week of `at` is built, and the coming one too when it was published already.
 * - From Thursday 08:00 on, when the manifest holds nothing of the coming week: that week is built, unless the campaign ends before.
 *
 * The week of `at` is always built last, so that the front page and the manifest speak of it. A state and not a tick decides, so a beat
 * that was missed is made up for by the next one.
 *
 * @example
 * planRun({ at: '2020-07-06T00:00:00Z', content: { campaign }, published: null, attempts: [] });
 * // [{ kind: 'build', week: '2020-W28', at: '2020-07-06T07:00:00+07:00', reason: 'nothing-published' }]
 */
export function planRun(state: RunState): RunAction[] {
  const { content, published, attempts, templatesChanged = false } = state;
  const at = instantOf(state.at);
  if ('fault' in content) return [notices.contentBroken(content.fault, published)];

  const { campaign } = content;
  const { timeZone } = campaign;
  const begin = startOf(campaign.validFrom, timeZone);
  const end = endOf(campaign.validUntil, timeZone);
  if (at >= end) return [notices.campaignEnded(campaign.validUntil)];

  const week = weekOf(dateAt(at, timeZone));
  const coming = addWeeks(week, 1);
  const comingMonday = startOf(mondayOf(coming), timeZone);
  const isDue = at >= instantAt(addDays(mondayOf(week), DUE.day), DUE.clock, timeZone);
  const changed =
    reasonToRebuild(published, campaign.hash) ?? (templatesChanged ? 'templates-changed' : null);

  const comingReason =
    comingMonday >= end || startOf(mondayOf(addWeeks(coming, 1)), timeZone) <= begin
      ? null
      : holdsWeek(published, coming)
        ? changed
        : isDue
          ? 'coming-week'
          : null;
  const currentReason =
    comingMonday <= begin ? null : (changed ?? reasonOfTime(published, campaign, week, at));

  const builds: Extract<RunAction, { kind: 'build' }>[] = [];
  const add = (ofWeek: string, reason: BuildReason) =>
    builds.push({ kind: 'build', week: ofWeek, at: isoAt(at, timeZone), reason });
  const mayTry = (ofWeek: string, reason: BuildReason) =>
    !isTooSoon(attempts, { week: ofWeek, hash: campaign.hash, reason, instant: at });

  if (comingReason !== null && mayTry(coming, comingReason)) add(coming, comingReason);
  if (currentReason !== null && mayTry(week, currentReason)) add(week, currentReason);
  else if (builds.length > 0 && comingMonday > begin) add(week, 'coming-week');

  if (isDue && comingMonday >= end) return [...builds, notices.lastWeek(campaign.validUntil)];
  if (builds.length === 0 && comingMonday <= begin) return [notices.notBegun(campaign.validFrom)];
  return builds;
}

function reasonToRebuild(published: Manifest | null, hash: string): BuildReason | null {
  if (published === null) return 'nothing-published';
  return published.contentHash === hash ? null : 'content-changed';
}

function reasonOfTime(
  published: Manifest | null,
  { items, timeZone }: RunCampaign,
  week: string,
  at: Instant,
): BuildReason | null {
  if (published === null) return null;
  if (published.week !== week) return 'week-turned';
  return hasTurned(items, instantOf(published.at), at, timeZone) ? 'item-turned' : null;
}

function holdsWeek(published: Manifest | null, week: string): boolean {
  return Object.keys(published?.files ?? {}).some((path) => path.startsWith(`schedule/${week}/`));
}

/**
 * After a failure, and after a success that left the reason standing, there is a pause. A coming week that was built and holds nothing,
 * because every station is off air, is not built again until the content changes.
 */
function isTooSoon(attempts: readonly Attempt[], next: Omit<Attempt, 'ok'>): boolean {
  const ofWeek = attempts.filter(({ week }) => week === next.week);
  const isSame = ({ hash, reason }: Attempt) => hash === next.hash && reason === next.reason;
  if (next.reason === 'coming-week' && ofWeek.some((attempt) => attempt.ok && isSame(attempt))) return true;

  const last = ofWeek.at(-1);
  if (last === undefined || !isSame(last)) return false;
  // A success takes these reasons away: one that stands now is a new one.
  if (last.ok && (next.reason === 'item-turned' || next.reason === 'templates-changed')) return false;
  return last.instant <= next.instant && next.instant < later(last.instant, PAUSE);
}

/** Did time alone change what a campaign shows? True when an item that is no draft was released, in one of its languages too, began, ended or was withdrawn after `from` and until `until`. */
function hasTurned(items: readonly Item[], from: Instant, until: Instant, timeZone: string): boolean {
  const isBetween = (instant: Instant) => from < instant && instant <= until;
  return items.some(
    ({ status, validFrom, validUntil, withdrawn, ...item }) =>
      status !== 'draft' &&
      (item.versions.some((words) => isBetween(releaseOf(item, timeZone, words))) ||
        isBetween(startOf(validFrom, timeZone)) ||
        (validUntil !== undefined && isBetween(endOf(validUntil, timeZone))) ||
        (withdrawn !== undefined && isBetween(startOf(withdrawn.at, timeZone)))),
  );
}

const notices = {
  contentBroken(fault: Bilingual, published: Manifest | null): Notice {
    const kept: Bilingual =
      published === null
        ? { vi: 'Chưa có gì được xuất bản.', en: 'Nothing is published yet.' }
        : {
            vi: `Bản đã xuất bản lúc ${published.at} được giữ nguyên.`,
            en: `What was published at ${published.at} stays.`,
          };
    return notice('content-broken', { vi: `${fault.vi}\n${kept.vi}`, en: `${fault.en}\n${kept.en}` });
  },
  campaignEnded(validUntil: string): Notice {
    return notice('campaign-ended', {
      vi: `Chiến dịch đã kết thúc ngày ${validUntil}: không dựng thêm gì, bản cuối được giữ nguyên. Để chạy tiếp, hãy sửa validUntil trong campaign.yaml.`,
      en: `The campaign ended on ${validUntil}: nothing more is built and the last publication stays. To go on, change validUntil in campaign.yaml.`,
    });
  },
  lastWeek(validUntil: string): Notice {
    return notice('last-week', {
      vi: `Đây là tuần cuối: chiến dịch kết thúc ngày ${validUntil}, không có lịch tuần tới.`,
      en: `This is the last week: the campaign ends on ${validUntil}, so no coming week is planned.`,
    });
  },
  notBegun(validFrom: string): Notice {
    return notice('campaign-not-begun', {
      vi: `Chiến dịch bắt đầu ngày ${validFrom}; lịch tuần đầu được lập từ 8 giờ thứ Năm tuần trước đó.`,
      en: `The campaign begins on ${validFrom}; its first week is planned from 08:00 on the Thursday before.`,
    });
  },
};

function notice(code: Notice['code'], text: Bilingual): Notice {
  return { kind: 'notice', code, key: `${code}\n${text.en}`, text };
}
