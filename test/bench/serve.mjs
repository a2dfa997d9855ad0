/** What the server answers a second, beside node:http from memory and nginx; how long a GET waits while a province is built; what a release costs. */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { folderPublisher, readManifest, releasePublisher } from '../../dist/publish/index.js';
import { mib, percent, s, say, times } from './table.mjs';

const run = promisify(execFile);
const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');
const WEEK = '2020-W28';
const ROUNDS = 3;
const running = [];

/** Starts a program; the first address that it says. */
function start(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${command} ended`)));
    child.stdout.on('data', (chunk) => {
      const url = /http:\S+/.exec(String(chunk))?.[0];
      if (url) resolve({ url, child });
    });
  });
}

async function installed(command, ...args) {
  return run(command, args).then(
    () => true,
    (error) => error.code !== 'ENOENT',
  );
}

/** Answers a second to 32 connections that ask without a pause, by wrk: the best of some rounds. */
async function perSecond(url, headers = {}) {
  const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const { stdout } = await run('wrk', ['-t1', '-c32', '-d2s', ...fields, url]);
  if (/Non-2xx/.test(stdout) && headers['if-none-match'] === undefined) throw new Error(stdout);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

async function bestInTurns(asked) {
  const best = asked.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, [url, headers]] of asked.entries())
      best[index] = Math.max(best[index], await perSecond(url, headers));
  return best;
}

async function memoryOf(pid) {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(text)?.[1]) / 1024;
}

const folder = await mkdtemp(join(tmpdir(), 'loaphat-serve-'));
try {
  const out = join(folder, 'out');
  await run(process.execPath, [MAIN, 'build', '--out', out, '--week', WEEK, '--no-cache']);
  const { files } = await readManifest(out);
  const nearest = (bytes, pattern, size) =>
    Object.entries(files)
      .filter(([path]) => pattern.test(path))
      .toSorted(([, a], [, b]) => Math.abs(size(a) - bytes) - Math.abs(size(b) - bytes))[0][0];
  const page = nearest(15_000, /index\.html$/, (file) => file.bytes);
  const feed = nearest(100_000, /rss\.xml$/, (file) => file.bytes);
  const serve = await start(process.execPath, [
    MAIN,
    'serve',
    '--out',
    out,
    '--port',
    '0',
    '--no-limit',
    '--log',
    join(folder, 'access.log'),
  ]);

  if (await installed('wrk', '-v')) {
    const nginx = (await installed('nginx', '-v')) ? await startNginx(out) : undefined;
    for (const [what, path, coding, conditional] of [
      [`304 of a page`, page, 'identity', true],
      [`200 of a page of ${Math.round(files[page].bytes / 1000)} kB`, page, 'identity', false],
      [`200 of a feed of ${Math.round(files[feed].bytes / 1000)} kB, in gzip`, feed, 'gzip', false],
    ]) {
      const url = new URL(path.replace(/index\.html$/, ''), serve.url).href;
      const body = coding === 'gzip' ? `${join(out, path)}.gz` : join(out, path);
      const peer = async (how) =>
        (
          await start(process.execPath, [
            join(import.meta.dirname, 'serve/from-memory.mjs'),
            body,
            url,
            how,
            coding,
          ])
        ).url;
      const servers = [
        url,
        await peer('same'),
        await peer('few'),
        ...(nginx ? [new URL(new URL(url).pathname, nginx).href] : []),
      ];
      const asked = await Promise.all(
        servers.map(async (address) => {
          const { headers } = await fetch(address, { headers: { 'accept-encoding': coding } });
          return [
            address,
            { 'accept-encoding': coding, ...(conditional && { 'if-none-match': headers.get('etag') }) },
          ];
        }),
      );
      const [own, same, few, other] = await bestInTurns(asked);
      say(
        `${what}: × node:http from memory, same headers (two headers)`,
        `${times(own / same)} (${times(own / few)}), ${Math.round(own)} a second`,
        '≥ × 0.5',
      );
      if (other === undefined) say(`${what}: × nginx`, 'nginx is not installed', '≥ × 0.5');
      else say(`${what}: × nginx`, `${times(own / other)}, ${Math.round(other)} a second`, '≥ × 0.5');
    }
  } else say('answers a second', 'wrk is not installed (Debian: wrk)', '≥ × 0.5');

  const picture = nearest(1e9, /\.pdf$/, (file) => file.bytes);
  const held = JSON.parse(
    (
      await run(process.execPath, [
        join(import.meta.dirname, 'serve/hold-connections.mjs'),
        serve.url,
        new URL(picture, serve.url).href,
        '2000',
        '200',
      ])
    ).stdout,
  );
  say(`beside 2,000 idle and 200 slow connections: p99 of a GET, ms`, held.p99.toFixed(1), '');
  say(
    '… connections still served, memory of the server',
    `${held.open}, ${mib(await memoryOf(serve.child.pid))}`,
    '2,200, ≤ 200 MiB',
  );

  const waits = [];
  let building = true;
  const build = run(process.execPath, [
    MAIN,
    'build',
    '--out',
    join(folder, 'other'),
    '--week',
    WEEK,
    '--no-cache',
  ]).finally(() => {
    building = false;
  });
  while (building) {
    const begun = performance.now();
    const { status } = await fetch(new URL(page.replace(/index\.html$/, ''), serve.url)).then(
      async (response) => {
        await response.arrayBuffer();
        return response;
      },
    );
    if (status !== 200) throw new Error(String(status));
    waits.push(performance.now() - begun);
    await setTimeout(10);
  }
  await build;
  const p99 = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)];
  say(`a province is built beside: p99 of ${waits.length} GETs`, `${p99.toFixed(1)} ms`, '≤ 50 ms');

  await sayReleases(out, files);
} finally {
  for (const child of running) child.kill();
  await rm(folder, { recursive: true, force: true });
}

/** Releases of a province: all files new, and one in a hundred; beside the same as a plain folder. */
async function sayReleases(out, files) {
  const paths = Object.keys(files);
  const artifacts = async function* (changed) {
    for (const [index, path] of paths.entries()) {
      const { sha256, bytes, mediaType, from } = files[path];
      const read = () => readFile(join(out, path));
      const body =
        index % 100 === 0 && changed > 0
          ? Buffer.concat([await read(), Buffer.from(` ${changed}`)])
          : { sha256, bytes, read };
      yield { path, mediaType, from, body };
    }
  };
  const about = { campaign: 'bench', contentHash: 'h', at: '2020-07-06T00:00:00+07:00', week: WEEK };
  for (const [name, publisher] of [
    ['release', releasePublisher],
    ['plain folder', folderPublisher],
  ]) {
    const site = join(folder, `site of ${name}`);
    const timed = async (changed) => {
      const begun = performance.now();
      await publisher(site, { pack: true }).publish(artifacts(changed), about);
      return (performance.now() - begun) / 1000;
    };
    const full = await timed(0);
    const some = [await timed(1), await timed(2), await timed(3)].toSorted((a, b) => a - b)[1];
    say(
      `a ${name} of ${paths.length} files, packed: one in a hundred changed, of all new`,
      `${percent(some / full)}, ${s(some)} of ${s(full)}`,
      '≤ 10 %',
    );
  }
}

async function startNginx(root) {
  const home = join(folder, 'nginx');
  await mkdir(home);
  const port = 20_000 + (process.pid % 20_000);
  await cp('/etc/nginx/mime.types', join(home, 'mime.types'));
  await writeFile(
    join(home, 'nginx.conf'),
    `daemon off; worker_processes 1; user ${userInfo().username} ${userInfo().username}; pid ${home}/pid; error_log ${home}/error.log;
events { worker_connections 4096; }
http { include mime.types; types { application/rss+xml xml; } access_log ${home}/access.log; sendfile on; gzip_static on;
client_body_temp_path ${home}/a; proxy_temp_path ${home}/b; fastcgi_temp_path ${home}/c; uwsgi_temp_path ${home}/d; scgi_temp_path ${home}/e;
server { listen 127.0.0.1:${port}; root ${root}; } }`,
  );
  running.push(spawn('nginx', ['-p', home, '-c', join(home, 'nginx.conf')], { stdio: 'ignore' }));
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 50; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return url;
    await setTimeout(100);
  }
  throw new Error('nginx does not answer');
}
