import { fact, type Issue, type MediaFile } from '../model/index.js';
import type { Draft, Reference } from './draft.js';
import { listReferences } from './list-references.js';
import { issueOf } from './messages.js';
import type { FieldPath, Located } from './parse-yaml.js';

/** What Apple Podcasts plays, as `describeMedia` names it. */
const PLAYED = new Set(['audio/mpeg', 'audio/mp4']);

/**
 * Fields that name a sound or a picture, held against what the file really is; and what podcasts of the recordings would lack.
 *
 * @param refused why files of `media/` cannot be used
 */
export function checkMediaUses(
  draft: Draft,
  media: readonly MediaFile[],
  refused: readonly Issue[],
): Issue[] {
  const uses = listReferences(draft).filter(({ into }) => into === 'media');
  const files = new Map(media.map((file) => [file.path, file]));
  return [
    ...refusedOnes(uses, refused),
    ...wrongKinds(uses, files),
    ...covers(draft, files),
    ...recordings(draft, uses, files),
  ];
}

function place(at: Located, path: FieldPath): Pick<Issue, 'file' | 'line' | 'column' | 'field'> {
  return { file: at.file, ...at.locate(path), field: path.join('.') };
}

/** The fault of a file is told where it lies and where it is named: people look for it in the item that they wrote. */
function refusedOnes(uses: readonly Reference[], refused: readonly Issue[]): Issue[] {
  return uses.flatMap(({ at, path, id }) =>
    refused
      .filter(({ file }) => file === id)
      .slice(0, 1)
      .map(({ what, fix }) =>
        issueOf('unusable-media', place(at, path), {
          path: id,
          reasonVi: what.vi,
          reasonEn: what.en,
          fixVi: fix.vi,
          fixEn: fix.en,
        }),
      ),
  );
}

function wrongKinds(uses: readonly Reference[], files: ReadonlyMap<string, MediaFile>): Issue[] {
  return uses.flatMap(({ at, path, id }) => {
    const found = files.get(id)?.mediaType;
    const code = path.at(-1) === 'audio' ? 'not-a-sound' : 'not-a-picture';
    const wanted = code === 'not-a-sound' ? 'audio/' : 'image/';
    if (found === undefined || found.startsWith(wanted)) return [];
    return [issueOf(code, place(at, path), { path: id, found })];
  });
}

/** What `cover.png` cannot be made of: directories take a square of 1400 to 3000 pixels (Apple, “Artwork”; PSP-1, `itunes:image`). */
function covers({ campaign }: Draft, files: ReadonlyMap<string, MediaFile>): Issue[] {
  const { width, height, mediaType } = files.get(campaign?.data.cover ?? '') ?? {};
  if (campaign === undefined || width === undefined || height === undefined) return [];
  if (width === height && (mediaType === 'image/svg+xml' || width >= 1400)) return [];
  return [
    issueOf('bad-cover', place(campaign.at, ['cover']), { width: String(width), height: String(height) }),
  ];
}

/** Recordings that reach people: of items that are no draft and no sample. */
function recordings(
  draft: Draft,
  uses: readonly Reference[],
  files: ReadonlyMap<string, MediaFile>,
): Issue[] {
  const hidden = hiddenFiles(draft);
  const heard = uses.filter(
    ({ at, path, id }) =>
      path.at(-1) === 'audio' && files.get(id)?.mediaType.startsWith('audio/') && !hidden.has(at.file),
  );
  const played = heard.filter(({ id }) => PLAYED.has(files.get(id)?.mediaType ?? ''));
  const read = heard.filter(({ id }) => files.get(id)?.preview);
  return [
    ...read.map(({ at, path, id }) => issueOf('machine-read', place(at, path), { path: id }, 'warning')),
    ...heard
      .filter((use) => !played.includes(use))
      .map(({ at, path, id }) => issueOf('not-for-podcasts', place(at, path), { path: id }, 'warning')),
    ...usedTwice(played),
    ...(played.length === 0 ? [] : wantsOfPodcasts(draft)),
  ];
}

/** Files of drafts and samples, in all their languages. */
function hiddenFiles({ items, procedures, translations }: Draft): ReadonlySet<string> {
  const hidden = [...items, ...procedures].filter(
    ({ data }) => data.status === 'draft' || ('sample' in data && data.sample),
  );
  const ids = new Set(hidden.map(({ id }) => id));
  const translated = translations.filter(({ id }) => ids.has(id));
  return new Set([...hidden, ...translated].map(({ at }) => at.file));
}

function usedTwice(played: readonly Reference[]): Issue[] {
  const first = new Map<string, string>();
  return played.flatMap(({ at, path, id }) => {
    const here = place(at, path);
    const before = first.get(id);
    if (before === undefined) first.set(id, `${here.file}:${here.line}`);
    return before === undefined
      ? []
      : [issueOf('recording-used-twice', here, { path: id, first: before }, 'warning')];
  });
}

function wantsOfPodcasts({ campaign, agencies }: Draft): Issue[] {
  const publisher = agencies?.data.agencies.findIndex(({ id }) => id === campaign?.data.publisher) ?? -1;
  const agency = agencies?.data.agencies[publisher];
  return [
    ...(campaign === undefined || campaign.data.cover !== undefined
      ? []
      : [issueOf('podcast-without-cover', place(campaign.at, []), {}, 'warning')]),
    ...(agencies === undefined || agency === undefined || fact(agency.contact.email) !== undefined
      ? []
      : [
          issueOf(
            'podcast-without-email',
            place(agencies.at, ['agencies', publisher]),
            { name: agency.name },
            'warning',
          ),
        ]),
  ];
}
