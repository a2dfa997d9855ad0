/** A campaign as a TypeScript module. The only file that knows ts-morph. */
import {
  type CodeBlockWriter,
  IndentationText,
  Project,
  QuoteKind,
  type SourceFile,
  ts,
  VariableDeclarationKind,
} from 'ts-morph';
import { type Campaign, compareText, ITEM_KINDS, itemUrl, original } from '../model/index.js';
import { literal, propertyName } from './literal.js';

type Value = string | boolean | readonly string[];

/** One table of the module: a union of its ids, the shape of a record, and the records by id. */
interface Table {
  readonly name: string;
  readonly idType: string;
  readonly recordType: string;
  readonly about: string;
  /** Field → its TypeScript type; a type with `undefined` makes the field optional. */
  readonly shape: Readonly<Record<string, string>>;
  readonly records: ReadonlyMap<string, Readonly<Record<string, Value | undefined>>>;
}

/**
 * A module of literal unions (`ItemId`, `TopicId`, `PlaceId`, `StationId`, `AgencyId`, `Language`, `Audience`, `Kind`) and typed
 * records (`items`, `topics`, `places`, `stations`, `agencies`), for a site that is built on the campaign: a wrong id is then an
 * error of the compiler. Drafts are left out. The module imports nothing; the same campaign gives the same text.
 *
 * @example
 * renderTypes(campaign).includes("export type StationId = 'dai-krong-pa';"); // true
 */
export function renderTypes(campaign: Campaign): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    manipulationSettings: { quoteKind: QuoteKind.Single, indentationText: IndentationText.TwoSpaces },
  });
  const file = project.createSourceFile(
    'campaign.ts',
    '// Made by `loaphat types` from the content of the campaign. Change the content and make it again.\n',
  );
  const tables = campaignTables(campaign);
  addUnion(file, 'Language', 'Languages; the first is that of the originals.', tags(campaign));
  addUnion(file, 'Audience', 'Whom a message is for.', ids(campaign.audiences));
  addUnion(file, 'Kind', 'Kinds of messages.', ITEM_KINDS);
  for (const table of tables) addUnion(file, table.idType, '', [...table.records.keys()]);
  for (const table of tables) addShape(file, table);
  for (const table of tables) addRecords(file, table);
  file.formatText({ indentSize: 2, indentStyle: ts.IndentStyle.Smart });
  return `${file
    .getFullText()
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function addUnion(file: SourceFile, name: string, about: string, members: readonly string[]): void {
  const literals = [...new Set(members)].map(literal);
  file.addTypeAlias({
    name,
    isExported: true,
    leadingTrivia: '\n',
    docs: about === '' ? [] : [about],
    type:
      literals.length === 0
        ? 'never'
        : literals.length === 1
          ? literals.join('')
          : (writer) => rows(writer, literals),
  });
}

function rows(writer: CodeBlockWriter, literals: readonly string[]): void {
  writer.indent(() => {
    writer.newLineIfLastNot();
    writer.write(literals.map((text) => `| ${text}`).join('\n'));
  });
}

function addShape(file: SourceFile, { recordType, shape }: Table): void {
  file.addInterface({
    name: recordType,
    isExported: true,
    leadingTrivia: '\n',
    properties: Object.entries(shape).map(([name, type]) => ({
      name,
      type: type.replace(' | undefined', ''),
      isReadonly: true,
      hasQuestionToken: type.endsWith(' | undefined'),
    })),
  });
}

function addRecords(file: SourceFile, { name, about, idType, recordType, records }: Table): void {
  file.addVariableStatement({
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    leadingTrivia: '\n',
    docs: [about],
    declarations: [
      {
        name,
        initializer: (writer) => {
          writer.inlineBlock(() => {
            for (const [id, fields] of records) writeRecord(writer, id, fields);
          });
          writer.write(` as const satisfies Readonly<Record<${idType}, ${recordType}>>`);
        },
      },
    ],
  });
}

function writeRecord(
  writer: CodeBlockWriter,
  id: string,
  fields: Readonly<Record<string, Value | undefined>>,
): void {
  writer.write(`${propertyName(id)}: `);
  writer.inlineBlock(() => {
    for (const [field, value] of Object.entries(fields)) {
      if (value !== undefined) writer.writeLine(`${propertyName(field)}: ${valueText(value)},`);
    }
  });
  writer.write(',').newLine();
}

function valueText(value: Value): string {
  if (typeof value === 'string') return literal(value);
  return typeof value === 'boolean' ? String(value) : `[${value.map(literal).join(', ')}]`;
}

function tags(campaign: Campaign): string[] {
  return campaign.languages.map(({ tag }) => tag);
}

function ids(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

/** What of a campaign a site's code wants to know by name, as plain data. Items are sorted by id, the rest keep the order of their files. Drafts are left out. */
function campaignTables(campaign: Campaign): Table[] {
  const items = campaign.items
    .filter((item) => item.status !== 'draft')
    .sort((a, b) => compareText(a.id, b.id));
  return [
    {
      name: 'items',
      idType: 'ItemId',
      recordType: 'ItemRecord',
      about: 'The approved and the withdrawn messages. `sample`: no source gives the facts.',
      shape: {
        title: 'string',
        kind: 'Kind',
        topics: 'readonly TopicId[]',
        audiences: 'readonly Audience[]',
        areas: 'readonly PlaceId[]',
        agency: 'AgencyId',
        languages: 'readonly Language[]',
        withdrawn: 'boolean',
        sample: 'boolean',
        url: 'string',
      },
      records: tableOf(items, (item) => ({
        title: original(item).title,
        kind: item.kind,
        topics: item.topics,
        audiences: item.audiences,
        areas: item.areas,
        agency: item.agency,
        languages: item.versions.map(({ language }) => language),
        withdrawn: item.withdrawn !== undefined || item.status === 'withdrawn',
        sample: item.sample,
        url: itemUrl(campaign, item.id),
      })),
    },
    {
      name: 'topics',
      idType: 'TopicId',
      recordType: 'TopicRecord',
      about: 'The topics: part II of the plan.',
      shape: { title: 'string', sectors: 'readonly string[]' },
      records: tableOf(campaign.topics, ({ title, sectors }) => ({
        title,
        sectors: sectors.map(({ id }) => id),
      })),
    },
    {
      name: 'places',
      idType: 'PlaceId',
      recordType: 'PlaceRecord',
      about: 'The places.',
      shape: { title: 'string', level: 'string', parent: 'PlaceId | undefined' },
      records: tableOf(campaign.places, ({ kind, name, level, parent }) => ({
        title: `${kind} ${name}`,
        level,
        parent,
      })),
    },
    {
      name: 'agencies',
      idType: 'AgencyId',
      recordType: 'AgencyRecord',
      about: 'The agencies.',
      shape: { title: 'string' },
      records: tableOf(campaign.agencies, ({ name }) => ({ title: name })),
    },
    {
      name: 'stations',
      idType: 'StationId',
      recordType: 'StationRecord',
      about: 'The stations.',
      shape: { title: 'string', place: 'PlaceId', tier: 'string', languages: 'readonly Language[]' },
      records: tableOf(campaign.stations, ({ name, place, tier, languages }) => ({
        title: name,
        place,
        tier,
        languages,
      })),
    },
  ];
}

function tableOf<T extends { readonly id: string }>(
  things: readonly T[],
  record: (thing: T) => Readonly<Record<string, Value | undefined>>,
): ReadonlyMap<string, Readonly<Record<string, Value | undefined>>> {
  return new Map(things.map((thing) => [thing.id, record(thing)]));
}
