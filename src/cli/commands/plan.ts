import { readFile, writeFile } from 'node:fs/promises';
import { loadCampaign } from '../../content/index.js';
import { editionTime } from '../../edition-time.js';
import { UsageError } from '../../errors.js';
import type { Campaign, Station, WeekFile, WeekPlan } from '../../model/index.js';
import { planEdition } from '../../plan-edition.js';
import { readPublishedWeek } from '../../publish/index.js';
import {
  checkWeekPins,
  compareWeeks,
  explainItem,
  explainWeek,
  parseWeek,
  polishWeek,
  relayOrder,
  renderComparison,
  renderExplanation,
  renderProblem,
  WEEK_FORM_NAMES,
  weekForm,
} from '../../schedule/index.js';
import { choicesById, choose } from '../choose.js';
import { CONTENT_OPTION, type Command, EXIT, listOption, textOption } from '../command.js';
import { readHistory } from '../read-history.js';
import { renderIssues } from '../render-issues.js';
import type { Terminal } from '../terminal.js';

const ITEM = { vi: 'tin', en: 'item' };

export const plan: Command = {
  name: 'plan',
  summary: { vi: 'Lập lịch một tuần cho một đài.', en: 'Plans the week of a station.' },
  options: {
    ...CONTENT_OPTION,
    station: { type: 'string', value: 'ID', help: { vi: 'Đài nào', en: 'Which station' } },
    week: {
      type: 'string',
      value: '2020-W28',
      help: { vi: 'Tuần ISO (mặc định: tuần này)', en: 'ISO week (default: this week)' },
    },
    format: {
      type: 'string',
      value: WEEK_FORM_NAMES.join('|'),
      help: { vi: 'Dạng kết quả (mặc định: table)', en: 'Form of the result (default: table)' },
    },
    history: {
      type: 'string',
      value: 'FILE',
      help: { vi: 'Những gì đã phát (JSONL)', en: 'What was broadcast (JSONL)' },
    },
    previous: {
      type: 'string',
      value: 'DIR',
      help: {
        vi: 'Thư mục đã phát hành: lịch tuần này đã công bố thì giữ tin ở chỗ cũ khi có thể',
        en: 'Folder published before: where this week was published, airings stay where they can',
      },
    },
    at: {
      type: 'string',
      value: '2020-07-08T09:00+07:00',
      help: {
        vi: 'Lúc lập lại, cùng với --previous: khung đã đến giờ thì giữ nguyên',
        en: 'When it is planned again, with --previous: windows that have begun stay',
      },
    },
    polish: {
      type: 'boolean',
      help: {
        vi: 'Tìm lịch tốt hơn nữa với HiGHS, tối đa một phút',
        en: 'Look for a still better week with HiGHS, for a minute at most',
      },
    },
    explain: {
      type: 'string',
      value: 'ITEM',
      optional: true,
      help: {
        vi: 'Vì sao lịch như vậy: mỗi tin một dòng; thêm mã tin thì từng khung giờ',
        en: 'Why the week is as it is: a line for each item; with an item, for each window',
      },
    },
    compare: {
      type: 'string',
      value: 'A.json B.json',
      takes: 2,
      help: {
        vi: 'Hai week.json của một đài khác nhau ở đâu, được mất gì',
        en: 'Where two week.json of a station differ, and why it matters',
      },
    },
    problem: {
      type: 'string',
      value: 'FILE.json',
      help: { vi: 'Ghi cả bài toán ra tệp', en: 'Write the whole instance to a file' },
    },
  },
  async run({ values, terminal }) {
    const files = listOption(values, 'compare');
    if (files !== undefined) return comparePlans(files, terminal);
    const campaign = await loadCampaign(textOption(values, 'content') ?? 'content');
    const station = choose(
      choicesById(campaign.stations),
      textOption(values, 'station'),
      { vi: 'đài', en: 'station' },
      '--station',
    );
    const format = terminal.json ? 'json' : (textOption(values, 'format') ?? 'table');
    const historyFile = textOption(values, 'history');
    const history = historyFile === undefined ? [] : await readHistory(historyFile);
    const previous = textOption(values, 'previous');
    const asked = {
      week: textOption(values, 'week'),
      at: textOption(values, 'at'),
      now: terminal.now(),
      history,
      stations: [station.id],
    };
    const published =
      previous === undefined
        ? []
        : await publishedWeeks(previous, campaign, station, editionTime(campaign, asked).week);
    if (previous !== undefined && values.polish === true) {
      throw new UsageError({
        vi: '--polish tìm lịch mới từ đầu, không dùng chung với --previous.',
        en: '--polish looks for a week from the beginning and cannot be used with --previous.',
      });
    }
    const edition = planEdition(campaign, { ...asked, published });
    const planned = edition.plans.find((candidate) => candidate.station === station.id);
    const found =
      planned && values.polish === true
        ? await polishWeek(campaign, station, edition.week, history)
        : planned;
    if (found === undefined) {
      throw new UsageError({
        vi: `${station.name} không phát trong tuần ${edition.week}.`,
        en: `${station.name} is not on air in week ${edition.week}.`,
      });
    }
    const again = published.length === 0 ? {} : { published, at: edition.at };
    for (const line of renderIssues(checkWeekPins(campaign, found, history, again), terminal))
      terminal.note(line);
    const problem = textOption(values, 'problem');
    if (problem !== undefined)
      await writeFile(problem, renderProblem(campaign, station, edition.week, history, again));
    const why = textOption(values, 'explain');
    if (why !== undefined) {
      const item = why === '' ? undefined : choose(choicesById(campaign.items), why, ITEM, '--explain').id;
      const basis = { history, ...again };
      const explanation =
        item === undefined ? explainWeek(campaign, found, basis) : explainItem(campaign, found, item, basis);
      if (terminal.json) terminal.printJson(explanation);
      else terminal.print(renderExplanation(explanation, campaign, terminal.locale).trimEnd());
      return EXIT.done;
    }
    const written = weekForm(format)?.(found, campaign, edition.at);
    if (written === undefined) {
      const known = WEEK_FORM_NAMES.join(', ');
      throw new UsageError({
        vi: `Không có dạng «${format}». Có: ${known}.`,
        en: `There is no format “${format}”. Known: ${known}.`,
      });
    }
    if (typeof written === 'string') terminal.print(written.trimEnd());
    else terminal.write(written);
    return EXIT.done;
  },
};

/**
 * Prints what changed from the first file to the second.
 *
 * @throws UsageError when a file cannot be read or is no week.json, or they are of two stations
 */
export async function comparePlans(files: readonly string[], terminal: Terminal): Promise<number> {
  const [before, after] = await Promise.all(files.map(readWeek));
  if (before === undefined || after === undefined) throw new RangeError('two files are compared');
  const comparison = compareWeeks(before, after);
  if (terminal.json) terminal.printJson(comparison);
  else terminal.print(renderComparison(comparison, terminal.locale).trimEnd());
  return EXIT.done;
}

async function readWeek(file: string): Promise<WeekFile> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError({ vi: `Không đọc được ${file}.`, en: `${file} cannot be read.` }, { cause });
  });
  return parseWeek(text, file);
}

/** @throws UsageError when the station's week was not published there; PublishError when it is damaged */
export async function publishedWeeks(
  folder: string,
  campaign: Campaign,
  station: Station,
  week: string,
): Promise<WeekPlan[]> {
  const weeks = await Promise.all(
    relayOrder(campaign, [station]).map(({ id }) =>
      readPublishedWeek(folder, `schedule/${week}/${id}/week.json`),
    ),
  );
  const found = weeks.flatMap((plan) => plan ?? []);
  if (found.some((plan) => plan.station === station.id)) return found;
  throw new UsageError({
    vi: `${folder} không có lịch tuần ${week} của ${station.name}. --previous cần thư mục kết quả đã dựng tuần ấy.`,
    en: `${folder} has no week ${week} of ${station.name}. --previous takes the folder that this week was built into.`,
  });
}
