import { gridFaults, type Issue } from '../model/index.js';
import type { Draft } from './draft.js';
import { issueOf } from './messages.js';
import { resolveStation } from './resolve-stations.js';
import { stationsAbove } from './stations-above.js';

const REASONS = {
  quiet: { vi: 'giờ im lặng', en: 'the quiet hours' },
  relay: { vi: 'giờ tiếp âm', en: 'the relay' },
  window: { vi: 'khung giờ', en: 'the window' },
} as const;

/** Windows that planning would have to cut: they touch quiet hours, a relay or another window. Warnings, each once a station. */
export function checkGrids({ stations, places, campaign }: Draft): Issue[] {
  if (!stations || !campaign) return [];
  const { at, data } = stations;
  const above = stationsAbove(data.stations, places?.data.places ?? []);
  return data.stations.flatMap((entry, index) => {
    const path = ['stations', index];
    const origin = { file: at.file, line: at.locate(path).line };
    const station = resolveStation({ ...entry, origin }, data.profiles, campaign.data, above);
    return gridFaults(station).map(({ session, window, reason, by }) => {
      const values = {
        window: `${session}/${window}`,
        whyVi: REASONS[reason].vi,
        whyEn: REASONS[reason].en,
        by,
      };
      return issueOf(
        'window-cut',
        { file: at.file, ...at.locate(path), field: path.join('.') },
        values,
        'warning',
      );
    });
  });
}
