/** `manifest.json` → the files that may be served. */
import { z } from 'zod';
import type { ManifestFile } from '../model/index.js';

const pathSchema = z
  .string()
  .max(1024)
  .refine((path) => path.split('/').every(isPlainName), 'bad-path');

const manifestSchema = z.object({
  files: z.record(
    pathSchema,
    z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0),
      mediaType: z
        .string()
        .regex(/^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*(?:; ?[a-z]+=[A-Za-z0-9-]+){0,3}$/),
      from: z.array(z.string()),
    }),
  ),
});

/** `null` when the text is no manifest of ours, or names a file outside its own folder. */
export function parseManifest(text: string): ReadonlyMap<string, ManifestFile> | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const checked = manifestSchema.safeParse(data);
  return checked.success ? new Map(Object.entries(checked.data.files)) : null;
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\\\p{Cc}]/u.test(name);
}
