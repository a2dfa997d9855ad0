/** Text files packed beforehand, for servers that send them as they are: `x.html.br` and `x.html.gz` beside `x.html`. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Coding, Manifest, ManifestFile } from '../model/index.js';

/** Content codings (RFC 9110 §8.4.1) and how their files end: nginx looks for these with `brotli_static` and `gzip_static`. */
export const ENDINGS: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' };

/** @example isText('application/atom+xml'); // true */
export function isText(mediaType: string): boolean {
  return /^text\/|[/+](?:xml|json)(?:;|$)|^application\/javascript(?:;|$)/.test(mediaType);
}

/**
 * A text in each coding. Quality five and level six: a province of 200 MB takes under three seconds of one core, and a level more would
 * take half as long again for a twentieth less.
 */
export function packedForms(bytes: Uint8Array): Readonly<Record<Coding, Uint8Array>> {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { br: brotliCompressSync(bytes, { params }), gzip: gzipSync(bytes, { level: 6 }) };
}

/** A file on the disk, and what is to be in it. */
interface DiskFile extends Pick<ManifestFile, 'sha256' | 'bytes'> {
  readonly path: string;
}

/** The files on the disk that an entry of the manifest stands for: its own, and its packed forms. */
export function onDisk(path: string, { sha256, bytes, packed }: ManifestFile): DiskFile[] {
  const own = { path, sha256, bytes };
  if (packed === undefined) return [own];
  return [own, { path: path + ENDINGS.br, ...packed.br }, { path: path + ENDINGS.gzip, ...packed.gzip }];
}

/** The same of some entries of a manifest, or of all. */
export function allOnDisk(
  files: Manifest['files'],
  paths: readonly string[] = Object.keys(files),
): DiskFile[] {
  return paths.flatMap((path) => {
    const file = files[path];
    return file === undefined ? [] : onDisk(path, file);
  });
}
