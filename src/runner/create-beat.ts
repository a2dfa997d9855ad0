/** One beat: look, plan, act. What the runner remembers between beats lives here. */
import { LoaphatError } from '../errors.js';
import {
  type Bilingual,
  type IsoTime,
  type Issue,
  instantFrom,
  issueLine,
  type Locale,
  type Manifest,
  type Omission,
} from '../model/index.js';
import { inBoth } from '../rule/index.js';
import { type Attempt, planRun, type RunAction, type RunCampaign, type RunState } from './plan-run.js';

/** What a build tells of itself; a `BroadcastReport` is one. */
export interface Built {
  /** What is wrong with print templates. */
  readonly faults?: readonly Issue[];
  readonly omissions?: readonly Omission[];
  /** Texts that changed since the publication before, though nobody said so. */
  readonly unstated?: readonly Issue[];
}

/** What a runner works with; given by whoever puts it together. */
export interface RunnerParts {
  /** The campaign as it is now. Rejects with a `LoaphatError` when the content does not parse. */
  load(): Promise<RunCampaign>;
  /** The manifest of the output folder; `null` when nothing is published. */
  published(): Promise<Manifest | null>;
  /** Builds and publishes one week. `at` is ISO with the campaign's offset. */
  build(order: { readonly week: string; readonly at: IsoTime }): Promise<Built | undefined>;
  /**
   * What is wrong with the print templates now. Asked at each beat after a build that had to do without some; when it differs from what that
   * build said, the week is built again. Without it, mended templates wait for the next build.
   */
  faults?(): Promise<readonly Issue[]>;
  log(entry: RunLog): void;
  /** Milliseconds since 1970: the clock, or a virtual one. */
  now(): number;
}

/** One line for the operator. */
export interface RunLog {
  /** ISO text in UTC, by the runner's clock. */
  readonly time: IsoTime;
  readonly level: 'info' | 'warn' | 'error';
  /** A permanent name: `building`, `built`, `build-failed`, `changed-without-updated`, `templates-broken`, `beat-failed`, or a notice's. */
  readonly code: string;
  readonly text: Bilingual;
}

/** How many tries are remembered: more than one beat can make, by far. */
const REMEMBERED = 200;

/** A beat as a function. It never rejects; `isStopping` is asked before each build. */
export function createBeat(parts: RunnerParts, isStopping: () => boolean): () => Promise<void> {
  let attempts: readonly Attempt[] = [];
  /** What was wrong with the print templates when the last build was made. */
  let faults: readonly Issue[] = [];
  /** What was said last, by subject: the same is not said twice in a row. */
  const said = new Map<string, string>();

  const write = (level: RunLog['level'], code: string, text: Bilingual) =>
    parts.log({ time: new Date(parts.now()).toISOString(), level, code, text });
  const sayOnce = (subject: string, key: string, level: RunLog['level'], code: string, text: Bilingual) => {
    if (said.get(subject) !== key) write(level, code, text);
    said.set(subject, key);
  };

  async function build({ week, at, reason }: Extract<RunAction, { kind: 'build' }>, hash: string) {
    const attempt = { week, hash, reason, instant: instantFrom(parts.now()) };
    let ok = true;
    try {
      write('info', 'building', {
        vi: `Đang dựng tuần ${week} cho lúc ${at} (${WHY[reason].vi})…`,
        en: `Building ${week} as of ${at} (${WHY[reason].en})…`,
      });
      const built = (await parts.build({ week, at })) ?? {};
      said.delete(`build ${week}`);
      write('info', 'built', {
        vi: `Đã dựng tuần ${week} (${WHY[reason].vi}).`,
        en: `Built ${week} (${WHY[reason].en}).`,
      });
      for (const text of listed(built.unstated)) write('warn', 'changed-without-updated', text);
      faults = built.faults ?? [];
      const broken = brokenTemplates(built);
      if (broken === undefined) said.delete('templates');
      else sayOnce('templates', broken.en, 'error', 'templates-broken', broken);
    } catch (error) {
      ok = false;
      const { vi, en } = textOf(error);
      sayOnce(`build ${week}`, en, 'error', 'build-failed', {
        vi: `Không dựng được tuần ${week}: ${vi}\nBản trước được giữ nguyên; sẽ thử lại.`,
        en: `Week ${week} could not be built: ${en}\nThe publication before stays; it will be tried again.`,
      });
    }
    attempts = [...attempts, { ...attempt, ok }].slice(-REMEMBERED);
  }

  return async () => {
    try {
      const content = await contentOf(parts);
      const templatesChanged =
        faults.length > 0 && parts.faults !== undefined && !sameFaults(faults, await parts.faults());
      const published = await parts.published();
      const state: RunState = {
        at: instantFrom(parts.now()),
        content,
        published,
        attempts,
        templatesChanged,
      };
      const actions = planRun(state);
      const notice = actions.find((action) => action.kind === 'notice');
      if (notice === undefined) said.delete('notice');
      else
        sayOnce(
          'notice',
          notice.key,
          notice.code === 'content-broken' ? 'error' : 'warn',
          notice.code,
          notice.text,
        );

      for (const action of actions) {
        if (action.kind !== 'build' || isStopping()) continue;
        await build(action, 'campaign' in content ? content.campaign.hash : '');
      }
      said.delete('beat');
    } catch (error) {
      const text = textOf(error);
      sayOnce('beat', text.en, 'error', 'beat-failed', text);
    }
  };
}

async function contentOf(parts: RunnerParts): Promise<RunState['content']> {
  try {
    return { campaign: await parts.load() };
  } catch (error) {
    if (error instanceof LoaphatError) return { fault: error.text };
    throw error;
  }
}

function textOf(error: unknown): Bilingual {
  if (error instanceof LoaphatError) return error.text;
  return inBoth(error instanceof Error ? error.message : String(error));
}

const WHY: Record<Attempt['reason'], Bilingual> = {
  'nothing-published': { vi: 'chưa có bản nào', en: 'nothing was published' },
  'content-changed': { vi: 'nội dung đã đổi', en: 'the content changed' },
  'templates-changed': { vi: 'mẫu in có lỗi đã thay đổi', en: 'print templates with faults changed' },
  'week-turned': { vi: 'sang tuần mới', en: 'a new week began' },
  'coming-week': { vi: 'lập lịch tuần tới', en: 'the coming week is planned' },
  'item-turned': {
    vi: 'có tin bắt đầu, hết hạn hoặc bị thu hồi',
    en: 'an item began, ended or was withdrawn',
  },
};

/** Issues in one line of the log each before the rest is only counted. */
const NAMED = 20;

/** Issues as one entry of the log; nothing of none. */
function listed(issues: readonly Issue[] = []): Bilingual[] {
  if (issues.length === 0) return [];
  const rest = issues.length - NAMED;
  const lines = (locale: Locale, more: string) =>
    [...issues.slice(0, NAMED).map((issue) => issueLine(issue, locale)), ...(rest > 0 ? [more] : [])].join(
      '\n',
    );
  return [{ vi: lines('vi', `… và ${rest} mục nữa.`), en: lines('en', `… and ${rest} more.`) }];
}

/** The faults, and what is missing because of them; undefined without any. */
function brokenTemplates({ faults = [], omissions = [] }: Built): Bilingual | undefined {
  const [lines] = listed(faults);
  if (lines === undefined) return undefined;
  const sheets = omissions.filter(({ code }) => code === 'template').length;
  return {
    vi: `Mẫu in có ${faults.length} lỗi, ${sheets} tờ chưa làm được; những phần khác đều đã làm:\n${lines.vi}`,
    en: `The print templates have ${faults.length} fault(s), ${sheets} sheet(s) are not made; everything else is:\n${lines.en}`,
  };
}

/** Are the faults of two looks at the templates the same? */
function sameFaults(one: readonly Issue[], other: readonly Issue[]): boolean {
  const said = (issues: readonly Issue[]) => issues.map((issue) => issueLine(issue, 'en')).join('\n');
  return said(one) === said(other);
}
