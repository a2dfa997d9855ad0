/** Minutes by topic. */
import {
  airingsOf,
  type Campaign,
  itemOf,
  secondsByTopic,
  type WeekPlan,
  windowsOf,
} from '../../../model/index.js';
import { topicName } from '../week-facts.js';
import {
  footOf,
  HEAD_ROWS,
  headRows,
  linesOf,
  type SheetRow,
  serialLength,
  type Worksheet,
} from './sheet.js';

const NAME_WIDTH = 60;

const COLUMNS = ['Chủ đề', 'Số lần phát', 'Thời lượng (giờ:phút:giây)', 'Tỉ lệ'] as const;

/** An item counts to its first topic, so that the sum is the time on air; what relays bring is not counted. */
export function topicsSheet(plan: WeekPlan, campaign: Campaign): Worksheet {
  const airings = airingsOf(plan);
  const topicOf = (item: string) => itemOf(campaign, item).topics[0];
  const sums = secondsByTopic(airings, topicOf);
  const seconds = sums.reduce((sum, topic) => sum + topic.seconds, 0);
  const unused = windowsOf(plan).reduce((sum, { slot }) => sum + slot.unused, 0);
  const first = HEAD_ROWS + 1;
  const last = HEAD_ROWS + sums.length;
  const share = (part: number, row: number) => ({
    formula: `IF(C$${last + 1}=0,0,C${row}/C$${last + 1})`,
    value: seconds === 0 ? 0 : part / seconds,
  });
  const rows = sums.map(({ topic, seconds: own }, index): SheetRow => {
    const count = airings.filter(({ item }) => topicOf(item) === topic).length;
    const name = topicName(campaign, topic);
    return {
      cells: [
        { style: 'text', value: name },
        { style: 'count', value: count },
        { style: 'length', value: serialLength(own) },
        { style: 'share', value: share(own, first + index) },
      ],
      lines: linesOf(name, NAME_WIDTH),
    };
  });
  const sumOf = (column: string, value: number) =>
    sums.length === 0 ? value : { formula: `SUM(${column}${first}:${column}${last})`, value };
  return {
    name: 'Theo chủ đề',
    widths: [NAME_WIDTH, 14, 26, 12],
    rows: [
      ...headRows(plan, campaign, 'Thời lượng phát theo chủ đề, không kể giờ tiếp âm', COLUMNS),
      ...rows,
      {
        cells: [
          { style: 'totalText', value: 'Cộng' },
          { style: 'totalCount', value: sumOf('B', airings.length) },
          { style: 'totalLength', value: sumOf('C', serialLength(seconds)) },
          { style: 'totalShare', value: share(seconds, last + 1) },
        ],
      },
      {
        cells: [
          { style: 'text', value: 'Còn trống trong các khung, trả lại đài' },
          { style: 'count' },
          { style: 'length', value: serialLength(unused) },
          { style: 'share' },
        ],
      },
    ],
    headRows: HEAD_ROWS,
    foot: footOf(plan, campaign),
  };
}
