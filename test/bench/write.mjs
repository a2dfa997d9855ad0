/** node write.mjs FROM TO: reads every file of a folder, hashes it and writes it. The least that any build of these bytes can cost. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { report } from './measure.mjs';

const [from, to] = process.argv.slice(2);
let bytes = 0;
for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const body = await readFile(path);
  createHash('sha256').update(body).digest('hex');
  const target = join(to, path.slice(from.length));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, body);
  bytes += body.length;
}
report({ bytes });
