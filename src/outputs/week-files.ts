/** What a station's week leaves in the folder: a row a file. The writer, the links on pages and the summary of a build read it. */
import {
  type Bilingual,
  type Campaign,
  type FileKind,
  isoAt,
  type RelatedFile,
  type ScriptForm,
  type WeekPlan,
} from '../model/index.js';
import type { PageFile } from '../pages/index.js';
import {
  drawPdf,
  type Layout,
  layoutScripts,
  layoutWeek,
  renderScriptsDocx,
  renderScriptsText,
  type Typefaces,
} from '../print/index.js';
import {
  emergencyLines,
  PLAYER_FORMATS,
  playerFiles,
  WEEK_FORMATS,
  type WeekFormat,
} from '../schedule/index.js';
import type { WeekPart, WeekSource } from './station-week.js';

/** A file of a station's week. */
export interface WeekFileKind extends FileKind {
  /** What it is made from. */
  readonly part: Exclude<WeekPart, 'public'>;
  readonly render: (
    source: WeekSource,
    typefaces: Typefaces,
    scripts: ScriptForm,
  ) => string | Uint8Array | Promise<Uint8Array>;
}

/** In the order in which people look for them. The written forms of the schedule stand in `schedule/`, with their writers. */
export const WEEK_FILES: readonly WeekFileKind[] = [
  {
    file: 'week.pdf',
    mediaType: 'application/pdf',
    audience: 'people',
    title: 'Lịch tuần để in (PDF)',
    button: 'Lịch in',
    listed: 'always',
    plural: { vi: 'Lịch tuần để dán (PDF)', en: 'Weeks to pin on the wall (PDF)' },
    part: 'titles',
    render: (source, typefaces) => {
      const { plan, campaign } = source;
      const notices = emergencyLines(plan, campaign);
      return drawOfWeek(layoutWeek(plan, campaign, typefaces, notices), source, typefaces);
    },
  },
  {
    file: 'scripts.pdf',
    mediaType: 'application/pdf',
    audience: 'people',
    title: 'Kịch bản đọc (PDF)',
    button: 'Kịch bản đọc',
    listed: 'short',
    plural: { vi: 'Kịch bản đọc (PDF)', en: 'Scripts to read (PDF)' },
    part: 'texts',
    render: (source, typefaces, scripts) =>
      drawOfWeek(layoutScripts(source.plan, source.campaign, typefaces, scripts), source, typefaces),
  },
  {
    file: 'scripts.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    audience: 'people',
    title: 'Kịch bản đọc để sửa (Word)',
    button: 'Kịch bản để sửa',
    format: 'Word',
    plural: { vi: 'Kịch bản đọc để sửa (Word)', en: 'Scripts to edit (Word)' },
    part: 'texts',
    render: ({ plan, campaign, at }, _, scripts) => renderScriptsDocx(plan, campaign, at, scripts),
  },
  {
    file: 'scripts.txt',
    mediaType: 'text/plain',
    audience: 'people',
    title: 'Kịch bản đọc (chữ trơn)',
    button: 'Kịch bản chữ trơn',
    plural: { vi: 'Kịch bản đọc (chữ trơn)', en: 'Scripts as plain text' },
    part: 'texts',
    render: ({ plan, campaign }, _, scripts) => renderScriptsText(plan, campaign, scripts),
  },
  ...WEEK_FORMATS.map(ofSchedule),
];

function drawOfWeek(layout: Layout, { campaign, at, author }: WeekSource, typefaces: Typefaces) {
  return drawPdf(layout, { typefaces, at: isoAt(at, campaign.timeZone), author });
}

function ofSchedule(format: WeekFormat): WeekFileKind {
  return {
    ...format,
    part: 'titles',
    render: ({ plan, campaign, at }) => format.render(plan, campaign, at),
  };
}

/** Where a file of a week lies: `schedule/2020-W28/dai-krong-pa/week.pdf`. */
export function weekPath({ station, week }: Pick<WeekPlan, 'station' | 'week'>, file: string): string {
  return `schedule/${week}/${station}/${file}`;
}

/** The files of a planned week, for pages; `missing` are the paths of those that could not be made. */
export function weekFiles(plan: WeekPlan, campaign: Campaign, missing: ReadonlySet<string>): PageFile[] {
  const links = [
    ...WEEK_FILES.map((kind) => linkTo(weekPath(plan, kind.file), kind)),
    ...playerFiles(plan, campaign).map(({ file, format, title }) => ({
      ...linkTo(weekPath(plan, file), format),
      title,
    })),
  ];
  return links.filter(({ path }) => !missing.has(path));
}

/** What a station's feed leads to as a whole: the scripts of its week, when they could be made. */
export function scriptsLink(
  { site }: Pick<Campaign, 'site'>,
  plan: WeekPlan,
  missing: ReadonlySet<string>,
): RelatedFile[] {
  return WEEK_FILES.filter(({ file }) => file === 'scripts.pdf')
    .map(({ file, title, mediaType }) => ({ path: weekPath(plan, file), title, mediaType }))
    .filter(({ path }) => !missing.has(path))
    .map(({ path, ...link }) => ({ url: site + path, ...link }));
}

/** A file of a kind, as pages offer it. */
export function linkTo(path: string, kind: FileKind): PageFile {
  const { file: _file, plural: _plural, ...words } = kind;
  return { path, ...words };
}

/** The kinds of a week, in the summary of a build. */
export const WEEK_KINDS: readonly { readonly file: string; readonly plural: Bilingual }[] = [
  ...WEEK_FILES,
  ...PLAYER_FORMATS,
];
