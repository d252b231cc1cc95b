import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '@/lib/config';
import { StartProblem } from '@/lib/start-problem';

const WEB_TIMEOUT_S = 120;

/** Throws `port_taken` or `port_denied`: better said before a database is started for nothing. */
export function assertPortIsFree({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES') reject(new StartProblem('port_denied', { port }));
      else if (error.code === 'EADDRINUSE') reject(new StartProblem('port_taken', { port }));
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Resolves once the site answers, database included. Throws `web_silent`. */
export async function untilHealthy({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  const isAnyAddress = host === '::' || host === '0.0.0.0';
  const address = isAnyAddress ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const deadline = Date.now() + WEB_TIMEOUT_S * 1_000;
  while (Date.now() < deadline) {
    const response = await fetch(`http://${address}:${port}/api/health`, {
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
  throw new StartProblem('web_silent', { seconds: WEB_TIMEOUT_S });
}
