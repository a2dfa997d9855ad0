/** What a template can be made of (`for`): a row each. A new sheet of the whole campaign is a file beside this one and a row. */
import {
  type Campaign,
  dateText,
  type Instant,
  type InstantLike,
  type Item,
  type ItemVersion,
  instantOf,
  printableItems,
} from '../../model/index.js';
import { layoutFault } from '../type/layout-issue.js';
import { boardNumber, boardSubjects } from './board-subject.js';
import { briefingSubjects } from './briefing-subject.js';
import type { SheetName } from './campaign-subject.js';
import { type PrintSubject, subjectOf } from './subject.js';
import { tourSubjects } from './tour-subject.js';

/** An item in one of its languages. */
export interface ItemWords {
  readonly item: Item;
  readonly version: ItemVersion;
}

/** What a template can be made of. */
type SubjectRow = { readonly words: string } & (OfItem | OfCampaign);

interface OfItem {
  /** @throws LayoutError where the item is none of which it can be made. */
  readonly refuse?: (campaign: Campaign, item: Item, instant: Instant, sheet: SheetName) => void;
}

interface OfCampaign {
  /**
   * What it says at an instant, the fullest first.
   *
   * @throws LayoutError where the campaign has nothing to make it of.
   */
  readonly of: (campaign: Campaign, instant: Instant, sheet: SheetName) => PrintSubject[];
}

/** By the name that a template gives (`for`); the words are for its editor. */
const SUBJECTS = {
  item: { words: 'tin' },
  procedure: { words: 'thủ tục còn hiệu lực', refuse: refuseOutOfForce },
  board: { words: 'bảng mục lục', of: boardSubjects },
  briefing: { words: 'giao ban', of: briefingSubjects },
  tour: { words: 'lưu động', of: tourSubjects },
} satisfies Record<string, SubjectRow>;

type SubjectName = keyof typeof SUBJECTS;

/** All that a template can be made of. */
export const SUBJECT_NAMES = Object.keys(SUBJECTS) as [SubjectName, ...SubjectName[]];

/** The same for an editor: “item tin, procedure thủ tục còn hiệu lực…”. */
export const SUBJECT_WORDS = SUBJECT_NAMES.map((name) => `${name} ${SUBJECTS[name].words}`).join(', ');

/**
 * Is the template about the campaign, and not about one item?
 *
 * @example
 * isOfCampaign({ for: 'briefing' }); // true
 */
export function isOfCampaign(template: { readonly for: SubjectName }): boolean {
  return 'of' in SUBJECTS[template.for];
}

/**
 * The subjects of a template at an instant, the fullest first: the first that fits is the one to lay out. `about` is the
 * item; a template of the campaign needs none.
 *
 * @throws LayoutError `no-item` without an item, `no-procedure` or `expired` for a notice board that would show what is not in force or nothing,
 * `no-tour` when the campaign does not say which clause its tours serve.
 *
 * @example
 * subjectsFor(campaign, poster, '2020-07-06T00:00:00+07:00', { item, version: item.versions[0] }).length; // 1
 */
export function subjectsFor(
  campaign: Campaign,
  template: SheetName & { readonly for: SubjectName },
  at: InstantLike,
  about?: ItemWords,
): PrintSubject[] {
  const instant = instantOf(at);
  const row: SubjectRow = SUBJECTS[template.for];
  if ('of' in row) return row.of(campaign, instant, template);
  if (about === undefined) throw needsItem(template);
  const { item, version } = about;
  row.refuse?.(campaign, item, instant, template);
  return [subjectOf(campaign, item, version, boardNumber(campaign, item, instant))];
}

function needsItem({ id, title }: SheetName) {
  return layoutFault(
    'no-item',
    { file: 'campaign.yaml', line: 0, slot: id },
    { vi: `«${title}» làm cho từng tin, cần mã tin.`, en: `“${id}” is made of one item: name it.` },
    {
      vi: 'Hãy ghi sản phẩm này ở print.products của tin.',
      en: 'Name the product in print.products of the item.',
    },
  );
}

function refuseOutOfForce(campaign: Campaign, item: Item, instant: Instant, template: SheetName): void {
  const where = { ...item.origin, slot: template.id };
  if (item.procedure === undefined) {
    throw layoutFault(
      'no-procedure',
      where,
      {
        vi: `«${item.id}» không phải là thủ tục hành chính; «${template.title}» chỉ dành cho thủ tục.`,
        en: `“${item.id}” is no procedure; “${template.id}” is for procedures only.`,
      },
      { vi: 'Hãy chọn một tệp trong procedures/.', en: 'Choose a file of procedures/.' },
    );
  }
  if (printableItems(campaign, instant).some(({ id }) => id === item.id)) return;
  const until = item.validUntil === undefined ? '' : dateText(item.validUntil);
  throw layoutFault(
    'expired',
    where,
    {
      vi: `thủ tục «${item.id}» không còn hiệu lực${until === '' ? '' : ` sau ngày ${until}`} hoặc chưa được duyệt: không niêm yết được.`,
      en: `procedure “${item.id}” is not in force${until === '' ? '' : ` after ${until}`}, or not approved: it cannot be posted.`,
    },
    {
      vi: 'Hãy gỡ tờ cũ khỏi bảng; thủ tục còn dùng thì sửa validUntil và cho duyệt lại.',
      en: 'Take the old sheet off the board; if the procedure still holds, correct validUntil and have it approved again.',
    },
  );
}
