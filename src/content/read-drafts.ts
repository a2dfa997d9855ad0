import type { z } from 'zod';
import {
  agenciesFileSchema,
  type Body,
  calendarFileSchema,
  campaignFileSchema,
  type Issue,
  type ItemVersion,
  idSchema,
  itemSchema,
  languageSchema,
  lexiconSchema,
  obligationsFileSchema,
  placesFileSchema,
  procedureSchema,
  sourcesFileSchema,
  stationsFileSchema,
  topicsFileSchema,
  translationSchema,
} from '../model/index.js';
import { asciiName } from './ascii-name.js';
import { checkShape } from './check-shape.js';
import { decodeText } from './decode-text.js';
import type { Draft, DraftItem, DraftProcedure, DraftTranslation, Shaped } from './draft.js';
import { knownIds } from './known-ids.js';
import { issueOf } from './messages.js';
import { parseMarkdown } from './parse-markdown.js';
import { noMemory, type ParseMemory } from './parse-memory.js';
import { type Located, type ParsedYaml, parseYaml } from './parse-yaml.js';
import type { RawFile } from './read-folder.js';
import { splitFrontMatter } from './split-front-matter.js';
import { textLine } from './text-line.js';

/** Text files → what has the right shape, and every issue on the way. Pure. */
export function readDrafts(
  files: readonly RawFile[],
  media: ReadonlySet<string>,
  unreadable: ReadonlySet<string>,
  memory: ParseMemory = noMemory,
): { draft: Draft; issues: Issue[] } {
  const issues: Issue[] = [];
  const failed = new Set<string>(unreadable);
  const textOf = (file: RawFile): string | undefined => {
    const decoded = decodeText(file.path, file.bytes);
    issues.push(...decoded.issues);
    return decoded.issues.some(({ severity }) => severity === 'error') ? undefined : decoded.text;
  };
  const parse = (path: string, yaml: string, line = 1): ParsedYaml => {
    const parsed = parseYaml(path, yaml, line, memory);
    issues.push(...parsed.issues);
    return parsed;
  };
  const shape = <S extends z.ZodType>(schema: S, parsed: ParsedYaml): Shaped<z.output<S>> | undefined => {
    if (parsed.issues.length > 0) return undefined;
    const { data, issues: faults } = checkShape(schema, { ...parsed, value: parsed.value ?? {} }, idsOf);
    issues.push(...faults);
    return data === undefined ? undefined : { data, at: parsed };
  };

  const roots = new Map<string, ParsedYaml | undefined>();
  for (const file of files.filter(({ path }) => !path.includes('/'))) {
    const text = textOf(file);
    roots.set(file.path, text === undefined ? undefined : parse(file.path, text));
  }
  const ids = new Map<string, readonly string[]>();
  const idsOf = (field: string) => {
    const found = ids.get(field) ?? knownIds(field, (name) => roots.get(name)?.value);
    ids.set(field, found);
    return found;
  };

  function rootFile<S extends z.ZodType>(
    name: string,
    schema: S,
    whenAbsent?: z.output<S>,
  ): Shaped<z.output<S>> | undefined {
    const parsed = roots.get(name);
    if (parsed !== undefined) return shape(schema, parsed);
    if (roots.has(name)) return undefined;
    if (unreadable.has(name)) return undefined;
    if (whenAbsent !== undefined) {
      return {
        data: whenAbsent,
        at: {
          file: name,
          value: undefined,
          locate: () => ({ line: 0, column: 0 }),
          written: () => undefined,
        },
      };
    }
    issues.push(issueOf('missing-file', { file: name, line: 0, column: 0, field: '' }, {}));
    return undefined;
  }

  const campaign = rootFile('campaign.yaml', campaignFileSchema);
  const first = campaign?.data.languages[0]?.tag ?? 'vi';
  const items: DraftItem[] = [];
  const translations: DraftTranslation[] = [];
  const procedures: DraftProcedure[] = [];

  for (const file of files) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    if (file.path.startsWith('items/')) readItem(file, name.replace(/\.md$/, ''));
    else if (file.path.startsWith('procedures/')) readProcedure(file, name.replace(/\.ya?ml$/, ''));
  }

  function goodId(file: RawFile, id: string): boolean {
    if (idSchema.safeParse(id).success) return true;
    const example = asciiName(id) || 'ten-tin';
    issues.push(
      issueOf('bad-file-name', { file: file.path, line: 0, column: 0, field: '' }, { name: id, example }),
    );
    return false;
  }

  function readItem(file: RawFile, name: string): void {
    const { id, language } = splitName(
      name,
      campaign?.data.languages.map(({ tag }) => tag) ?? [],
      files,
      file.path,
    );
    const read = goodId(file, id) ? readMarkdown(file) : undefined;
    if (read === undefined) {
      if (language === undefined) failed.add(id);
      return;
    }
    const { yaml, body, startLine } = read;
    const written = { body, origin: { file: file.path, line: startLine } };
    if (language === undefined) {
      const shaped = shape(itemSchema, parse(file.path, yaml, 2));
      if (shaped === undefined) failed.add(id);
      else items.push({ id, ...shaped, original: versionOf(first, shaped, written, yaml) });
      return;
    }
    const shaped = shape(translationSchema, parse(file.path, yaml, 2));
    if (shaped) translations.push({ id, at: shaped.at, version: versionOf(language, shaped, written, yaml) });
  }

  function readMarkdown(file: RawFile): { yaml: string; body: Body; startLine: number } | undefined {
    const text = textOf(file);
    if (text === undefined) return undefined;
    const parts = splitFrontMatter(text);
    if (parts === undefined) {
      issues.push(issueOf('no-front-matter', { file: file.path, line: 1, column: 1, field: '' }, {}));
      return undefined;
    }
    const { body, issues: faults } = parseMarkdown(file.path, parts.text, parts.textLine, '', memory);
    issues.push(...faults);
    if (body.length === 0 && faults.length === 0) {
      issues.push(issueOf('empty-body', { file: file.path, line: parts.textLine, column: 1, field: '' }, {}));
    }
    return { yaml: parts.yaml, body, startLine: parts.textLine };
  }

  function versionOf(
    language: string,
    { data, at }: Shaped<z.infer<typeof translationSchema> | z.infer<typeof itemSchema>>,
    written: Pick<ItemVersion, 'body' | 'origin'>,
    yaml: string,
  ): ItemVersion {
    return {
      language,
      title: data.title,
      ...written,
      ...(data.summary === undefined ? {} : { summary: data.summary }),
      ...scriptOf(at, data.radio?.script, yaml, 2),
      ...(data.radio?.audio === undefined ? {} : { audio: data.radio.audio }),
      ...(data.print === undefined ? {} : { headline: data.print.headline }),
      ...(data.print?.action === undefined ? {} : { action: data.print.action }),
      ...(data.print?.alt === undefined ? {} : { alt: data.print.alt }),
      ...('translator' in data && data.translator !== undefined ? { translator: data.translator } : {}),
      sources: data.sources,
    };
  }

  function scriptOf(
    at: Located,
    script: string | undefined,
    yaml: string,
    firstLine: number,
  ): { script?: Body } {
    if (script === undefined) return {};
    const line = textLine(at, ['radio', 'script'], yaml.split('\n'), firstLine);
    const { body, issues: faults } = parseMarkdown(at.file, script, line, 'radio.script', memory);
    issues.push(...faults);
    return { script: body };
  }

  function readProcedure(file: RawFile, id: string): void {
    const text = goodId(file, id) ? textOf(file) : undefined;
    const shaped = text === undefined ? undefined : shape(procedureSchema, parse(file.path, text));
    if (shaped === undefined) failed.add(id);
    else
      procedures.push({
        id,
        at: shaped.at,
        data: { ...shaped.data, id, origin: { file: file.path, line: 1 } },
        ...scriptOf(shaped.at, shaped.data.radio?.script, text ?? '', 1),
      });
  }

  const draft: Draft = {
    campaign,
    topics: rootFile('topics.yaml', topicsFileSchema),
    obligations: rootFile('obligations.yaml', obligationsFileSchema, { obligations: [] }),
    places: rootFile('places.yaml', placesFileSchema),
    agencies: rootFile('agencies.yaml', agenciesFileSchema),
    stations: rootFile('stations.yaml', stationsFileSchema, { profiles: [], stations: [] }),
    lexicon: rootFile('lexicon.yaml', lexiconSchema, { acronyms: {}, names: {} }),
    calendar: rootFile('calendar.yaml', calendarFileSchema, { days: [] }),
    sources: rootFile('sources.yaml', sourcesFileSchema, { sources: [] }),
    items,
    translations,
    procedures,
    media,
    failed,
  };
  return { draft, issues };
}

/**
 * `mot-cua.jra` is the Jrai version of `mot-cua`. A suffix that is no language of the campaign is one only when its original stands
 * beside it: then the language is what is missing, not the item.
 */
function splitName(
  name: string,
  languages: readonly string[],
  files: readonly RawFile[],
  path: string,
): { id: string; language?: string } {
  const dot = name.lastIndexOf('.');
  const suffix = name.slice(dot + 1);
  if (dot < 1 || !languageSchema.safeParse(suffix).success) return { id: name };
  const id = name.slice(0, dot);
  const originalPath = `${path.slice(0, path.lastIndexOf('/') + 1)}${id}.md`;
  const known = languages.slice(1).includes(suffix);
  return known || files.some((file) => file.path === originalPath) ? { id, language: suffix } : { id: name };
}
