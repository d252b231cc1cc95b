/**
 * What opens an address by itself: search engines, checkers of links, previews of chats and mails, programs. Who reads
 * on a screen says « Mozilla » and a browser; nothing of what is read here is kept.
 */
const MACHINE =
  /(?<!cu)bot\b|crawl|spider|slurp|preview|scan|fetch|monitor|check|headless|facebookexternalhit|whatsapp|telegram|curl|wget|python|java\/|okhttp|go-http|axios|node/i;

/** Whether a visit of a public address is one that a person made, as far as its request tells. */
export function isCountedVisit({ method, headers }: { method: string; headers: Headers }): boolean {
  if (method !== 'GET') return false;
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? '';
  if (/prefetch|prerender|preview/i.test(purpose)) return false;
  const agent = headers.get('user-agent') ?? '';
  return agent !== '' && !MACHINE.test(agent);
}
