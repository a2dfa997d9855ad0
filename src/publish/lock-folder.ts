import { open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { PublishError } from '../errors.js';

const NAME = '.lock';

/**
 * Takes a folder for one publication at a time. A lock that a process of this machine left behind when it was killed is taken over.
 *
 * @returns a function that gives the folder free again
 * @throws PublishError when another publication is under way
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, NAME);
  const mine = JSON.stringify({ host: hostname(), pid: process.pid });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(mine);
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (!(await isLeftBehind(file))) break;
    await rm(file, { force: true });
  }
  throw new PublishError({
    vi: `Một lần dựng khác đang ghi vào «${folder}». Hãy đợi nó xong. Nếu chắc chắn không còn lần nào đang chạy, hãy xóa tệp ${file}.`,
    en: `Another build is writing into “${folder}”. Wait until it is done. If you are sure that none is running, delete ${file}.`,
  });
}

/** Was the lock left by a process of this machine that is no more? One of this very process is still held. */
async function isLeftBehind(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [, host, pid] = /^\{"host":"(.*)","pid":(\d+)\}$/.exec(text) ?? [];
  if (host !== hostname() || pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
