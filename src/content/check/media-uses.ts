/** Sounds and pictures where they are used. */

import { fact, type Issue, type MediaFile } from '../../model/index.js';
import { inBoth } from '../../rule/index.js';
import type { Draft, Reference } from '../draft/draft.js';
import { issueAt } from '../read/located.js';
import { listReferences } from './references.js';

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

/** The fault of a file is told where it lies and where it is named: people look for it in the item that they wrote. */
function refusedOnes(uses: readonly Reference[], refused: readonly Issue[]): Issue[] {
  return uses.flatMap(({ located, path, id }) =>
    refused
      .filter(({ file }) => file === id)
      .slice(0, 1)
      .map(({ what, fix }) => issueAt(located, path, 'unusable-media', { path: id, reason: what, fix })),
  );
}

function wrongKinds(uses: readonly Reference[], files: ReadonlyMap<string, MediaFile>): Issue[] {
  return uses.flatMap(({ located, path, id }) => {
    const found = files.get(id)?.mediaType;
    const code = path.at(-1) === 'audio' ? 'not-a-sound' : 'not-a-picture';
    const wanted = code === 'not-a-sound' ? 'audio/' : 'image/';
    if (found === undefined || found.startsWith(wanted)) return [];
    return [issueAt(located, path, code, { path: id, found })];
  });
}

/** What `cover.png` cannot be made of: directories take a square of 1400 to 3000 pixels (Apple, “Artwork”; PSP-1, `itunes:image`). */
function covers({ campaign }: Draft, files: ReadonlyMap<string, MediaFile>): Issue[] {
  const { width, height, mediaType } = files.get(campaign?.data.cover ?? '') ?? {};
  if (campaign === undefined || width === undefined || height === undefined) return [];
  if (width === height && (mediaType === 'image/svg+xml' || width >= 1400)) return [];
  return [
    issueAt(campaign.located, ['cover'], 'bad-cover', { width: String(width), height: String(height) }),
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
    ({ located, path, id }) =>
      path.at(-1) === 'audio' && files.get(id)?.mediaType.startsWith('audio/') && !hidden.has(located.file),
  );
  const played = heard.filter(({ id }) => PLAYED.has(files.get(id)?.mediaType ?? ''));
  const read = heard.filter(({ id }) => files.get(id)?.preview);
  return [
    ...read.map(({ located, path, id }) => issueAt(located, path, 'machine-read', { path: id }, 'warning')),
    ...heard
      .filter((use) => !played.includes(use))
      .map(({ located, path, id }) => issueAt(located, path, 'not-for-podcasts', { path: id }, 'warning')),
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
  return new Set([...hidden, ...translated].map(({ located }) => located.file));
}

function usedTwice(played: readonly Reference[]): Issue[] {
  const first = new Map<string, string>();
  return played.flatMap(({ located, path, id }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, `${located.file}:${located.locate(path).line}`);
    return before === undefined
      ? []
      : [issueAt(located, path, 'recording-used-twice', { path: id, first: inBoth(before) }, 'warning')];
  });
}

function wantsOfPodcasts({ campaign, agencies }: Draft): Issue[] {
  const publisher = agencies?.data.agencies.findIndex(({ id }) => id === campaign?.data.publisher) ?? -1;
  const agency = agencies?.data.agencies[publisher];
  return [
    ...(campaign === undefined || campaign.data.cover !== undefined
      ? []
      : [issueAt(campaign.located, [], 'podcast-without-cover', {}, 'warning')]),
    ...(agencies === undefined || agency === undefined || fact(agency.contact.email) !== undefined
      ? []
      : [
          issueAt(
            agencies.located,
            ['agencies', publisher],
            'podcast-without-email',
            { name: agency.name },
            'warning',
          ),
        ]),
  ];
}
