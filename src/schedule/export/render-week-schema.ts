/** The JSON Schema of week.json, for whoever reads it. */
import { z } from 'zod';
import { type Campaign, WEEK_SCHEMA_PATH, weekFileSchema } from '../../model/index.js';

/**
 * JSON Schema (draft 7) of the `week.json` files of a campaign's site, as text. It allows nothing that a week does not have, so that a
 * reader can rely on it; a later version of loaphat that adds a field publishes another schema.
 *
 * @example
 * JSON.parse(renderWeekSchema(campaign)).$id; // 'https://cchc.loaphat.example/schedule/week.schema.json'
 */
export function renderWeekSchema({ site }: Pick<Campaign, 'site'>): string {
  const { $schema, ...rest } = z.toJSONSchema(weekFileSchema, { target: 'draft-7', io: 'output' });
  const about = {
    $schema,
    $id: site + WEEK_SCHEMA_PATH,
    title: 'Lịch phát thanh một tuần của một đài · a station’s week of broadcasts',
  };
  return `${JSON.stringify({ ...about, ...rest }, null, 2)}\n`;
}
