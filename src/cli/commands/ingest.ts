import { isIP } from 'node:net';
import { loadCampaign } from '../../content/index.js';
import { LoaphatError, UsageError } from '../../errors.js';
import { type IngestReport, ingestSource } from '../../ingest/index.js';
import { instantOf, isoAt, issueLine, type Upstream } from '../../model/index.js';
import { choicesById, choose } from '../choose.js';
import { CONTENT_OPTION, type Command, EXIT, listOption, textOption } from '../command.js';
import type { Terminal } from '../terminal.js';

export const ingest: Command = {
  name: 'ingest',
  summary: {
    vi: 'Lấy tin của các nguồn trong sources.yaml vào content/inbox làm bản nháp.',
    en: 'Fetches the feeds of sources.yaml into content/inbox as drafts.',
  },
  options: {
    ...CONTENT_OPTION,
    source: { type: 'string', value: 'ID', help: { vi: 'Chỉ nguồn này', en: 'Only this source' } },
    'allow-address': {
      type: 'string',
      value: 'IP',
      multiple: true,
      help: {
        vi: 'Địa chỉ trong mạng nội bộ vẫn được đọc; nhắc lại hoặc cách nhau bằng dấu phẩy',
        en: 'Address in a private network that is read all the same; may be repeated or a comma list',
      },
    },
  },
  async run({ values, terminal }) {
    const contentDir = textOption(values, 'content') ?? 'content';
    const campaign = await loadCampaign(contentDir);
    const wanted = textOption(values, 'source');
    const sources =
      wanted === undefined || campaign.sources.length === 0
        ? campaign.sources
        : [choose(choicesById(campaign.sources), wanted, { vi: 'nguồn', en: 'source' }, '--source')];
    if (sources.length === 0) {
      throw new UsageError({
        vi: 'Không có nguồn nào để lấy: sources.yaml chưa có nguồn.',
        en: 'There is no source to fetch: sources.yaml names none.',
      });
    }
    const allowAddresses = listOption(values, 'allow-address') ?? [];
    const wrong = allowAddresses.find((address) => isIP(address) === 0);
    if (wrong !== undefined) {
      throw new UsageError({
        vi: `--allow-address là địa chỉ IP, ví dụ 10.1.2.3; «${wrong}» không phải.`,
        en: `--allow-address is an IP address, as in 10.1.2.3; “${wrong}” is none.`,
      });
    }
    let faults = 0;
    for (const source of sources) {
      if (source.sample) {
        tellSample(source, terminal);
        continue;
      }
      terminal.progress(`${source.id}  ${source.url}`);
      const now = isoAt(instantOf(terminal.now()), campaign.timeZone);
      const options = { contentDir, now, allowAddresses };
      const report = await ingestSource(source, options).catch((reason: unknown) => ({ reason }));
      terminal.clearProgress();
      faults += 'reason' in report ? 1 : errorsOf(report);
      if ('reason' in report) tellFailure(source, report.reason, terminal);
      else tellReport(source, report, terminal);
    }
    return faults === 0 ? EXIT.done : EXIT.fault;
  },
};

function errorsOf({ failed }: IngestReport): number {
  return failed.filter(({ severity }) => severity === 'error').length;
}

function tellReport(source: Upstream, report: IngestReport, terminal: Terminal): void {
  if (terminal.json) {
    terminal.printJson(report);
    return;
  }
  const errors = errorsOf(report);
  const warnings = report.failed.length - errors;
  terminal.print(
    terminal.say({
      vi: `${source.title}: ${report.written.length} bản nháp mới, ${report.skipped.length} đã có, ${report.notes.length} tin bị sửa hay gỡ ở nguồn, ${errors} lỗi, ${warnings} cảnh báo.`,
      en: `${source.title}: ${report.written.length} new drafts, ${report.skipped.length} known, ${report.notes.length} changed or withdrawn upstream, ${errors} errors, ${warnings} warnings.`,
    }),
  );
  for (const note of report.notes) terminal.note(note);
  for (const issue of report.failed) terminal.note(issueLine(issue, terminal.locale));
}

function tellSample(source: Upstream, terminal: Terminal): void {
  if (terminal.json) terminal.printJson({ source: source.id, sample: true });
  else
    terminal.print(
      terminal.say({
        vi: `${source.title}: nguồn mẫu (sample: true trong sources.yaml), không lấy.`,
        en: `${source.title}: a sample (sample: true in sources.yaml), not fetched.`,
      }),
    );
}

/** The others are fetched all the same; what nobody has foreseen is told with its trace. */
function tellFailure(source: Upstream, reason: unknown, terminal: Terminal): void {
  const trace = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  const message = reason instanceof LoaphatError ? reason.text : { vi: trace, en: trace };
  if (terminal.json) {
    const error = reason instanceof Error ? reason.name : 'Error';
    terminal.printJson({ source: source.id, error, message });
  } else {
    terminal.note(
      `${terminal.paint('red', terminal.say({ vi: 'Lỗi:', en: 'Error:' }))} ${terminal.say(message)}`,
    );
  }
}
