import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { resolveHost } from '../mail/resolve-public-host';

/** What an ENT answered, or why it did not. */
export type EntAnswer =
  | { status: number; body: string }
  | { fault: 'unknown_host' | 'private_host' | 'no_answer' | 'connection_refused' | 'certificate' };

export type EntRequest = {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

export type AskEnt = (request: EntRequest) => Promise<EntAnswer>;

/** An answer of the interface is a few kilobytes; a page of a web server that is no ENT may have no end. */
const MOST_BYTES = 1_000_000;

const CERTIFICATE = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;

/**
 * Opens a line to an ENT at an address that somebody has typed. Its name is resolved and judged once and connections
 * go to the judged address; a redirect is an answer, and never followed.
 */
export function openLine(
  baseUrl: string,
  { allowPrivate, patienceMs }: { allowPrivate: boolean; patienceMs: number },
): { ask: AskEnt; close(): void } {
  const base = new URL(baseUrl);
  const isSecure = base.protocol === 'https:';
  const hostname = base.hostname.replace(/^\[|\]$/g, '');
  const agent = isSecure ? new https.Agent({ keepAlive: true }) : new http.Agent({ keepAlive: true });
  let found: ReturnType<typeof resolveHost> | undefined;
  const ask: AskEnt = async ({ method, path, headers = {}, body }) => {
    found ??= resolveHost(hostname, { allowPrivate });
    const judged = await found;
    if (typeof judged === 'string') return { fault: judged };
    const options: https.RequestOptions = {
      agent,
      method,
      path,
      host: judged.address,
      port: base.port || (isSecure ? 443 : 80),
      headers: {
        host: base.host,
        accept: 'application/json',
        ...headers,
        ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      },
      ...(isSecure && isIP(hostname) === 0 ? { servername: hostname } : {}),
      signal: AbortSignal.timeout(patienceMs),
    };
    return new Promise<EntAnswer>((resolve) => {
      const request = (isSecure ? https : http).request(options, (response) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        response.on('data', (part: Buffer) => {
          bytes += part.length;
          if (bytes > MOST_BYTES) response.destroy();
          else parts.push(part);
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        );
        response.on('close', () => resolve({ fault: 'no_answer' }));
        response.on('error', () => resolve({ fault: 'no_answer' }));
      });
      request.on('error', (error: NodeJS.ErrnoException) => resolve({ fault: readFault(error.code ?? '') }));
      request.end(body);
    });
  };
  return { ask, close: () => agent.destroy() };
}

function readFault(code: string): 'no_answer' | 'connection_refused' | 'certificate' {
  if (code === 'ECONNREFUSED') return 'connection_refused';
  return CERTIFICATE.test(code) ? 'certificate' : 'no_answer';
}
