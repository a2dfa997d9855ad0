/** What a template is filled with: an item, or what it gathers from the whole campaign. */
import {
  type Campaign,
  dateAt,
  dateText,
  type Item,
  type ItemVersion,
  instantOf,
  printableItems,
} from '../../model/index.js';
import type { PrintTemplate } from '../template/template.js';
import { layoutFault } from '../type/layout-issue.js';
import { boardNumber, boardSectors } from './board-numbers.js';
import { boardSubject } from './board-subject.js';
import { briefingSubjects } from './briefing-subject.js';
import { type PrintSubject, subjectOf } from './subject.js';
import { tourSubject } from './tour-subject.js';

/** An item in one of its languages. */
export interface ItemWords {
  readonly item: Item;
  readonly version: ItemVersion;
}

/**
 * Is the template about the campaign, and not about one item?
 *
 * @example
 * isOfCampaign({ for: 'briefing' }); // true
 */
export function isOfCampaign(template: Pick<PrintTemplate, 'for'>): boolean {
  return template.for !== 'item' && template.for !== 'procedure';
}

/**
 * The subjects of a template at an instant (ISO with offset), the fullest first: the first that fits is the one to lay out. `about` is the
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
  template: PrintTemplate,
  at: string,
  about?: ItemWords,
): PrintSubject[] {
  const instant = instantOf(at);
  switch (template.for) {
    case 'board':
      refuseEmptyBoard(campaign, at, template);
      return [boardSubject(campaign, instant)];
    case 'briefing':
      return briefingSubjects(campaign, at);
    case 'tour':
      return [tourSubject(campaign, tourClause(campaign, template), instant)];
    case 'item':
    case 'procedure': {
      if (about === undefined) throw needsItem(template);
      const { item, version } = about;
      if (template.for === 'procedure') refuseOutOfForce(campaign, item, instant, template);
      return [subjectOf(campaign, item, version, boardNumber(campaign, item, instant))];
    }
  }
}

function needsItem({ id, title }: PrintTemplate) {
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

function refuseOutOfForce(campaign: Campaign, item: Item, instant: number, template: PrintTemplate): void {
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
  if (printableItems(campaign, instant).includes(item)) return;
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

function refuseEmptyBoard(campaign: Campaign, at: string, template: PrintTemplate): void {
  if (boardSectors(campaign, instantOf(at)).length > 0) return;
  const day = dateText(dateAt(instantOf(at), campaign.timeZone));
  const where = { file: 'campaign.yaml', line: 1, slot: template.id };
  if (campaign.procedures.length === 0) {
    throw layoutFault(
      'no-procedure',
      where,
      {
        vi: `«${template.title}» kê các thủ tục, mà chiến dịch chưa có thủ tục nào.`,
        en: `“${template.id}” lists procedures, and the campaign has none.`,
      },
      { vi: 'Hãy viết các thủ tục vào procedures/.', en: 'Write the procedures into procedures/.' },
    );
  }
  throw layoutFault(
    'expired',
    where,
    {
      vi: `ngày ${day} không có thủ tục nào còn hiệu lực và đã được duyệt: không lập được «${template.title}».`,
      en: `no procedure is in force and approved on ${day}: there is nothing for “${template.id}” to list.`,
    },
    {
      vi: 'Hãy gỡ mục lục cũ khỏi bảng; thủ tục còn dùng thì sửa validUntil và cho duyệt lại. Muốn lập cho ngày khác thì thêm --at.',
      en: 'Take the old index off the board; if procedures still hold, correct validUntil and have them approved again. For another day, add --at.',
    },
  );
}

function tourClause(campaign: Campaign, template: PrintTemplate) {
  const clause = campaign.obligations.find(({ id }) => id === campaign.print?.tour);
  if (clause !== undefined) return clause;
  throw layoutFault(
    'no-tour',
    { file: 'campaign.yaml', line: 0, slot: `${template.id} print.tour` },
    {
      vi: 'chiến dịch chưa nói việc nào của kế hoạch là tuyên truyền lưu động.',
      en: 'the campaign does not say which clause of the plan its tours serve.',
    },
    { vi: 'Hãy thêm print: { tour: III.8.c.4 }.', en: 'Add print: { tour: III.8.c.4 }.' },
  );
}
