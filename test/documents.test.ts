/** The README and `docs/` say nothing that is not there: pages, headings, commands, options; and all that they point to is in the package. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../src/cli/command.js';
import { COMMANDS } from '../src/cli/commands/index.js';

const root = join(import.meta.dirname, '..');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];
const { files: shipped }: { files: string[] } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const commands = await Promise.all(COMMANDS.map(({ load }) => load()));

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  it('points to files of the package, and to headings that are there', () => {
    const lost = linksOf(text).filter(({ path, heading }) => {
      const target =
        path === '' ? page : relative(root, join(root, dirname(page), path)).replaceAll('\\', '/');
      if (!existsSync(join(root, target)) || !isShipped(target)) return true;
      return heading !== '' && !headingsOf(readFileSync(join(root, target), 'utf8')).includes(heading);
    });
    expect(lost).toEqual([]);
  });

  it('names commands and options that there are', () => {
    const unknown = commandLinesOf(text).flatMap((line) => {
      const command = commands.find(({ name }) => name === line.split(' ')[0]);
      return command ? optionsOf(line).filter((option) => !takes(command, option)) : [line];
    });
    expect(unknown).toEqual([]);
  });
});

function optionsOf(line: string): string[] {
  return [...line.matchAll(/\s--([a-z][a-z-]*)/g)].map(([, option = '']) => option);
}

function takes(command: Command, option: string): boolean {
  return [...Object.keys(command.options), 'help', 'json', 'locale'].includes(option);
}

function linksOf(text: string): { path: string; heading: string }[] {
  const prose = text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, 'code');
  return [...prose.matchAll(/\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)/g)].map(
    ([, path = '', heading = '']) => ({ path, heading }),
  );
}

/** The headings of a page as its addresses name them: `## Tờ nào, ở đâu` → `tờ-nào-ở-đâu`. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** `build --week 2020-W28`, of each line of a shell block and of each code span that calls the program. */
function commandLinesOf(text: string): string[] {
  const shell = [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) => block.split('\n'));
  const spans = [...text.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  return [...shell, ...spans].flatMap((line) => {
    const called = /^(?:npx )?loaphat ([^#]*)/.exec(line)?.[1]?.trim();
    return called === undefined || /^(?:COMMAND|LỆNH|--)/.test(called) ? [] : [called];
  });
}

/** npm packs the README and the licence whatever `files` says. */
function isShipped(path: string): boolean {
  return (
    ['README.md', 'LICENSE'].includes(path) ||
    shipped.some((each) => path === each || path.startsWith(`${each}/`) || likeGlob(each).test(path)) ||
    shipped.some((each) => each.startsWith(`${path}/`))
  );
}

/** A pattern of `files`, where a star is any name, as an expression. */
function likeGlob(glob: string): RegExp {
  return new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
}
