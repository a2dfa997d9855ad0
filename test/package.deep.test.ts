/** What a person gets who installs the package: packed, put into an empty project, type-checked and run there. */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const examples = (await readdir(join(root, 'examples'))).filter((name) => name.endsWith('.mjs'));

describe('the package', () => {
  let folder = '';
  let project = '';
  let packed: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loaphat-package-'));
    project = join(folder, 'project');
    await mkdir(project);
    const { stdout } = await npm(root, 'pack', '--json', '--pack-destination', folder);
    const [report] = JSON.parse(stdout.slice(stdout.indexOf('[')));
    packed = report.files.map(({ path }: { path: string }) => path);
    await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
    await npm(
      project,
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      join(folder, report.filename),
    );
    await mkdir(join(project, 'examples'));
    for (const name of examples) await cp(join(root, 'examples', name), join(project, 'examples', name));
    for (const name of ['content', 'templates', 'examples/pictures', 'examples/xa-hai-cap']) {
      await cp(join(project, 'node_modules/loaphat', name), join(project, name), { recursive: true });
    }
  }, 240_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds what is needed and nothing else', () => {
    const tops = new Set(packed.map((path) => path.split('/')[0]));
    expect([...tops].sort()).toEqual([
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'content',
      'dist',
      'docs',
      'examples',
      'package.json',
      'src',
      'templates',
    ]);
    expect(packed.filter((path) => path.startsWith('src/') && !path.endsWith('/README.md'))).toEqual([]);
    expect(packed).toContain('content/.schema/stations.json');
    expect(packed.filter((path) => /\.map$|\.tsbuildinfo$|\/inbox\//.test(path))).toEqual([]);
  });

  it('stays small enough for a site', async () => {
    expect(await bytesBelow(join(project, 'node_modules'))).toBeLessThan(155_000_000);
  }, 60_000);

  it('plans the same weeks on threads of its own', async () => {
    const program = `
      import { loadCampaign } from 'loaphat';
      import { planStations } from 'loaphat/schedule';
      import { openSolvingThreads } from './node_modules/loaphat/dist/solving-threads.js';
      const campaign = await loadCampaign('content');
      const stations = campaign.stations.filter(({ tier }) => tier === 'district').map(({ id }) => id);
      const asked = [];
      const threads = openSolvingThreads({ count: 2 });
      const elsewhere = { ...threads, ask: (...question) => { asked.push(question); return threads.ask(...question); } };
      const plans = planStations(campaign, '2020-W28', [], { stations, elsewhere });
      threads.close();
      const same = JSON.stringify(plans) === JSON.stringify(planStations(campaign, '2020-W28', [], { stations }));
      console.log(JSON.stringify({ same, weeks: plans.length, asked: asked.length }));`;
    await writeFile(join(project, 'threads.mjs'), program);
    const { stdout } = await run(process.execPath, ['threads.mjs'], { cwd: project });
    const told: { same: boolean; weeks: number; asked: number } = JSON.parse(stdout);
    expect(told).toMatchObject({ same: true, weeks: 17 });
    expect(told.asked).toBeGreaterThan(1);
  }, 240_000);

  it('type-checks under strict: the README, the page for developers and every example', async () => {
    const codeOf = async (page: string) => {
      const blocks = (await readFile(join(root, page), 'utf8')).matchAll(/^```ts\n(.*?)^```/gms);
      return [...blocks].map(([, code]) => code ?? '');
    };
    const readme = await codeOf('README.md');
    const developers = await codeOf('docs/developers.md');
    expect(readme.length).toBeGreaterThan(0);
    expect(developers.length).toBeGreaterThan(9);
    const blocks = [...readme, ...developers];
    await Promise.all(blocks.map((code, index) => writeFile(join(project, `readme-${index}.ts`), code)));
    await writeFile(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          target: 'ES2023',
          module: 'NodeNext',
          allowJs: true,
          checkJs: true,
          skipLibCheck: false,
          outDir: 'built',
          typeRoots: [join(root, 'node_modules/@types')],
          types: ['node'],
        },
        include: ['readme-*.ts', 'examples/*.mjs', 'examples/pictures'],
      }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', project]).catch((error) => error);
    expect(stdout).toBe('');
  }, 60_000);

  it('runs the code of the README and of the page for developers', async () => {
    const built = (await readdir(join(project, 'built'))).filter((name) => name.startsWith('readme-'));
    expect(built.length).toBeGreaterThan(0);
    for (const name of built) {
      await cp(join(project, 'built', name), join(project, name));
      const { stdout } = await run(process.execPath, [name], { cwd: project });
      expect(stdout).not.toBe('');
    }
  }, 180_000);

  it.each(examples)(
    'runs examples/%s',
    async (name) => {
      const { stdout, stderr } = await run(process.execPath, [join('examples', name)], { cwd: project });
      expect(stderr).toBe('');
      expect(stdout.trim()).not.toBe('');
    },
    60_000,
  );

  it.each(['gallery', 'journey'])(
    'the picture %s of the README is the one that its example makes',
    async (name) => {
      const made = await readFile(join(project, `examples/out/${name}.png`));
      expect(made.equals(await readFile(join(root, `examples/${name}.png`)))).toBe(true);
      expect(made.length).toBeLessThan(400_000);
    },
  );

  it('has a command that helps, checks and refuses', async () => {
    const bin = join(project, 'node_modules/.bin/loaphat');
    expect((await run(bin, ['--help'])).stdout).toContain('loaphat build');
    expect(
      (await run(bin, ['check', '--content', join(project, 'content'), '--locale', 'en'])).stderr,
    ).toContain('The content is good');
    await expect(run(bin, ['biuld'])).rejects.toMatchObject({ code: 2 });
    await expect(run(bin, ['check', '--content', join(project, 'not-there')])).rejects.toMatchObject({
      code: 1,
    });
  }, 60_000);
});

describe.skipIf(process.platform === 'win32')('a process that is asked to stop', () => {
  it('a build ends with the folder as it was, and says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'loaphat-stop-'));
    const args = [
      join(root, 'dist/cli/main.js'),
      'build',
      '--out',
      join(folder, 'out'),
      '--week',
      '2020-W28',
    ];
    const child = spawn(process.execPath, args, { cwd: root, env: process.env });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    await expect
      .poll(() => readdir(join(folder, 'out')).catch(() => []), { timeout: 100_000 })
      .toContain('.next');
    child.kill('SIGTERM');
    expect(await ended).toBe(1);
    expect(said).toContain('Đã dừng theo yêu cầu');
    expect(await readdir(join(folder, 'out'))).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  }, 150_000);

  it.each(['serve', 'run'])(
    'loaphat %s ends cleanly on SIGTERM, with what it had',
    async (command) => {
      const main = join(root, 'dist/cli/main.js');
      const folder = await mkdtemp(join(tmpdir(), 'loaphat-stop-'));
      const out = join(folder, 'out');
      const options = { cwd: root, env: process.env };
      await run(
        process.execPath,
        [main, 'build', '--out', out, '--week', '2020-W28', '--only', 'feeds', '--station', 'dai-krong-pa'],
        options,
      );
      const replay = command === 'run' ? ['--from', '2020-07-08', '--speed', '1'] : [];
      const child = spawn(process.execPath, [main, command, '--out', out, '--port', '0', ...replay], options);
      const said: string[] = [];
      const url = await new Promise<string>((resolve, reject) => {
        child.once('exit', () => reject(new Error(said.join(''))));
        for (const stream of [child.stdout, child.stderr]) {
          stream.on('data', (chunk) => {
            said.push(String(chunk));
            const found = /http:\S+/.exec(said.join(''))?.[0];
            if (found) resolve(found);
          });
        }
      });
      expect((await fetch(new URL('feeds/all/rss.xml', url))).status).toBe(200);
      const builders = await childrenOf(child.pid);
      if (process.platform === 'linux') expect(builders).toHaveLength(command === 'run' ? 1 : 0);
      const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(builders.filter(isAlive)).toEqual([]);
      expect(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')).week).toBe('2020-W28');
      await rm(folder, { recursive: true, force: true });
    },
    60_000,
  );
});

/** The processes that one has started; none where the system does not tell. */
async function childrenOf(pid: number | undefined): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return list.split(' ').filter(Boolean).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** npm in a folder, without the settings that the test runner's own npm hands down. */
function npm(cwd: string, ...args: string[]) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(?:registry|cache))/i.test(name)),
  );
  return run('npm', args, { cwd, env, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' });
}

async function bytesBelow(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const sizes = await Promise.all(
    (await readdir(path)).map((name) => bytesBelow(join(path, name)).catch(() => 0)),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
