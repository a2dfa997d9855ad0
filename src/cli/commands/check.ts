import { type CheckedContent, checkContent, readSource } from '../../content/index.js';
import { editionTime } from '../../edition-time.js';
import { UsageError } from '../../errors.js';
import { pendingNotes } from '../../ingest/index.js';
import { type Campaign, type Coverage, dateText, type Issue, sortIssues } from '../../model/index.js';
import { coverCampaign, renderCoverageText } from '../../report/index.js';
import { checkCampaignPins } from '../../schedule/index.js';
import { knownContact, listenTo } from '../../speech/index.js';
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
      help: {
        vi: 'Liệt kê cả giá trị mẫu và coi là lỗi; với --feeds, cảnh báo cũng là lỗi',
        en: 'List sample values too, as errors; with --feeds, warnings are errors',
      },
    },
    feeds: {
      type: 'string',
      value: 'PATH',
      help: {
        vi: 'Kiểm tra kênh tin thay cho nội dung: một tệp, hoặc mọi *.xml, *.json, *.opml trong một thư mục; RSS, podcast, Atom, JSON Feed, OPML, của mình hay của ai cũng được',
        en: 'Check feeds in place of content: a file, or every *.xml, *.json, *.opml in a folder; RSS, podcasts, Atom, JSON Feed, OPML, ours or anybody’s',
      },
    },
    templates: {
      type: 'string',
      value: 'DIR',
      help: {
        vi: 'Thư mục mẫu in và mẫu trang của riêng mình (mặc định: mẫu có sẵn); các mẫu ấy cũng được kiểm tra',
        en: 'Folder of your own print and page templates (default: those of loaphat); they are checked, too',
      },
    },
    coverage: {
      type: 'boolean',
      help: {
        vi: 'Đối chiếu nội dung với kế hoạch: mục, chủ đề, tháng, chỗ còn thiếu',
        en: 'Hold the content against the plan: clauses, topics, months, gaps',
      },
    },
    week: {
      type: 'string',
      value: '2020-W28',
      help: {
        vi: 'Cùng --coverage: tính đến 0 giờ thứ Hai của tuần ấy, việc đến hạn sau đó thì chưa tính (mặc định: đến hết chiến dịch)',
        en: 'With --coverage: as it is on Monday 00:00 of that week; what is due later does not count (default: the end of the campaign)',
      },
    },
  },
  async run({ values, terminal }) {
    const feeds = textOption(values, 'feeds');
    const week = textOption(values, 'week');
    if (week !== undefined && values.coverage !== true) throw weekOfWhat();
    if (feeds !== undefined) {
      if (values.coverage === true || values.content !== undefined) throw oneOrTheOther();
      const { checkFeeds } = await import('../check-feeds.js');
      return checkFeeds(feeds, { strict: values.strict === true, terminal });
    }
    const folder = textOption(values, 'content') ?? 'content';
    const { issues: found, campaign, spoken } = await checkContent(folder);
    const print = campaign ? await printIssues(campaign, folder, textOption(values, 'templates')) : [];
    const pins = campaign ? checkCampaignPins(campaign) : [];
    const issues = sortIssues([...found, ...pins, ...print, ...(await pendingNotes(folder))]);
    const strict = values.strict === true;
    const samples = issues.filter(({ code }) => code === 'sample-value');
    const shown = strict
      ? issues.map((issue) => ({ ...issue, severity: 'error' as const }))
      : issues.filter(({ code }) => code !== 'sample-value');
    const errors = shown.filter(({ severity }) => severity === 'error');
    const coverage = values.coverage === true && campaign ? coverageOf(campaign, week) : undefined;
    if (terminal.json) {
      const asked = values.coverage === true ? { coverage: coverage ?? null } : {};
      const ease = easeByItem(spoken);
      const counted = { samples: samples.length, nowhereToAsk: campaign ? nowhereToAsk(campaign) : null };
      terminal.printJson({ ok: errors.length === 0, issues: shown, ...counted, ease, ...asked });
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
    const silent = campaign ? nowhereToAsk(campaign) : 0;
    if (campaign && silent > 0)
      terminal.note(
        terminal.say({
          vi: `${silent} trên ${campaign.stations.length} đài chưa có địa chỉ hay số điện thoại thật để nói trên loa (III.2.c.1): lời kết chỉ về bộ phận một cửa. Hãy ghi vào agencies.yaml một cơ quan có place là nơi ấy và contact có thật.`,
          en: `${silent} of ${campaign.stations.length} stations have no true address or number to say on air (III.2.c.1): their closing names the one-stop desk. Add an agency of that place with a true contact to agencies.yaml.`,
        }),
      );
    if (coverage && week !== undefined) {
      const day = dateText(coverage.until.slice(0, 10));
      terminal.note(terminal.say({ vi: `Tính đến đầu ngày ${day}.`, en: `As it is when ${day} begins.` }));
    }
    if (campaign && coverage)
      terminal.print(`\n${renderCoverageText(coverage, campaign, terminal.locale).trimEnd()}`);
    return errors.length === 0 ? EXIT.done : EXIT.fault;
  },
};

/** The campaign against its plan, up to its end or as a build of that week would see it. */
function coverageOf(campaign: Campaign, week: string | undefined): Coverage {
  return coverCampaign(campaign, week === undefined ? {} : { at: editionTime(campaign, { week }).at });
}

/** Stations on air that can only name the one-stop desk of their place when they say where to send feedback. */
function nowhereToAsk(campaign: Campaign): number {
  return campaign.stations.filter(
    (station) =>
      station.sessions.some(({ windows }) => windows.length > 0) &&
      knownContact(campaign, station) === undefined,
  ).length;
}

/** What is wrong with the templates, and what of print no template has. */
async function printIssues(
  campaign: Campaign,
  folder: string,
  templates: string | undefined,
): Promise<readonly Issue[]> {
  // Templates bring the whole of print along, which a wrong content does not need.
  const { checkLetters, checkPrint, defaultTemplates, printTemplates, templateFaults } = await import(
    '../../outputs/index.js'
  );
  const known = await printTemplates(templates ?? defaultTemplates());
  const unknown = await checkPrint(campaign, known, (path) => readSource(folder, path));
  const { loadTypefaces } = await import('../../print/index.js');
  const letters = await checkLetters(campaign, await loadTypefaces(), (path) => readSource(folder, path));
  return [...templateFaults(known), ...unknown, ...letters];
}

/** How easily what is read on air is followed by ear, 0 to 100, by the id of the item. */
function easeByItem(spoken: CheckedContent['spoken']): Readonly<Record<string, number>> {
  const { items, lexicon } = spoken ?? { items: [], lexicon: { acronyms: {}, names: {} } };
  return Object.fromEntries(
    items.flatMap(({ id, radio, versions: [{ script, body, language }] }) => {
      const ease = radio === undefined ? undefined : listenTo(script ?? body, { lexicon, language }).ease;
      return ease === undefined ? [] : [[id, ease.value]];
    }),
  );
}

function weekOfWhat(): UsageError {
  return new UsageError({
    vi: '--week chỉ dùng cùng --coverage: đối chiếu với kế hoạch tính đến đầu tuần ấy.',
    en: '--week goes with --coverage: the content against the plan when that week begins.',
  });
}

function oneOrTheOther(): UsageError {
  return new UsageError({
    vi: '--feeds kiểm tra kênh tin, --content và --coverage kiểm tra nội dung. Mỗi lần gõ một trong hai.',
    en: '--feeds checks feeds, --content and --coverage check content. Give one of the two at a time.',
  });
}
