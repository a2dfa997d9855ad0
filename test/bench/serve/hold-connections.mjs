/** Opens idle connections and slow ones, and asks for a page beside them. Arguments: address of the page, of a large file, how many of each. */
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';

const [page, large, idle, slow] = process.argv.slice(2);
const { hostname, port } = new URL(page);
const open = () => connect(Number(port), hostname).on('error', () => undefined);
const held = [];
for (let count = 0; count < Number(idle); count += 1) {
  held.push(open());
  if (count % 200 === 199) await setTimeout(20);
}
for (let count = 0; count < Number(slow); count += 1) {
  const socket = open();
  socket.write(`GET ${new URL(large).pathname} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
  socket.on('data', () => {
    socket.pause();
    void setTimeout(1000).then(() => socket.resume());
  });
  held.push(socket);
}
await setTimeout(1500);
const waits = [];
for (let count = 0; count < 500; count += 1) {
  const begun = performance.now();
  await (await fetch(page)).arrayBuffer();
  waits.push(performance.now() - begun);
}
const still = held.filter(({ destroyed }) => !destroyed).length;
process.stdout.write(JSON.stringify({ p99: waits.toSorted((a, b) => a - b)[494], open: still }));
process.exit();
