/** A folder is published by one at a time: whoever holds its lease, which ends by itself when its holder is no more. */
import { randomBytes } from 'node:crypto';
import { link, readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PublishError } from '../errors.js';

const NAME = '.lock';

/** How a lease is kept, milliseconds. */
export interface LeaseTimes {
  /** A holder shows that it is there this often. */
  readonly beat: number;
  /** One that has not for so long has lost it. Much longer than a build holds up its own timers. */
  readonly life: number;
}

const TIMES: LeaseTimes = { beat: 10_000, life: 120_000 };

/** A lease that is held. */
export interface Lease {
  /** @throws PublishError when another publication has taken the lease over: this one was stopped for too long, and may move nothing any more */
  check(): Promise<void>;
  /** Gives the folder free again. */
  end(): Promise<void>;
}

/**
 * Takes the lease of a folder. One that a killed process of this machine left behind is taken over at once; any other (of another machine or
 * container, of a process that stands still, an empty file) when its holder has not been seen for `life`: by the times of the file system,
 * which all who write there share, and by looking on for longer than a beat, because a clock may have been set.
 *
 * @throws PublishError when another publication is under way
 */
export async function takeLease(folder: string, { beat, life }: LeaseTimes = TIMES): Promise<Lease> {
  const file = join(folder, NAME);
  const token = randomBytes(12).toString('hex');
  const mine = JSON.stringify({ ...(await whoAmI()), token });
  const own = `${file}.${token}`;
  try {
    await writeFile(own, mine, { flag: 'wx' });
    if (!(await linked(own, file))) {
      const left = await leftBehind(file, own, { beat, life });
      // Of two who see that it was left behind the later one has it: the earlier one finds that out before it moves a file.
      if (left === undefined || (await contents(file)) !== left) throw underWay(folder, life);
      await rename(own, file);
    }
  } finally {
    await rm(own, { force: true });
  }
  const show = async () => {
    const now = new Date();
    if ((await contents(file)) === mine) await utimes(file, now, now).catch(() => undefined);
  };
  const timer = setInterval(show, beat).unref();
  return {
    async check() {
      if ((await contents(file)) !== mine) throw lost(folder);
    },
    async end() {
      clearInterval(timer);
      if ((await contents(file)) === mine) await rm(file, { force: true });
    },
  };
}

/** A lease appears whole or not at all; `false` when there is one. */
async function linked(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    // A file system without links: the next best, which can leave an empty file behind.
    try {
      await writeFile(file, await readFile(own), { flag: 'wx' });
      return true;
    } catch (other) {
      if (other instanceof Error && 'code' in other && other.code === 'EEXIST') return false;
      throw other;
    }
  }
}

/** What stands in a lease whose holder is no more; nothing while it may be there. */
async function leftBehind(file: string, own: string, times: LeaseTimes): Promise<string | undefined> {
  const text = await contents(file);
  if (text === undefined) return undefined;
  if (await isDead(text)) return text;
  const seen = await changedAt(file);
  const now = await changedAt(own);
  // One from the future was written before a clock was set back.
  if (Math.abs(now - seen) < times.life) return undefined;
  await setTimeout(1.5 * times.beat);
  return (await changedAt(file)) === seen ? text : undefined;
}

interface Holder {
  readonly host: string;
  /** Of the start of the machine, and of the processes that see each other. */
  readonly world: string;
  readonly pid: number;
  /** When the process began: numbers of processes come again. */
  readonly began: string;
}

async function whoAmI(): Promise<Holder> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  return {
    host: hostname(),
    world: `${boot.trim()} ${space}`,
    pid: process.pid,
    began: await beganAt(process.pid),
  };
}

/** Field 22 of /proc/PID/stat, behind a name in brackets that may hold anything; nothing where there is no such file. */
async function beganAt(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Is it known that the holder is no more? Of other machines and containers nothing is known. */
async function isDead(text: string): Promise<boolean> {
  let holder: Partial<Holder>;
  try {
    holder = JSON.parse(text);
  } catch {
    return false;
  }
  const me = await whoAmI();
  const { host, world = me.world, pid, began } = holder;
  if (host !== me.host || typeof pid !== 'number') return false;
  if (world !== me.world) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
  return began !== undefined && began !== '' && began !== (await beganAt(pid));
}

async function contents(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

async function changedAt(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.NaN,
  );
}

function underWay(folder: string, life: number): PublishError {
  const minutes = Math.ceil(life / 60_000);
  return new PublishError({
    vi: `Một lần dựng khác đang ghi vào «${folder}». Hãy đợi nó xong; nếu nó đã bị ngắt giữa chừng, khóa .lock tự hết hạn sau ${minutes} phút.`,
    en: `Another build is writing into “${folder}”. Wait until it is done; if it was cut off, its .lock ends by itself after ${minutes} minutes.`,
  });
}

function lost(folder: string): PublishError {
  return new PublishError({
    vi: `Lần dựng này đứng quá lâu, một lần khác đã nhận ghi vào «${folder}». Chưa tệp nào bị thay đổi thêm. Hãy dựng lại.`,
    en: `This build stood still for too long and another one has taken over “${folder}”. No further file was changed. Build again.`,
  });
}
