/** The minutes of a week by topic, two topics to a row, and their sum. */
import {
  airingsOf,
  type Campaign,
  itemOf,
  lengthText,
  plainLine,
  secondsByTopic,
  shortLengthText,
  type WeekPlan,
  windowsOf,
} from '../../model/index.js';
import type { TextSetter } from '../type/text-setter.js';
import { type Column, type SummaryCell, small } from './summary-column.js';

const TOPICS_SHOWN = 8;
const BETWEEN = 12;

export function topicsColumn(plan: WeekPlan, campaign: Campaign, setter: TextSetter, width: number): Column {
  const airings = airingsOf(plan);
  const sums = secondsByTopic(airings, (item) => itemOf(campaign, item).topics[0]);
  const shown = sums.length > TOPICS_SHOWN ? sums.slice(0, TOPICS_SHOWN - 1) : sums;
  const rest = sums.slice(shown.length).reduce((sum, { seconds }) => sum + seconds, 0);
  const half = (width - BETWEEN) / 2;
  const cell = (label: string, length: string, from: number, room: number, strong = false): SummaryCell => {
    const face = strong ? 'condensed-bold' : 'condensed';
    const right = small(setter, length, room, face);
    return { from, width: room, right, left: small(setter, label, room - right.width - 4, face) };
  };
  const topics = [
    ...shown.map(({ topic, seconds }) => {
      const found = campaign.topics.find((candidate) => candidate.id === topic);
      return { label: `${topic} ${plainLine(found?.shortTitle ?? found?.title ?? '')}`, seconds };
    }),
    ...(rest > 0 ? [{ label: 'Chủ đề khác', seconds: rest }] : []),
  ];
  const rows = Math.ceil(topics.length / 2);
  const unused = windowsOf(plan).reduce((sum, { slot }) => sum + slot.unused, 0);
  const planned = airings.reduce((sum, airing) => sum + airing.seconds, 0);
  return {
    width,
    title: 'THỜI LƯỢNG THEO CHỦ ĐỀ',
    rows: [
      // Down the left column, then down the right one.
      ...topics.slice(0, rows).map((topic, index) => ({
        cells: [topic, topics[index + rows]].flatMap((one, column) =>
          one === undefined
            ? []
            : [cell(one.label, shortLengthText(one.seconds), column * (half + BETWEEN), half)],
        ),
      })),
      { cells: [cell(`Cộng ${airings.length} lượt phát`, lengthText(planned), 0, width, true)] },
      ...(unused > 0 ? [{ cells: [cell('Còn trống', lengthText(unused), 0, width)] }] : []),
    ],
  };
}
