/** Text files → what has the right shape, step by step: the files at the root, then items and procedures, each by itself. */
import type { z } from 'zod';
import {
  agenciesFileSchema,
  type Body,
  calendarFileSchema,
  campaignFileSchema,
  figuresFileSchema,
  type Issue,
  type ItemVersion,
  idSchema,
  itemSchema,
  lexiconSchema,
  obligationsFileSchema,
  placesFileSchema,
  procedureSchema,
  sourcesFileSchema,
  stationsFileSchema,
  topicsFileSchema,
  translationSchema,
  weekNotesFileSchema,
} from '../../model/index.js';
import { inBoth } from '../../rule/index.js';
import { issueOf, placeIn } from '../messages/messages.js';
import { decodeText } from '../read/decode-text.js';
import { asciiName, type ItemName, itemName } from '../read/file-names.js';
import { splitFrontMatter } from '../read/front-matter.js';
import { type Located, textLine } from '../read/located.js';
import { parseMarkdown } from '../read/parse-markdown.js';
import { noMemory, type ParseMemory } from '../read/parse-memory.js';
import { type ParsedYaml, parseYaml } from '../read/parse-yaml.js';
import type { RawFile } from '../read/read-content.js';
import { checkShape, type IdsOfField } from '../shape/check-shape.js';
import type { Draft, DraftItem, DraftProcedure, DraftTranslation, Shaped } from './draft.js';
import { knownIds } from './known-ids.js';

/** Text files → what has the right shape, and every issue on the way. Pure. */
export function readDrafts(
  files: readonly RawFile[],
  media: ReadonlySet<string>,
  unreadable: ReadonlySet<string>,
  memory: ParseMemory = noMemory,
): { draft: Draft; issues: Issue[] } {
  const issues: Issue[] = [];
  const roots = parseRoots(files, { issues, memory });
  const reading = { issues, memory, idsOf: knownIds((name) => roots.get(name)?.value) };
  const root = <S extends z.ZodType>(name: string, schema: S, whenAbsent?: z.output<S>) =>
    unreadable.has(name) ? undefined : shapeRoot(name, schema, roots, reading, whenAbsent);

  const campaign = root('campaign.yaml', campaignFileSchema);
  const languages = campaign?.data.languages.map(({ tag }) => tag) ?? [];
  const items = files
    .filter(({ path }) => path.startsWith('items/'))
    .map((file) => readItem(file, itemName(file.path, files, languages), languages[0] ?? 'vi', reading));
  const procedures = files
    .filter(({ path }) => path.startsWith('procedures/'))
    .map((file) => readProcedure(file, reading));
  const failures = [...items, ...procedures].flatMap((read) => ('failed' in read ? [read.failed] : []));
  const draft: Draft = {
    campaign,
    topics: root('topics.yaml', topicsFileSchema),
    obligations: root('obligations.yaml', obligationsFileSchema, { obligations: [] }),
    figures: root('figures.yaml', figuresFileSchema, { indicators: [], figures: [] }),
    places: root('places.yaml', placesFileSchema),
    agencies: root('agencies.yaml', agenciesFileSchema),
    stations: root('stations.yaml', stationsFileSchema, { clocks: [], profiles: [], stations: [] }),
    lexicon: root('lexicon.yaml', lexiconSchema, { acronyms: {}, names: {} }),
    calendar: root('calendar.yaml', calendarFileSchema, { days: [] }),
    sources: root('sources.yaml', sourcesFileSchema, { sources: [] }),
    items: items.flatMap((read) => ('item' in read ? [read.item] : [])),
    translations: items.flatMap((read) => ('translation' in read ? [read.translation] : [])),
    procedures: procedures.flatMap((read) => ('procedure' in read ? [read.procedure] : [])),
    weekNotes: [...roots.keys()].filter(isNotes).flatMap((path) => root(path, weekNotesFileSchema) ?? []),
    media,
    failed: new Set([...unreadable, ...failures]),
  };
  return { draft, issues };
}

/** What each step is handed. */
interface Reading {
  readonly issues: Issue[];
  readonly memory: ParseMemory;
  readonly idsOf: IdsOfField;
}

const isNotes = (path: string) => path.startsWith('week-notes/');
/** The files at the root by name, and those of `week-notes/`; `undefined` for one that is no text. */
type Roots = ReadonlyMap<string, ParsedYaml | undefined>;

function parseRoots(files: readonly RawFile[], reading: Omit<Reading, 'idsOf'>): Roots {
  return new Map(
    files
      .filter(({ path }) => !path.includes('/') || isNotes(path))
      .map((file) => {
        const text = textOf(file, reading);
        return [file.path, text === undefined ? undefined : parse(file, text, 1, reading)];
      }),
  );
}

function shapeRoot<S extends z.ZodType>(
  name: string,
  schema: S,
  roots: Roots,
  reading: Reading,
  whenAbsent?: z.output<S>,
): Shaped<z.output<S>> | undefined {
  const parsed = roots.get(name);
  if (parsed !== undefined) return shape(schema, parsed, reading);
  if (roots.has(name)) return undefined;
  if (whenAbsent !== undefined) return { data: whenAbsent, located: nowhereIn(name) };
  reading.issues.push(issueOf('missing-file', placeIn(name)));
  return undefined;
}

function nowhereIn(file: string): Located {
  return { file, value: undefined, locate: () => ({ line: 0, column: 0 }), written: () => undefined };
}

/** An item, or its version in another language; `failed` is the id of an item that is there and cannot be used. */
type ItemFile =
  | { readonly item: DraftItem }
  | { readonly translation: DraftTranslation }
  | { readonly failed: string }
  | { readonly failedTranslation: string };

function readItem(file: RawFile, { id, language }: ItemName, first: string, reading: Reading): ItemFile {
  const failure = language === undefined ? { failed: id } : { failedTranslation: id };
  const written = isGoodId(file, id, reading) ? readMarkdown(file, reading) : undefined;
  if (written === undefined) return failure;
  if (language !== undefined) {
    const shaped = shape(translationSchema, parse(file, written.yaml, 2, reading), reading);
    if (shaped === undefined) return failure;
    const version = versionOf(language, shaped, written, reading);
    return { translation: { id, located: shaped.located, version } };
  }
  const shaped = shape(itemSchema, parse(file, written.yaml, 2, reading), reading);
  if (shaped === undefined) return failure;
  return { item: { id, ...shaped, original: versionOf(first, shaped, written, reading) } };
}

/** A Markdown file in its parts. */
interface WrittenItem extends Pick<ItemVersion, 'body' | 'origin'> {
  readonly yaml: string;
}

function readMarkdown(file: RawFile, reading: Reading): WrittenItem | undefined {
  const text = textOf(file, reading);
  if (text === undefined) return undefined;
  const parts = splitFrontMatter(text);
  if (parts === undefined) {
    reading.issues.push(issueOf('no-front-matter', placeIn(file.path, 1)));
    return undefined;
  }
  const { body, issues } = parseMarkdown(file.path, parts.text, parts.textLine, '', reading.memory);
  reading.issues.push(...issues);
  if (body.length === 0 && issues.length === 0)
    reading.issues.push(issueOf('empty-body', placeIn(file.path, parts.textLine)));
  return { yaml: parts.yaml, body, origin: { file: file.path, line: parts.textLine } };
}

function versionOf(
  language: string,
  { data, located }: Shaped<z.infer<typeof translationSchema> | z.infer<typeof itemSchema>>,
  { yaml, body, origin }: WrittenItem,
  reading: Reading,
): ItemVersion {
  return {
    language,
    title: data.title,
    body,
    origin,
    ...(data.summary === undefined ? {} : { summary: data.summary }),
    ...scriptOf(located, data.radio?.script, yaml, 2, reading),
    ...(data.radio?.audio === undefined ? {} : { audio: data.radio.audio }),
    ...(data.print === undefined ? {} : { headline: data.print.headline }),
    ...(data.print?.action === undefined ? {} : { action: data.print.action }),
    ...(data.print?.alt === undefined ? {} : { alt: data.print.alt }),
    ...('translator' in data && data.translator !== undefined ? { translator: data.translator } : {}),
    ...('kind' in data || data.approvedAt === undefined ? {} : { approvedAt: data.approvedAt }),
    sources: data.sources,
  };
}

function readProcedure(
  file: RawFile,
  reading: Reading,
): { readonly procedure: DraftProcedure } | { readonly failed: string } {
  const id = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  const text = isGoodId(file, id, reading) ? textOf(file, reading) : undefined;
  if (text === undefined) return { failed: id };
  const shaped = shape(procedureSchema, parse(file, text, 1, reading), reading);
  if (shaped === undefined) return { failed: id };
  const { data, located } = shaped;
  const script = scriptOf(located, data.radio?.script, text, 1, reading);
  return {
    procedure: { id, located, data: { ...data, id, origin: { file: file.path, line: 1 } }, ...script },
  };
}

function isGoodId(file: RawFile, id: string, { issues }: Reading): boolean {
  if (idSchema.safeParse(id).success) return true;
  const example = asciiName(id) || 'ten-tin';
  issues.push(issueOf('bad-file-name', placeIn(file.path), { name: inBoth(id), example: inBoth(example) }));
  return false;
}

/** `radio.script` as a tree, its lines counted in the file. */
function scriptOf(
  located: Located,
  script: string | undefined,
  yaml: string,
  firstLine: number,
  { issues, memory }: Reading,
): { script?: Body } {
  if (script === undefined) return {};
  const line = textLine(located, ['radio', 'script'], yaml.split('\n'), firstLine);
  const parsed = parseMarkdown(located.file, script, line, 'radio.script', memory);
  issues.push(...parsed.issues);
  return { script: parsed.body };
}

function textOf(file: RawFile, { issues }: Pick<Reading, 'issues'>): string | undefined {
  const decoded = decodeText(file.path, file.bytes);
  issues.push(...decoded.issues);
  return decoded.issues.some(({ severity }) => severity === 'error') ? undefined : decoded.text;
}

function parse(
  { path }: RawFile,
  yaml: string,
  line: number,
  { issues, memory }: Omit<Reading, 'idsOf'>,
): ParsedYaml {
  const parsed = parseYaml(path, yaml, line, memory);
  issues.push(...parsed.issues);
  return parsed;
}

function shape<S extends z.ZodType>(
  schema: S,
  parsed: ParsedYaml,
  { issues, idsOf }: Reading,
): Shaped<z.output<S>> | undefined {
  if (parsed.issues.length > 0) return undefined;
  const checked = checkShape(schema, { ...parsed, value: parsed.value ?? {} }, idsOf);
  issues.push(...checked.issues);
  return checked.data === undefined ? undefined : { data: checked.data, located: parsed };
}
