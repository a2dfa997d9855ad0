import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderSchemas } from '../codegen/index.js';

/** Writes the JSON Schemas of the content files into a folder; gives their paths. */
export async function writeSchemas(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const schemas = Object.entries(renderSchemas());
  for (const [name, text] of schemas) await writeFile(join(folder, name), text);
  return schemas.map(([name]) => join(folder, name));
}
