/** The press that a shop prints on, as an ICC profile from a file. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../errors.js';
import { type PressProfile, parsePressProfile } from './icc-profile.js';

/** A profile is a few hundred kilobytes; nobody means more than this. */
const MOST_BYTES = 16_000_000;

/**
 * Reads the profile of a press: that of a shop, or FOGRA39 (offset on coated paper, ISO 12647-2), which loaphat brings along.
 *
 * @throws UsageError when the file cannot be read or is no profile of a four-colour press
 * @example
 * (await loadPressProfile()).description; // 'FOGRA39L Coated'
 */
export async function loadPressProfile(file: string = shippedProfile()): Promise<PressProfile> {
  const bytes = await read(file);
  if (bytes !== undefined) return parsePressProfile(bytes);
  throw new UsageError({
    vi: `Không đọc được hồ sơ màu ${file}, hoặc tệp lớn quá ${MOST_BYTES / 1_000_000} MB. Hãy xem lại đường dẫn sau --profile.`,
    en: `The colour profile ${file} cannot be read, or is larger than ${MOST_BYTES / 1_000_000} MB. See the path after --profile.`,
  });
}

async function read(file: string): Promise<Uint8Array | undefined> {
  try {
    return (await stat(file)).size > MOST_BYTES ? undefined : new Uint8Array(await readFile(file));
  } catch {
    return undefined;
  }
}

function shippedProfile(): string {
  return fileURLToPath(new URL('../../../templates/press/FOGRA39L_coated.icc', import.meta.url));
}
