import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderSchema, renderSchemas } from '../codegen/index.js';
import { printTemplateSchema, TEMPLATE_FIELD_WORDS, TEMPLATE_FILE_WORDS } from '../print/index.js';

/** Writes the JSON Schemas of the content files into a folder; gives their paths. */
export async function writeSchemas(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const schemas = Object.entries(renderSchemas());
  for (const [name, text] of schemas) await writeFile(join(folder, name), text);
  return schemas.map(([name]) => join(folder, name));
}

/** Writes the JSON Schema of print templates as `print/.schema/template.json` of a folder of templates; gives its path. */
export async function writeTemplateSchema(templates: string): Promise<string> {
  const file = join(templates, 'print', '.schema', 'template.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, templateSchema());
  return file;
}

/** What a print template may hold, as a JSON Schema. */
export function templateSchema(): string {
  return renderSchema('template', printTemplateSchema, {
    file: TEMPLATE_FILE_WORDS,
    fields: TEMPLATE_FIELD_WORDS,
  });
}
