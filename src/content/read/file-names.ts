/** Names of files: what they say, which are read, why others are passed over and what they should be called. */
import { type Issue, isWeek, languageSchema } from '../../model/index.js';
import { fill, inBoth } from '../../rule/index.js';
import { IGNORED_MESSAGES } from '../messages/file-messages.js';
import { nearestWord } from '../messages/hint.js';
import { issueOf, placeIn } from '../messages/messages.js';

/** The files that stand at the root of a campaign folder. */
const ROOT_FILES = [
  'campaign',
  'topics',
  'obligations',
  'figures',
  'places',
  'agencies',
  'stations',
  'lexicon',
  'calendar',
  'sources',
].map((name) => `${name}.yaml`);

const FOLDERS = ['items', 'procedures', 'media', 'week-notes'];

/** What the machine itself leaves in folders. */
const LITTER = /^(?:\.|~\$)|~$|^(?:thumbs\.db|desktop\.ini)$/i;

const MEDIA = /\.(?:svg|png|jpe?g|webp|gif|bmp|tiff?|heic|mp3|m4a|ogg|opus|wav|wma|aac)$/i;
const OFFICE = /\.(?:docx?|odt|rtf|pdf|xlsx?|pptx?|html?|zip|rar)$/i;

/** Is this a name that nobody meant as content: hidden, a lock of Word, a cache of Windows? */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/** Is this a file that the root of a folder may hold? */
export function isRootFile(name: string): boolean {
  return ROOT_FILES.includes(name);
}

/** Is this a file of `week-notes/`, named after an ISO week? */
export function isWeekNotes(name: string): boolean {
  return name.endsWith('.yaml') && isWeek(name.slice(0, -'.yaml'.length));
}

/** The week of a file of `week-notes/`, by its path. */
export function weekOfNotes(path: string): string {
  return path.slice('week-notes/'.length, -'.yaml'.length);
}

/** Can a field name this file or folder of `media/`? */
export function isMediaName(name: string): boolean {
  return /^[A-Za-z0-9._-]+$/.test(name);
}

/** The warning of a file or folder that is passed over; `undefined` when it is none of the campaign's business. */
export function explainIgnored(path: string, isFolder: boolean): Issue | undefined {
  const slash = path.lastIndexOf('/');
  const [name, folder] = [path.slice(slash + 1), slash < 0 ? '' : path.slice(0, slash)];
  const why = slash < 0 ? atRoot(name, isFolder) : inside(folder, name);
  if (why === undefined) return undefined;
  const { what, fix } = IGNORED_MESSAGES[why.reason];
  const code = why.reason === 'bad-media-name' ? 'bad-media-name' : 'ignored-file';
  const words = { what, fix: fill(fix, { example: inBoth(why.example) }) };
  return issueOf(code, placeIn(path), words, 'warning');
}

interface Why {
  readonly reason: keyof typeof IGNORED_MESSAGES;
  /** The name or path that would be read. */
  readonly example: string;
}

function atRoot(name: string, isFolder: boolean): Why | undefined {
  if (isFolder) {
    const meant = nearestWord(name.toLowerCase(), FOLDERS);
    return meant === undefined ? undefined : { reason: 'unknown-root-folder', example: meant };
  }
  const stem = stemOf(name).toLowerCase();
  const known = ROOT_FILES.find((file) => file === `${stem}.yaml`);
  if (known !== undefined) return { reason: 'unknown-root-file', example: known };
  if (/\.ya?ml$/i.test(name)) {
    return {
      reason: 'unknown-root-file',
      example: nearestWord(`${stem}.yaml`, ROOT_FILES) ?? 'campaign.yaml',
    };
  }
  return /\.md(?:\.txt)?$/i.test(name) && !/^(?:readme|changelog|license)\b/i.test(name)
    ? { reason: 'belongs-in-items', example: `items/${idOf(name)}.md` }
    : undefined;
}

function inside(folder: string, name: string): Why {
  const [top] = folder.split('/');
  const id = idOf(name);
  if (top === 'week-notes') return { reason: 'not-week-notes', example: 'week-notes/2020-W28.yaml' };
  if (top === 'media') return { reason: 'bad-media-name', example: `${folder}/${asciiName(name) || 'tep'}` };
  if (MEDIA.test(name)) return { reason: 'belongs-in-media', example: `media/${asciiName(name) || 'tep'}` };
  const procedures = top === 'procedures';
  if (procedures && /\.md(?:\.txt)?$/i.test(name))
    return { reason: 'belongs-in-items', example: `items/${id}.md` };
  if (!procedures && /\.ya?ml(?:\.txt)?$/i.test(name)) {
    return { reason: 'belongs-in-procedures', example: `procedures/${id}.yaml` };
  }
  const example = `${folder}/${id}${procedures ? '.yaml' : '.md'}`;
  if (OFFICE.test(name)) return { reason: 'office-file', example };
  return { reason: procedures ? 'not-a-procedure' : 'not-an-item', example };
}

/** A name without the extensions that editors add: `hop-thon.md.txt` → `hop-thon`. */
function stemOf(name: string): string {
  return name.replace(
    /(?:\.(?:md|markdown|ya?ml|txt|json|bak|docx?|odt|rtf|pdf|xlsx?|pptx?|html?|zip|rar))+$/i,
    '',
  );
}

function idOf(name: string): string {
  return asciiName(stemOf(name)) || 'ten-tin';
}

/** A name for people as a name for files: «Họp thôn» → `hop-thon`. Empty when no letter can be kept. */
export function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.[.-]+|-[.-]+/g, (marks) => (marks.includes('.') ? '.' : '-'))
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
}

/** The id that a file's name gives, and the language of a version in another. */
export interface ItemName {
  readonly id: string;
  readonly language?: string;
}

/**
 * `mot-cua.jra` is the Jrai version of `mot-cua`. A suffix that is no language of the campaign is one only when its original stands
 * beside it: then the language is what is missing, not the item.
 */
export function itemName(
  path: string,
  files: readonly { readonly path: string }[],
  languages: readonly string[],
): ItemName {
  const slash = path.lastIndexOf('/') + 1;
  const name = path.slice(slash).replace(/\.md$/, '');
  const dot = name.lastIndexOf('.');
  const suffix = name.slice(dot + 1);
  if (dot < 1 || !languageSchema.safeParse(suffix).success) return { id: name };
  const id = name.slice(0, dot);
  const original = `${path.slice(0, slash)}${id}.md`;
  const known = languages.slice(1).includes(suffix) || files.some((file) => file.path === original);
  return known ? { id, language: suffix } : { id: name };
}
