import { z } from 'zod';
import { compareText, type Manifest } from '../model/index.js';

const instantSchema = z.iso.datetime({ offset: true });

/** The shape of `manifest.json`. */
export const manifestSchema = z.strictObject({
  campaign: z.string(),
  contentHash: z.string(),
  at: z.string(),
  week: z.string(),
  ledger: z
    .strictObject({
      retired: z.record(z.string(), instantSchema),
      announced: z.record(z.string(), instantSchema),
    })
    .optional(),
  files: z.record(
    z.string(),
    z.strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0),
      mediaType: z.string(),
      from: z.array(z.string()),
    }),
  ),
});

/**
 * The manifest as text, its files in the order of their paths, one a line.
 *
 * @example
 * renderManifest({ campaign: 'x', contentHash: 'h', at: 'a', week: 'w', files: {} }).endsWith('}\n'); // true
 */
export function renderManifest(manifest: Manifest): string {
  const { files, ...about } = manifest;
  const lines = Object.entries(files)
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, { sha256, bytes, mediaType, from }]) => {
      return `    ${JSON.stringify(path)}: ${JSON.stringify({ sha256, bytes, mediaType, from })}`;
    });
  const head = JSON.stringify(about, null, 2).replace(/\n\}$/, '');
  return `${head},\n  "files": {${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}}\n}\n`;
}
