import { join, relative } from 'node:path';
import { broadcast } from '../../broadcast.js';
import { OUTPUT_NAMES } from '../../model/index.js';
import { readManifest } from '../../publish/index.js';
import { CONTENT_OPTION, type Command, EXIT, listOption, OUT_OPTION, textOption } from '../command.js';
import { readHistory } from '../read-history.js';
import { renderBuildTable } from '../render-build-table.js';

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
      help: { vi: 'Tuần ISO (mặc định: tuần này)', en: 'ISO week (default: this week)' },
    },
    at: {
      type: 'string',
      value: 'INSTANT',
      help: {
        vi: 'Thời điểm phát hành (mặc định: đầu tuần)',
        en: 'Instant of publication (default: start of the week)',
      },
    },
    only: {
      type: 'string',
      value: OUTPUT_NAMES.join(','),
      help: { vi: 'Chỉ dựng những đầu ra này', en: 'Only these outputs' },
    },
    station: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: { vi: 'Chỉ những đài này (dùng được nhiều lần)', en: 'Only these stations (repeatable)' },
    },
    history: {
      type: 'string',
      value: 'FILE',
      help: { vi: 'Những gì đã phát (JSONL)', en: 'What was broadcast (JSONL)' },
    },
    previous: {
      type: 'string',
      value: 'DIR',
      help: { vi: 'Thư mục của lần phát hành trước', en: 'Folder of the last publication' },
    },
    templates: {
      type: 'string',
      value: 'DIR',
      help: { vi: 'Thư mục mẫu riêng', en: 'Templates of your own' },
    },
    strict: {
      type: 'boolean',
      help: { vi: 'Không in bản nào còn giá trị mẫu', en: 'Refuse sheets that would show a sample' },
    },
  },
  async run({ values, terminal }) {
    const started = performance.now();
    const out = textOption(values, 'out') ?? 'out';
    const history = textOption(values, 'history');
    const previous = textOption(values, 'previous');
    let count = 0;
    const report = await broadcast({
      content: textOption(values, 'content') ?? 'content',
      out,
      templates: textOption(values, 'templates'),
      week: textOption(values, 'week'),
      at: textOption(values, 'at'),
      now: terminal.now(),
      only: listOption(values, 'only'),
      stations: listOption(values, 'station'),
      history: history === undefined ? [] : await readHistory(history),
      previous: previous === undefined ? null : await readManifest(previous),
      strict: values.strict === true,
      onArtifact: ({ path }) => {
        count += 1;
        terminal.progress(`${count}  ${path}`);
      },
    });
    terminal.clearProgress();
    const seconds = (performance.now() - started) / 1000;
    if (terminal.json) {
      const { edition, made, omissions, written, unchanged, removed } = report;
      terminal.printJson({
        week: edition.week,
        at: edition.at,
        out,
        made,
        omissions,
        written,
        unchanged,
        removed,
      });
    } else {
      terminal.print(renderBuildTable(report, { terminal, seconds }));
      const open = relative(process.cwd(), join(out, 'index.html')) || join(out, 'index.html');
      terminal.print(`${terminal.say({ vi: 'Mở xem:', en: 'Open next:' })} ${terminal.paint('bold', open)}`);
    }
    return report.omissions.some(({ code }) => code !== 'unplaced') ? EXIT.fault : EXIT.done;
  },
};
