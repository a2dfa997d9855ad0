/**
 * node make-poster.mjs ENGINE FOLDER COUNT [remember|others|write]: A3 posters with two photographs, no two alike. Engines: `typst`, `rgb`, `cmyk`. With `remember`, converted
 * pictures are kept in FOLDER/<engine>, as a build keeps them in its cache, and taken from there the next time. With `others`, each poster has photographs that
 * no engine has seen in this process; otherwise the same two, which all engines look at once. Three figures: the whole process up to the first poster, from the start of Node and with
 * every library that is loaded; of it, the poster itself, by an engine that is loaded with its libraries and has made nothing yet; and each further poster, of
 * another item. With `write` they are written as FOLDER/<engine>/<number>.pdf.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { report } from '../measure.mjs';
import { numbered, PHOTOGRAPHS } from './photographs.mjs';

const [engine, folder, count, kept] = process.argv.slice(2);

// As the command does; Typst is no JavaScript and does not mind.
tuneEngine();
const subjects = JSON.parse(await readFile(join(folder, 'subjects.json'), 'utf8')).slice(0, Number(count));
const make = await (engine === 'typst' ? openTypst() : openLoaphat());
if (make === undefined) report({ missing: 'not installed: npm ci --prefix test/bench/peers' });
else {
  const opened = seconds();
  const made = [await make(subjects[0])];
  const first = seconds();
  const { rss } = memory();
  for (const subject of subjects.slice(1)) made.push(await make(subject));
  report({
    bytes: made[0].length,
    whole: first,
    first: first - opened,
    firstRss: rss,
    further: (seconds() - first) / (subjects.length - 1),
  });
  if (kept === 'write') {
    await mkdir(join(folder, engine), { recursive: true });
    for (const [index, pdf] of made.entries()) await writeFile(join(folder, engine, `${index + 1}.pdf`), pdf);
  }
}

/** A photograph's file; with `others`, another file each time: a comment in it counts them. */
async function photograph(name) {
  const bytes = await readFile(join(folder, name));
  return kept === 'others' ? numbered(bytes) : bytes;
}

/** CPU seconds of the process so far. */
function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function memory() {
  return { rss: process.resourceUsage().maxRSS / 1024 };
}

async function openTypst() {
  const { loadTypst, asTypst } = await import('./typst-engine.mjs');
  const open = await loadTypst();
  if (open === undefined) return undefined;
  const { create } = await import('qrcode');
  const { qrSvg } = await import('./qr-svg.mjs');
  const compiler = open();
  const hand = async () => {
    for (const name of PHOTOGRAPHS)
      compiler.mapShadow(join(import.meta.dirname, name), await photograph(name));
  };
  await hand();
  return async ({
    title,
    headline,
    action,
    campaign,
    agency,
    url,
    shownUrl,
    smallPrint,
    image,
    sizes,
    ...rest
  }) => {
    if (kept === 'others') await hand();
    const words = {
      ...{ title, headline, action, campaign, agency, url, shownUrl, smallPrint, sizes, alt: image.alt },
      contact: rest.contact.map(({ label, value }) => [label, value]),
      steps: rest.body.find(({ type }) => type === 'list').items.map((entry) => runs(entry)),
      photographs: PHOTOGRAPHS,
      qr: qrSvg(create(url, { errorCorrectionLevel: 'M' }).modules),
    };
    const pdf = compiler.pdf({ mainFileContent: `#import "poster.typ": poster\n#poster(${asTypst(words)})` });
    compiler.evictCache(10);
    return pdf;
  };
}

/** The words of a tree, each run with whether it is strong. */
function runs(nodes, strong = false) {
  return nodes.flatMap(({ type, text, children = [] }) =>
    text === undefined ? runs(children, strong || type === 'strong') : [[text, strong]],
  );
}

async function openLoaphat() {
  const print = await import('../../../dist/print/index.js');
  // Loaded when first used; Typst has its own within.
  await Promise.all([import('pdfkit'), import('sharp')]);
  const { checkShape, parseYaml } = await import('../../../dist/content/index.js');
  const typefaces = await print.loadTypefaces();
  const tools = { checkShape, parseYaml };
  const templates = await print.loadTemplates(print.templatesFolder(), tools, { only: ['poster'] });
  const about = { typefaces, at: '2020-07-06T00:00:00+07:00', author: 'Sở Nội vụ tỉnh Gia Lai' };
  const source = kept === 'remember' ? { read: photograph, remember } : { read: photograph };
  const layOut = (words) => withBoth(print.layoutSheet(words, templates.get('poster'), typefaces));
  if (engine === 'rgb') {
    return async (words) => {
      const layout = layOut(words);
      return print.drawPdf(layout, { ...about, pictures: await print.preparePictures(layout, source) });
    };
  }
  const press = { profile: await print.loadPressProfile() };
  return (words) => print.drawPressPdf(layOut(words), { ...about, press, pictures: source });
}

/** The place of the picture halved: a photograph above, a photograph below. */
function withBoth(layout) {
  const halves = (mark) =>
    PHOTOGRAPHS.map((media, index) => ({
      ...mark,
      media,
      y: mark.y + (index * mark.height) / PHOTOGRAPHS.length,
      height: mark.height / PHOTOGRAPHS.length,
    }));
  const pages = layout.pages.map((page) => ({
    ...page,
    marks: page.marks.flatMap((mark) => (mark.kind === 'image' ? halves(mark) : [mark])),
  }));
  return { ...layout, pages };
}

async function remember(media, _how, make) {
  const path = join(folder, engine, media);
  try {
    return await readFile(path);
  } catch {
    const made = await make();
    await mkdir(join(folder, engine), { recursive: true });
    await writeFile(path, made);
    return made;
  }
}
