import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/**
 * The yardstick over HTTP: as little as a server can do that reads JSON and answers JSON, or that answers ready bytes.
 * A program of its own; started by main.ts.
 */
const TAG = '"ready"';
let ready: Buffer = Buffer.from('{}');
/** What POST answers: about as much as the API answers to a booking. */
let posted: unknown = {};

const answerBytes = (response: ServerResponse, status: number, bytes: Buffer): void => {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    ETag: TAG,
  });
  response.end(bytes);
};

const whole = (request: IncomingMessage, use: (body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => use(Buffer.concat(chunks)));
};

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    if (request.headers['if-none-match'] === TAG) response.writeHead(304, { ETag: TAG }).end();
    else answerBytes(response, 200, ready);
    return;
  }
  whole(request, (body) => {
    const json: unknown = JSON.parse(body.toString());
    if (request.method === 'POST') {
      answerBytes(response, 201, Buffer.from(JSON.stringify(posted)));
      return;
    }
    if (request.url === '/posted') posted = json;
    else ready = Buffer.from(JSON.stringify(json));
    answerBytes(response, 200, Buffer.from('{}'));
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) {
    process.stdout.write(`Raw: http://127.0.0.1:${address.port}\n`);
  }
});
process.on('SIGTERM', () => process.exit(0));
