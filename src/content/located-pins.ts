import type { Planning } from '../model/index.js';
import type { Draft } from './draft.js';
import type { FieldPath } from './parse-yaml.js';

type Stations = NonNullable<Draft['stations']>;

/** The stations of the file, each pin with its place: what cannot be kept is told there. */
export function stationsWithPins(stations: Stations): Stations['data']['stations'] {
  return stations.data.stations.map((entry, index) => withPins(stations, ['stations', index], entry));
}

/** The profiles of the file, likewise. */
export function profilesWithPins(stations: Stations): Stations['data']['profiles'] {
  return stations.data.profiles.map((entry, index) => withPins(stations, ['profiles', index], entry));
}

function withPins<T extends { planning?: Planning | undefined }>(
  { at }: Stations,
  path: FieldPath,
  entry: T,
): T {
  const { planning } = entry;
  if (planning === undefined || planning.pins.length === 0) return entry;
  const pins = planning.pins.map((pin, index) => ({
    ...pin,
    origin: { file: at.file, ...at.locate([...path, 'planning', 'pins', index]) },
  }));
  return { ...entry, planning: { ...planning, pins } };
}
