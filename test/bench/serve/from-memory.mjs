/** node:http answering from memory: the least that a server in Node can do. Arguments: file, coding, `few` or `same` headers as the answer of `like`. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file, like, how] = process.argv.slice(2);
const body = readFileSync(file);
const answer = await fetch(like, { headers: { 'accept-encoding': process.argv[5] ?? 'identity' } });
await answer.arrayBuffer();
const same = Object.fromEntries(
  [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
);
const headers = how === 'few' ? { 'content-type': same['content-type'], etag: same.etag } : same;
const server = createServer(({ headers: { 'if-none-match': tag } }, response) => {
  if (tag === same.etag) {
    const { 'content-length': _length, ...always } = headers;
    response.writeHead(304, always).end();
  } else response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`));
