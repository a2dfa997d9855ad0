/** Tombstones, notices and podcasts made of hostile strings: well-formed, and the strings come back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAtom, renderJsonFeed, renderRss } from '../../src/feeds/index.js';
import type { RetiredEntry } from '../../src/model/index.js';
import { cleanText } from '../../src/model/text/xml-text.js';
import { anEntry, aSlice, readXml } from '../helpers/feed-slice.js';
import { hostileText } from '../helpers/hostile-text.js';
import { runs } from '../helpers/runs.js';

// libxml2-wasm reads a leading U+FEFF of a node as a byte order mark; a mark before it keeps that out of the way.
const text = () => hostileText().map((hostile) => `“${hostile}`);

const retired = (): fc.Arbitrary<RetiredEntry> =>
  fc
    .record({
      id: text(),
      reason: text(),
      language: text(),
      title: text(),
      told: fc.boolean(),
    })
    .map(({ id, reason, language, title, told }) => ({
      id,
      item: 'x',
      when: '2020-07-01T08:00:00+07:00',
      reason,
      language,
      ...(told
        ? { notice: anEntry({ id, title, withdrawn: { when: '2020-07-01T08:00:00+07:00', reason, title } }) }
        : {}),
    }));

const times = runs(300, 6721);
const notices = (all: readonly RetiredEntry[]) => all.flatMap(({ notice }) => notice ?? []);

describe('hostile strings in what left a feed', () => {
  it('leave Atom well-formed, each tombstone with its guid and its reason', () => {
    fc.assert(
      fc.property(fc.array(retired(), { minLength: 1, maxLength: 3 }), (gone) => {
        const find = readXml(renderAtom(aSlice({ retired: gone })));
        expect(find('/a:feed/at:deleted-entry/@ref')).toEqual(gone.map(({ id }) => cleanText(id)));
        expect(find('/a:feed/at:deleted-entry/at:comment')).toEqual(
          gone.map(({ reason }) => cleanText(reason)),
        );
        expect(find('//a:entry')).toHaveLength(1);
      }),
      times,
    );
  });

  it('leave RSS well-formed, notices first', () => {
    fc.assert(
      fc.property(fc.array(retired(), { maxLength: 3 }), (gone) => {
        const find = readXml(renderRss(aSlice({ retired: gone })));
        const wanted = [...notices(gone), anEntry()];
        expect(find('//item/title')).toEqual(wanted.map(({ title }) => cleanText(title)));
        expect(find('//item/guid')).toEqual(wanted.map(({ id }) => cleanText(id)));
      }),
      times,
    );
  });

  it('leave JSON Feed readable', () => {
    fc.assert(
      fc.property(fc.array(retired(), { maxLength: 3 }), (gone) => {
        const { items } = JSON.parse(renderJsonFeed(aSlice({ retired: gone })));
        expect(items.map(({ title }: { title: string }) => title)).toEqual(
          [...notices(gone), anEntry()].map(({ title }) => cleanText(title)),
        );
        expect(
          items.flatMap(({ _loaphat: own }: { _loaphat?: { reason: string } }) => own?.reason ?? []),
        ).toEqual(notices(gone).map(({ withdrawn }) => cleanText(withdrawn?.reason ?? '')));
      }),
      times,
    );
  });
});
