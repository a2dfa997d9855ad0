import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { noCache, openCache } from '../../cache/index.js';
import { loadSoundContent, readMedia, type SoundContent } from '../../content/index.js';
import { editionTime } from '../../edition-time.js';
import { ContentError, UsageError } from '../../errors.js';
import {
  type Bilingual,
  byId,
  type Campaign,
  dateText,
  firstLanguage,
  type Instant,
  type Item,
  type ItemVersion,
  isoAt,
  latest,
  publicCampaign,
  releaseOf,
  versionIn,
} from '../../model/index.js';
import {
  chooseAmong,
  chooseTemplate,
  defaultTemplates,
  drawPicture,
  drawSheet,
  isOfCampaign,
  loadTools,
  productNames,
  TEMPLATES_SUBJECT,
  type TemplateSet,
} from '../../outputs/index.js';
import { type ItemWords, isBilingual, jobCard, type PrintTemplate } from '../../print/index.js';
import { recallContent } from '../../recall-content.js';
import { choicesById, choose } from '../choose.js';
import {
  CACHE_OPTIONS,
  CONTENT_OPTION,
  type Command,
  cacheFolder,
  EXIT,
  TEMPLATES_OPTION,
  textOption,
} from '../command.js';
import { isFileOf, noteFaults } from '../faults-elsewhere.js';
import { writeJobCard } from '../job-card-beside.js';
import { PRESS_OPTIONS, pressOptions } from '../press-options.js';

export const print: Command = {
  name: 'print',
  summary: {
    vi: 'In riêng một sản phẩm ra PDF hoặc PNG: poster, poster.a4, leaflet, receipt, board, pano…',
    en: 'One printed product as PDF or PNG: poster, poster.a4, leaflet, receipt, board, pano…',
  },
  positionals: 'PRODUCT [ITEM]',
  options: {
    ...CONTENT_OPTION,
    lang: { type: 'string', value: 'jra', help: { vi: 'Ngôn ngữ của bản in', en: 'Language of the sheet' } },
    look: { type: 'string', value: 'giay', help: { vi: 'Kiểu trình bày', en: 'Look of the sheet' } },
    ...PRESS_OPTIONS,
    out: { type: 'string', value: 'FILE', help: { vi: 'Tệp kết quả', en: 'Output file' } },
    at: {
      type: 'string',
      value: 'INSTANT',
      help: {
        vi: 'In như vào lúc ấy: nội dung còn hiệu lực, ngày ghi trong tệp (mặc định: bây giờ)',
        en: 'As at that instant: what is in force, the date of the file (default: now)',
      },
    },
    ...TEMPLATES_OPTION,
    strict: {
      type: 'boolean',
      help: {
        vi: 'Không in nếu còn giá trị mẫu, hoặc nhà in sẽ từ chối',
        en: 'Refuse a sheet that shows a sample, or that a print shop would refuse',
      },
    },
    ...CACHE_OPTIONS,
  },
  async run({ values, positionals, terminal }) {
    const folder = textOption(values, 'content') ?? 'content';
    // A folder that was built or printed from before is not parsed again; pictures for a press are worth remembering, too.
    const kept = cacheFolder(values);
    const cache = kept === undefined ? noCache : await openCache(kept);
    const content = await recallContent(folder, cache, loadSoundContent);
    const { campaign } = content;
    const [product, id] = positionals;
    const press = await pressOptions(values);
    const tools = await loadTools({
      templates: textOption(values, 'templates') ?? defaultTemplates(),
      readMedia: (path) => readMedia(folder, path),
      strict: values.strict === true,
      cache,
    });
    const how = `loaphat print poster ${campaign.items[0]?.id ?? 'mot-cua'}`;
    const look = textOption(values, 'look');
    const { whole } = tools.templates;
    const name = chooseProduct(product, tools.templates, how);
    const ofItems = !isOfCampaignIn(tools.templates, name);
    const asked = ofItems ? campaign.items.find((one) => one.id === id) : undefined;
    const chosen = chooseAmong(tools.templates, name, look ?? (ofItems ? asked : campaign)?.print?.look);
    if (chosen === undefined)
      throw new UsageError({ vi: `Không có «${name}».`, en: `There is no “${name}”.` });
    if (!('template' in chosen)) throw new ContentError(chosen.issues, TEMPLATES_SUBJECT);
    refuseFaults(content, isOfCampaign(chosen.template) ? undefined : id);
    const item = isOfCampaign(chosen.template)
      ? undefined
      : choose(choicesById(campaign.items), id, { vi: 'tin', en: 'item' }, how);
    const { template, form } = chosen;
    if (look !== undefined && template.look !== look) throw noLook(look, name, whole);
    const language = textOption(values, 'lang') ?? firstLanguage(campaign);
    const about = item && { item, version: wordsIn(item, language) };
    const { at } = editionTime(campaign, { at: textOption(values, 'at'), now: terminal.now() });
    const ending = template.pixels === undefined ? 'pdf' : 'png';
    const file =
      textOption(values, 'out') ?? [name, ...(item ? [item.id] : [])].join('-').concat(`.${ending}`);
    if (press !== undefined)
      terminal.progress(terminal.say({ vi: 'Đang tách màu…', en: 'Separating colours…' }));
    const shown = about === undefined ? { campaign, at } : asPublic(campaign, about, template, at);
    const { pdf, layout, facts } = await drawSheet({ ...shown, template, form, press }, tools);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, file.endsWith('.png') ? await drawPicture(pdf, template) : pdf);
    const job = jobCard(layout, template, facts, form);
    const card = await writeJobCard(file, job);
    if (terminal.json) {
      const { samples } = layout;
      terminal.printJson({ file, card, bytes: pdf.length, pages: layout.pages.length, samples, job });
      return EXIT.done;
    }
    const beside = card === undefined ? undefined : { vi: `; phiếu in: ${card}`, en: `; job card: ${card}` };
    terminal.print(
      `${terminal.say({ vi: 'Đã ghi', en: 'Written' })} ${file}${beside ? terminal.say(beside) : ''}`,
    );
    if (shown.at > at) {
      const day = isoAt(shown.at, campaign.timeZone).slice(0, 10);
      terminal.note(`${terminal.paint('yellow', '!')} ${terminal.say(notPublicYet(item?.id ?? '', day))}`);
    }
    noteFaults(content.faults, STILL_PRINTED, terminal);
    if (facts === undefined) return EXIT.done;
    // The card is in the language of the shop; what to look at is told in that of the reader, too.
    for (const line of job.say) terminal.print(`  ${line}`);
    if (terminal.locale === 'vi') return EXIT.done;
    for (const { text } of facts.notes)
      terminal.note(`${terminal.paint('yellow', '!')} ${terminal.say(text)}`);
    return EXIT.done;
  },
};

/** An item as everybody is to know it, now or on the day of the words that the sheet has; a draft, which has no day, as it is. */
function asPublic(
  campaign: Campaign,
  { item, version }: ItemWords,
  template: PrintTemplate,
  at: Instant,
): { campaign: Campaign; at: Instant; about: ItemWords } {
  const words = isBilingual(template) ? item.versions : [version];
  const release = latest(at, ...words.map((one) => releaseOf(item, campaign.timeZone, one)));
  const known = publicCampaign(campaign, release);
  const open = byId(known.items, item.id);
  if (open === undefined) return { campaign, at, about: { item, version } };
  return { campaign: known, at: release, about: { item: open, version: wordsIn(open, version.language) } };
}

/** A sheet may be wanted early; whoever holds it has to know. */
function notPublicYet(id: string, day: string): Bilingual {
  return {
    vi: `Tin «${id}» đến ngày ${dateText(day)} mới được công bố. Bản in này chỉ để in trước: xin đừng dán, đừng phát trước ngày ấy.`,
    en: `The item “${id}” is not public before ${day}. This sheet is for printing early: do not put it up or hand it out before.`,
  };
}

/** What faults of other files leave to be done. */
const STILL_PRINTED = {
  vi: 'tờ này vẫn in được, nhưng chưa dựng được cả chiến dịch',
  en: 'this sheet is printed, but the whole cannot be built',
};

/** A sheet of the campaign needs every message, a sheet of one message that one; faults of pictures may be the reason of others. */
function refuseFaults({ faults, leftOut }: SoundContent, id: string | undefined): void {
  const needed = (file: string) => id === undefined || isFileOf(file, id);
  if (!leftOut.some(needed)) return;
  throw new ContentError(faults.filter(({ file }) => needed(file) || file.startsWith('media/')));
}

/** The product that is asked for; one whose templates have faults is known, too. */
function chooseProduct(product: string | undefined, templates: TemplateSet, how: string): string {
  const known = [...productNames(templates.whole), ...templates.faulty.keys()];
  if (product !== undefined && chooseAmong(templates, product) !== undefined) return product;
  return choose(
    new Map(known.map((name) => [name, name])),
    product,
    { vi: 'sản phẩm in', en: 'product' },
    how,
  );
}

/** Is the product about the campaign, so that an item's wishes do not count? */
function isOfCampaignIn(templates: TemplateSet, name: string): boolean {
  const usual = chooseAmong(templates, name);
  return usual !== undefined && 'template' in usual && isOfCampaign(usual.template);
}

function wordsIn(item: Item, language: string): ItemVersion {
  const version = versionIn(item, language);
  if (version !== undefined) return version;
  throw new UsageError({
    vi: `Tin «${item.id}» chưa có bản tiếng «${language}».`,
    en: `The item “${item.id}” has no “${language}” version.`,
  });
}

function noLook(look: string, name: string, templates: TemplateSet['whole']): UsageError {
  const product = chooseTemplate(templates, name)?.template.product;
  const known = [...templates.values()].flatMap((one) =>
    product && one.product === product ? (one.look ?? []) : [],
  );
  return new UsageError({
    vi: `«${name}» không có kiểu «${look}». Có: ${known.join(', ') || '–'}.`,
    en: `“${name}” has no look “${look}”. Known: ${known.join(', ') || '–'}.`,
  });
}
