import { join, relative } from 'node:path';
import { broadcast } from '../../broadcast.js';
import { UsageError } from '../../errors.js';
import { type Manifest, OUTPUT_NAMES } from '../../model/index.js';
import { readManifest } from '../../publish/index.js';
import {
  CACHE_OPTIONS,
  CONTENT_OPTION,
  type Command,
  cacheFolder,
  EXIT,
  listOption,
  OUT_OPTION,
  TEMPLATES_OPTION,
  textOption,
} from '../command.js';
import { PRESS_OPTIONS, pressOptions } from '../press-options.js';
import { stopSignal } from '../process/until-asked.js';
import { readHistory } from '../read-history.js';
import { renderBuildTable } from '../render-build-table.js';
import { renderIssues } from '../render-issues.js';
import { SCRIPTS_OPTION, scriptsOption } from '../scripts-option.js';

export const build: Command = {
  name: 'build',
  summary: {
    vi: 'Dựng mọi đầu ra: trang web, kênh tin, lịch tuần, kịch bản, bản in.',
    en: 'Builds every output: pages, feeds, weeks, scripts, print.',
  },
  options: {
    ...CONTENT_OPTION,
    ...OUT_OPTION,
    week: {
      type: 'string',
      value: '2020-W28',
      help: {
        vi: 'Tuần cần dựng, viết năm-W-số tuần (mặc định: tuần này)',
        en: 'The week to build, an ISO week (default: this week)',
      },
    },
    at: {
      type: 'string',
      value: 'INSTANT',
      help: {
        vi: 'Thời điểm phát hành: kênh tin chỉ có tin đã đăng trước đó; với --previous, khung đã đến giờ thì giữ nguyên (mặc định: 0 giờ thứ Hai của --week, không có --week thì là bây giờ)',
        en: 'Instant of publication: feeds show what was published by then; with --previous, windows that have begun stay (default: Monday 00:00 of --week, else now)',
      },
    },
    only: {
      type: 'string',
      value: OUTPUT_NAMES.join(','),
      help: {
        vi: 'Chỉ dựng những phần này, cách nhau bằng dấu phẩy: kênh tin, lịch tuần, bản in, trang web',
        en: 'Only these outputs, with commas between',
      },
    },
    station: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: {
        vi: 'Chỉ lập lịch cho đài này; viết nhiều lần cho nhiều đài (mặc định: mọi đài)',
        en: 'Plan only this station; repeat it for more (default: every station)',
      },
    },
    history: {
      type: 'string',
      value: 'FILE',
      help: {
        vi: 'Tệp ghi những lần đã phát thật, để lịch mới không lặp lại; mỗi dòng một bản ghi JSON',
        en: 'File of what was really broadcast, a JSON record a line, so that the week does not repeat it',
      },
    },
    previous: {
      type: 'string',
      value: 'DIR',
      help: {
        vi: 'Thư mục kết quả của lần dựng trước: kênh tin nhớ những gì đã đăng, lịch đã công bố được giữ và mọi thay đổi được báo',
        en: 'Folder of the last build: feeds remember what was there, published airings stay, and changes are told',
      },
    },
    first: {
      type: 'boolean',
      help: {
        vi: 'Lần dựng đầu tiên, cùng với --previous: thư mục ấy chưa có kết quả nào, không phải gõ nhầm tên',
        en: 'The first build, with --previous: its folder holds no build yet, and its name is not mistyped',
      },
    },
    'for-print': {
      type: 'string',
      value: 'DIR',
      help: {
        vi: 'Thư mục riêng cho bản in của tin chưa đến ngày công bố, để in trước; không đưa lên mạng (mặc định: không làm)',
        en: 'A folder apart for sheets of messages that are not public yet, to print them early; never served (default: none are made)',
      },
    },
    ...SCRIPTS_OPTION,
    ...TEMPLATES_OPTION,
    ...PRESS_OPTIONS,
    ...CACHE_OPTIONS,
    strict: {
      type: 'boolean',
      help: {
        vi: 'Không làm bản in nào còn giá trị mẫu hoặc bị nhà in từ chối (xem preflight); vẫn làm phần còn lại và nêu tên các bản bị bỏ',
        en: 'Make nothing printed that would show a sample or that a print shop would refuse (see preflight); the rest is made, and those are named',
      },
    },
    releases: {
      type: 'boolean',
      help: {
        vi: 'Mỗi lần dựng là một bản phát hành riêng trong --out, đổi sang trong chớp mắt, lùi lại được (xem rollback); thư mục đã như vậy thì không cần nhắc',
        en: 'Each build is a release of its own in --out, swapped in one step, and can be rolled back (see rollback); a folder that is so needs no reminder',
      },
    },
    'no-pack': {
      type: 'boolean',
      help: {
        vi: 'Không ghi kèm bản nén .br, .gz của tệp chữ; chỉ máy chủ cần chúng',
        en: 'No packed forms (.br, .gz) beside text files; only servers want them',
      },
    },
    'allow-losses': {
      type: 'boolean',
      help: {
        vi: 'Vẫn xuất bản dù hơn một phần năm số tin đang công khai không còn trong thư mục nội dung',
        en: 'Publish though more than a fifth of the public items are no longer in the content folder',
      },
    },
    'keep-going': {
      type: 'boolean',
      help: {
        vi: 'Tin, thủ tục, hình có lỗi thì để riêng, nêu tên từng lỗi và vẫn làm phần còn lại (mặc định: có lỗi thì không làm gì); không dùng cùng --previous',
        en: 'Set messages, procedures and pictures at fault aside, name each fault, and make the rest (default: make nothing); not with --previous',
      },
    },
  },
  async run({ values, terminal }) {
    const started = performance.now();
    const out = textOption(values, 'out') ?? 'out';
    const history = textOption(values, 'history');
    const press = await pressOptions(values);
    const scripts = scriptsOption(values);
    const previous = textOption(values, 'previous');
    let count = 0;
    const { signal, release } = stopSignal();
    const report = await broadcast({
      signal,
      content: textOption(values, 'content') ?? 'content',
      out,
      templates: textOption(values, 'templates'),
      week: textOption(values, 'week'),
      at: textOption(values, 'at'),
      now: terminal.now(),
      only: listOption(values, 'only'),
      stations: listOption(values, 'station'),
      history: history === undefined ? [] : await readHistory(history),
      previous: await earlierBuild(previous, values.first === true),
      previousFolder: previous,
      forPrint: textOption(values, 'for-print'),
      strict: values.strict === true,
      keepGoing: values['keep-going'] === true,
      releases: values.releases === true,
      pack: values['no-pack'] !== true,
      allowLosses: values['allow-losses'] === true,
      press,
      scripts,
      cache: cacheFolder(values),
      onArtifact: ({ path }) => {
        count += 1;
        terminal.progress(`${count}  ${path}`);
      },
    }).finally(release);
    terminal.clearProgress();
    const seconds = (performance.now() - started) / 1000;
    if (terminal.json) {
      const { edition, made, early, omissions, unstated, faults, setAside, written, unchanged, removed } =
        report;
      terminal.printJson({
        week: edition.week,
        at: edition.at,
        out,
        made,
        early,
        omissions,
        unstated,
        faults,
        setAside,
        written,
        unchanged,
        removed,
      });
    } else {
      const { madeKinds } = await import('../../outputs/index.js');
      terminal.print(renderBuildTable(report, { terminal, seconds, kinds: await madeKinds() }));
      const first = report.made.some(({ path }) => path === 'index.html') ? join(out, 'index.html') : out;
      const open = relative(process.cwd(), first) || '.';
      for (const line of renderIssues(report.unstated, terminal, { all: 'loaphat build --json' }))
        terminal.print(line);
      const forPrint = textOption(values, 'for-print');
      if (forPrint !== undefined) {
        const sheets = report.early?.filter(({ path }) => path.endsWith('.pdf')).length ?? 0;
        terminal.print(
          terminal.say({
            vi: `Bản in chưa đến ngày công bố: ${sheets} tờ trong ${forPrint}. Chỉ để in, xin đừng đưa lên mạng.`,
            en: `Sheets that are not public yet: ${sheets} in ${forPrint}. For print only; do not put them online.`,
          }),
        );
      }
      terminal.print(`${terminal.say({ vi: 'Mở xem:', en: 'Open next:' })} ${terminal.paint('bold', open)}`);
    }
    const missing = report.omissions.some(({ code }) => code !== 'unplaced' && code !== 'missing-letters');
    const faults = [...report.faults, ...report.setAside.faults];
    return missing || faults.length > 0 ? EXIT.fault : EXIT.done;
  },
};

/** What the folder of the last build tells; nothing for the first one, which has to be said: a mistyped name would forget all that was published. */
async function earlierBuild(folder: string | undefined, first: boolean): Promise<Manifest | null> {
  if (folder === undefined) {
    if (!first) return null;
    throw new UsageError({
      vi: '--first đi cùng --previous, nói rằng thư mục ấy chưa có kết quả nào.',
      en: '--first goes with --previous and says that its folder holds no build yet.',
    });
  }
  const manifest = await readManifest(folder);
  if (manifest === null && !first) {
    throw new UsageError({
      vi: `${folder} không có lần dựng nào trước đây. Hãy xem lại tên thư mục; nếu đây là lần đầu, hãy thêm --first.`,
      en: `${folder} holds no earlier build. Look at its name again; if this is the first one, add --first.`,
    });
  }
  if (manifest !== null && first) {
    throw new UsageError({
      vi: `${folder} đã có kết quả dựng trước đây, nên đây không phải lần đầu. Hãy bỏ --first.`,
      en: `${folder} holds an earlier build, so this is not the first. Leave out --first.`,
    });
  }
  return manifest;
}
