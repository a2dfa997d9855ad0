/** Corrections and removals of a source → notes in its inbox, each written once. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Upstream } from '../model/index.js';
import { correctionMark, correctionNote, isCorrected, vanishedNote } from './changed-entries.js';
import { copiesInHand } from './copies-in-hand.js';
import { draftOf, type EntryDraft, type EntryOptions } from './draft.js';
import { MOST_LINKS } from './draft-links.js';
import type { Inbox } from './inbox.js';
import type { RawEntry } from './parse-feed.js';

interface Told extends EntryOptions {
  readonly contentDir: string;
  readonly source: Upstream;
  readonly inbox: Inbox;
}

/**
 * Holds an entry that was drafted earlier against what it said then, and remembers what it says now. An entry of which nothing is
 * remembered is remembered in silence.
 *
 * @returns the path of the new note, if there is one.
 */
export async function noteCorrection(entry: RawEntry, { key }: EntryDraft, told: Told): Promise<string[]> {
  const { inbox } = told;
  const before = await recall(key, told);
  const kept = bounded(entry, told);
  const now = draftOf(kept, told.source, told);
  const notes: string[] = [];
  if (before !== undefined && !('severity' in now) && isCorrected(before, now)) {
    // It may be there already, of an ingest that ended before it remembered the correction.
    const end = `-${correctionMark(before, now)}.md`;
    const names = await readdir(join(told.contentDir, inbox.path));
    const known = names.some((name) => name.includes(`-${key}-sua-`) && name.endsWith(end));
    if (!known) notes.push(...(await write(correctionNote(before, now, await aboutOf(before, told)), told)));
  }
  if (JSON.stringify(kept) !== JSON.stringify(await inbox.memory.entry(key))) {
    await inbox.memory.keepEntry(key, kept);
  }
  return notes;
}

/** @returns paths of new notes. Entries that were never drafted are not missed. */
export async function noteVanished(keys: readonly string[], told: Told): Promise<string[]> {
  const notes: string[] = [];
  for (const key of keys) {
    const before = await recall(key, told);
    if (before !== undefined)
      notes.push(...(await write(vanishedNote(before, await aboutOf(before, told)), told)));
  }
  return notes;
}

/** What an entry said last, as it is drafted today. */
async function recall(key: string, told: Told): Promise<EntryDraft | undefined> {
  const remembered = await told.inbox.memory.entry(key);
  const draft = remembered === undefined ? undefined : draftOf(remembered, told.source, told);
  return draft === undefined || 'severity' in draft
    ? undefined
    : { ...draft, key, name: draft.name.replace(draft.key, key) };
}

/** An entry as it is remembered: what a draft is made of, and no more. */
export function bounded(entry: RawEntry, { entryCharacters }: EntryOptions): RawEntry {
  const { html, enclosures, ...lines } = entry;
  return {
    ...shortened(lines),
    ...(html === undefined ? {} : { html: html.slice(0, entryCharacters) }),
    ...(enclosures === undefined
      ? {}
      : { enclosures: enclosures.slice(0, MOST_LINKS).map((file) => shortened({ ...file })) }),
  };
}

/** A line is read no further. */
function shortened<Lines extends Readonly<Record<string, string | undefined>>>(lines: Lines): Lines {
  const short = Object.entries(lines).flatMap(([name, line]) =>
    line === undefined ? [] : [[name, line.slice(0, 2000)]],
  );
  return Object.fromEntries(short);
}

async function aboutOf(before: EntryDraft, { contentDir, source, inbox, now }: Told) {
  return { source, date: now.slice(0, 10), copies: await copiesInHand(contentDir, inbox.path, before) };
}

async function write({ name, text }: { name: string; text: string }, { inbox }: Told): Promise<string[]> {
  return (await inbox.note(name, text)) ? [`${inbox.path}/${name}`] : [];
}
