/** npm run bench [-- feeds|speech|planner|print|province|serve] [--no-ten]: every figure beside its reach, its peers and its floor, in one run. */
import { cpus } from 'node:os';

const SECTIONS = ['feeds', 'speech', 'planner', 'print', 'province', 'serve'];
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));

process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}\n`);
for (const name of SECTIONS.filter((section) => asked.length === 0 || asked.includes(section))) {
  process.stdout.write(`\n${name}\n`);
  await import(`./${name}.mjs`);
}
