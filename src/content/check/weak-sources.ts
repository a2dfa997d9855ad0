/** Sources that carry no weight: a person's own pages, addresses without a name, sites that copy others. */
import type { Citation, Issue } from '../../model/index.js';
import type { Draft, Shaped } from '../draft/draft.js';
import { type FieldPath, issueAt } from '../read/located.js';

/** Anybody can publish anything there, or they publish what others wrote; with what stands below each. */
const WEAK_HOSTS = [
  'github.com',
  'githubusercontent.com',
  'github.io',
  'gitlab.com',
  'blogspot.com',
  'wordpress.com',
  'medium.com',
  'facebook.com',
  'youtube.com',
  'wikipedia.org',
  '123doc.net',
  '123doc.org',
  '123docz.net',
  'scribd.com',
  'studocu.com',
  'tailieu.vn',
  'xemtailieu.net',
  'slideshare.net',
];

/** Each source whose address nobody would sign. */
export function checkWeakSources(draft: Draft): Issue[] {
  const { agencies, figures } = draft;
  return [
    ...[...draft.items, ...draft.procedures].flatMap((text) => weak(text, text.data.sources, ['sources'])),
    ...draft.translations.flatMap(({ located, version }) => weak({ located }, version.sources, ['sources'])),
    ...(agencies?.data.agencies ?? []).flatMap(({ sources }, index) =>
      agencies === undefined ? [] : weak(agencies, sources, ['agencies', index, 'sources']),
    ),
    ...(figures?.data.figures ?? []).flatMap(({ source }, index) =>
      figures === undefined || source?.url === undefined || !isWeak(source.url)
        ? []
        : [
            issueAt(
              figures.located,
              ['figures', index, 'source', 'url'],
              'weak-source',
              { url: source.url },
              'warning',
            ),
          ],
    ),
  ];
}

function weak(
  { located }: Pick<Shaped<unknown>, 'located'>,
  sources: readonly Citation[],
  path: FieldPath,
): Issue[] {
  return sources.flatMap(({ url }, index) =>
    url === undefined || !isWeak(url)
      ? []
      : [issueAt(located, [...path, index, 'url'], 'weak-source', { url: url.slice(0, 60) }, 'warning')],
  );
}

/** Is it the address of a person's page, of a site that copies, or none that has a name? */
function isWeak(url: string): boolean {
  const { hostname } = new URL(url);
  const bare = /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
  return bare || WEAK_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
