import { byId, type Campaign, plainLine } from '../../model/index.js';

/** `II.4.b Thủ tục hành chính`; the code alone when the campaign has no such topic. */
export function topicName(campaign: Pick<Campaign, 'topics'>, topic: string): string {
  const found = byId(campaign.topics, topic);
  return found === undefined ? topic : `${topic} ${plainLine(found.shortTitle ?? found.title)}`;
}
