import { checkContent } from '../../content/index.js';
import { CONTENT_OPTION, type Command, EXIT, textOption } from '../command.js';
import { renderIssues } from '../render-issues.js';

export const check: Command = {
  name: 'check',
  summary: {
    vi: 'Kiểm tra nội dung: mọi lỗi một lần, tệp:dòng:cột, trường, sai gì, sửa thế nào.',
    en: 'Checks the content: every issue at once, file:line:column, field, what is wrong, what to do.',
  },
  options: {
    ...CONTENT_OPTION,
    strict: {
      type: 'boolean',
      help: { vi: 'Liệt kê cả giá trị mẫu và coi là lỗi', en: 'List sample values too, as errors' },
    },
  },
  async run({ values, terminal }) {
    const { issues, campaign } = await checkContent(textOption(values, 'content') ?? 'content');
    const strict = values.strict === true;
    const samples = issues.filter(({ code }) => code === 'sample-value');
    const shown = strict
      ? issues.map((issue) => ({ ...issue, severity: 'error' as const }))
      : issues.filter(({ code }) => code !== 'sample-value');
    const errors = shown.filter(({ severity }) => severity === 'error');
    if (terminal.json) {
      terminal.printJson({ ok: errors.length === 0, issues: shown, samples: samples.length });
      return errors.length === 0 ? EXIT.done : EXIT.fault;
    }
    for (const line of renderIssues(shown, terminal)) terminal.print(line);
    const counts = {
      vi: `${errors.length} lỗi, ${shown.length - errors.length} cảnh báo, ${samples.length} giá trị mẫu.`,
      en: `${errors.length} error(s), ${shown.length - errors.length} warning(s), ${samples.length} sample value(s).`,
    };
    terminal.note(terminal.say(counts));
    if (campaign && errors.length === 0) {
      const messages = campaign.items.length - campaign.procedures.length;
      terminal.note(
        terminal.paint(
          'green',
          terminal.say({
            vi: `Nội dung tốt: ${messages} tin, ${campaign.procedures.length} thủ tục, ${campaign.stations.length} đài.`,
            en: `The content is good: ${messages} items, ${campaign.procedures.length} procedures, ${campaign.stations.length} stations.`,
          }),
        ),
      );
    }
    return errors.length === 0 ? EXIT.done : EXIT.fault;
  },
};
