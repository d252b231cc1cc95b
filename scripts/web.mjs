import http from 'node:http';
import path from 'node:path';
import next from 'next';

/*
 * The web process: the built application behind a plain HTTP server. Our own few lines instead of `next start`,
 * to say nothing before there is something to say, to tell a taken port apart, and to know who is asking.
 */
const port = Number(process.env.PORT ?? 3000);
const host = process.env.PALIER_HOST || undefined;
const trustsProxy = process.env.PALIER_TRUST_PROXY === '1';
/** Exit code of a port that cannot be had: trying again would not help. */
const PORT_REFUSED = 98;

const app = next({
  dev: false,
  dir: path.join(import.meta.dirname, '..'),
  hostname: host ?? 'localhost',
  port,
});
await app.prepare();
const handle = app.getRequestHandler();

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Whether a page of ours could have this address: well encoded, and without a NUL. */
function isReadable(url) {
  try {
    return !decodeURI(url).includes('\0') && !/%00/.test(url);
  } catch {
    return false;
  }
}

/*
 * Sentences of the web server itself, which stands before the application and its messages: what no browser of a person
 * asks for, and what Next says in English when a form cannot be read, or breaks where there are no scripts.
 */
const SAYS = {
  unreadable: 'Cette adresse est mal écrite : recopiez-la, ou partez de la page d’accueil.',
  method: 'Palier ne connaît pas cette sorte de demande.',
  broken:
    'Palier n’a pas pu traiter cette demande. Revenez à la page, rechargez-la, puis recommencez. Si cela se répète, prévenez la personne qui administre Palier.',
};

/** @param {string} text */
const plainly = (text) => ({
  'content-type': 'text/plain; charset=utf-8',
  'content-length': Buffer.byteLength(text),
  'cache-control': 'no-store',
});

/**
 * Ours say their charset, Next's own do not. Looked at where headers leave: what compresses flushes them before the body.
 * @param {http.ServerResponse} response
 */
function sayInFrench(response) {
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  let isNexts = false;
  const look = () => response.statusCode >= 400 && response.getHeader('content-type') === 'text/plain';
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    response.statusCode = status;
    isNexts = look();
    if (isNexts) {
      response.removeHeader('etag');
      for (const [name, value] of Object.entries(plainly(SAYS.broken))) response.setHeader(name, value);
    }
    return writeHead(status, ...rest);
  };
  response.end = (/** @type {any[]} */ ...args) => {
    if (!response.headersSent && look()) response.writeHead(response.statusCode);
    return isNexts ? end(SAYS.broken) : end(...args);
  };
}

/**
 * Made by `instrumentation.ts` inside the build, with the first request.
 * @returns {import('../app/_server/kept-answers').KeptAnswers | undefined}
 */
const findKeptAnswers = () => globalThis.palierAnswers;

const server = http.createServer(async (request, response) => {
  const readable = isReadable(request.url ?? '');
  if (!readable || !METHODS.includes(request.method ?? '')) {
    const text = readable ? SAYS.method : SAYS.unreadable;
    response
      .writeHead(readable ? 405 : 400, {
        ...plainly(text),
        ...(readable ? { allow: METHODS.join(', ') } : {}),
      })
      .end(text);
    return;
  }
  // What a visitor claims about its own address counts only where a proxy of ours has written it.
  if (!trustsProxy) {
    for (const name of [
      'x-forwarded-for',
      'x-forwarded-host',
      'x-forwarded-proto',
      'forwarded',
      'x-real-ip',
    ]) {
      delete request.headers[name];
    }
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
  }
  sayInFrench(response);
  if (!(await findKeptAnswers()?.answer(request, response))) handle(request, response);
});
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  process.exit(PORT_REFUSED);
});
server.listen(port, host);

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    // A page that is being computed may finish; an idle or endless connection may not hold the stop up.
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  });
}
