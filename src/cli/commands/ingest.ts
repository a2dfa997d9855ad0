import { isIP } from 'node:net';
import { loadCampaign } from '../../content/index.js';
import { UsageError } from '../../errors.js';
import { ingestSource } from '../../ingest/index.js';
import { issueLine } from '../../model/index.js';
import { choicesById, choose } from '../choose.js';
import { CONTENT_OPTION, type Command, EXIT, listOption, textOption } from '../command.js';

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
      terminal.progress(`${source.id}  ${source.url}`);
      const report = await ingestSource(source, { contentDir, now: terminal.now(), allowAddresses });
      terminal.clearProgress();
      faults += report.failed.filter(({ severity }) => severity === 'error').length;
      if (terminal.json) terminal.printJson(report);
      else {
        terminal.print(
          terminal.say({
            vi: `${source.title}: ${report.written.length} bản nháp mới, ${report.skipped.length} đã có, ${report.failed.length} lỗi.`,
            en: `${source.title}: ${report.written.length} new drafts, ${report.skipped.length} known, ${report.failed.length} faults.`,
          }),
        );
        for (const issue of report.failed) terminal.note(issueLine(issue, terminal.locale));
      }
    }
    return faults === 0 ? EXIT.done : EXIT.fault;
  },
};
