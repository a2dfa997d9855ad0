/** A campaign of several provinces from the campaign of one: places, stations and items again and again, each province with its own. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import YAML from 'yaml';

/** Copies `from` to `to`, `times` as large. Topics, agencies, lexicon and pictures stay as they are. */
export async function growCampaign(from, to, times) {
  await cp(from, to, { recursive: true });
  const top = await growPlaces(to, times);
  await growStations(to, times);
  for (const path of await listFiles(join(to, 'items'), '.md')) await growItem(path, top, times);
  for (const path of await listFiles(join(to, 'procedures'), '.yaml')) await growProcedure(path, top, times);
}

/** One entry a line, in the JSON that YAML holds: short, and without aliases. */
const lines = (entries) => entries.map((entry) => `  - ${JSON.stringify(entry)}\n`).join('');

const named = (id, number) => (number === 0 ? id : `t${number}-${id}`);

async function growPlaces(folder, times) {
  const file = join(folder, 'places.yaml');
  const { places, ...rest } = YAML.parse(await readFile(file, 'utf8'));
  const all = Array.from({ length: times }, (_, number) =>
    places.map((place) => ({
      ...place,
      id: named(place.id, number),
      name: number === 0 ? place.name : `${place.name} ${number}`,
      code: number === 0 ? place.code : null,
      ...(place.parent === undefined ? {} : { parent: named(place.parent, number) }),
      ...(place.successor === undefined ? {} : { successor: named(place.successor, number) }),
    })),
  ).flat();
  await writeFile(file, `${YAML.stringify(rest)}places:\n${lines(all)}`);
  return places.find(({ parent }) => parent === undefined).id;
}

async function growStations(folder, times) {
  const file = join(folder, 'stations.yaml');
  const { stations, ...rest } = YAML.parse(await readFile(file, 'utf8'));
  const all = Array.from({ length: times }, (_, number) =>
    stations.map((station) => ({
      ...station,
      id: named(station.id, number),
      place: named(station.place, number),
      name: number === 0 ? station.name : `${station.name} ${number}`,
    })),
  ).flat();
  await writeFile(file, `${YAML.stringify(rest)}stations:\n${lines(all)}`);
}

/** Each province hears its own items and nobody else's. */
async function growItem(path, top, times) {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(await readFile(path, 'utf8')) ?? [];
  const fields = YAML.parse(front);
  for (let number = 0; number < times; number += 1) {
    const own = { ...fields, areas: [named(top, number)] };
    const target = join(dirname(path), named(basename(path), number));
    await writeFile(target, `---\n${YAML.stringify(own)}---\n${body}`);
  }
}

async function growProcedure(path, top, times) {
  const fields = YAML.parse(await readFile(path, 'utf8'));
  for (let number = 0; number < times; number += 1) {
    const target = join(dirname(path), named(basename(path), number));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, YAML.stringify({ ...fields, areas: [named(top, number)] }));
  }
}

async function listFiles(folder, ending) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}
