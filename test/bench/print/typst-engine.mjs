/** The same leaflets by Typst, through its npm compiler: one compiler for all of them, tagged PDF as it makes by default. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'qrcode';
import { qrSvg } from './qr-svg.mjs';

const TEMPLATE = 'leaflet.typ';

/** The folders of the very files that loaphat reads. */
export function fontFolders() {
  const { resolve } = createRequire(import.meta.url);
  const folder = (name) => dirname(resolve(`@expo-google-fonts/${name}/package.json`));
  const [plain, narrow] = [folder('fira-sans'), folder('fira-sans-condensed')];
  return [
    ...['400Regular', '500Medium', '700Bold', '400Regular_Italic'].map((cut) => join(plain, cut)),
    ...['400Regular', '700Bold'].map((cut) => join(narrow, cut)),
  ];
}

/** Gives what makes a compiler, so that its cost can be counted; undefined where it is not installed. */
export async function loadTypst() {
  try {
    const { resolve } = createRequire(join(import.meta.dirname, '../peers/package.json'));
    const { NodeCompiler } = await import(resolve('@myriaddreamin/typst-ts-node-compiler'));
    return () =>
      NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: fontFolders() }] });
  } catch {
    return undefined;
  }
}

/** Gives what opens the compiler; undefined where there is none. */
export async function openTypst({ pictures }) {
  const open = await loadTypst();
  if (open === undefined) return undefined;
  return async () => {
    const compiler = open();
    for (const [media, bytes] of pictures)
      compiler.mapShadow(join(import.meta.dirname, media), Buffer.from(bytes));
    const call = (words) => {
      const { modules } = create(words.url, { errorCorrectionLevel: 'M' });
      return `#leaflet(${asTypst({ ...words, qr: qrSvg(modules) })})\n`;
    };
    const compile = (calls) => {
      const pdf = compiler.pdf({ mainFileContent: `#import "${TEMPLATE}": leaflet\n${calls}` });
      // As its manual proposes; without it, hundreds of documents fill the memory.
      compiler.evictCache(10);
      return pdf;
    };
    return { each: (words) => compile(call(words)), one: (all) => compile(all.map(call).join('')) };
  };
}

/** Plain data as Typst writes it. */
export function asTypst(value) {
  if (Array.isArray(value)) return `(${value.map((one) => `${asTypst(one)},`).join('')})`;
  if (value !== null && typeof value === 'object')
    return `(${Object.entries(value)
      .map(([key, one]) => `"${key}": ${asTypst(one)}`)
      .join(', ')})`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
