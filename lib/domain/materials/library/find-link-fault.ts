export type LinkFaultCode =
  /** Typed or copied badly: https://https://…, a blank inside, a sentence's full stop at the end. */
  | 'link_doubled'
  | 'link_blank'
  | 'link_glued'
  /** A host that no name of a site can be. */
  | 'link_shape'
  /** Something before an @, which hides where it leads. */
  | 'link_user'
  /** Letters that are not those of the alphabet, or look like others: а (Cyrillic) for a. */
  | 'link_lookalike'
  /** Leads nowhere outside the school, or to a machine by its number. */
  | 'link_local'
  | 'link_number'
  /** A browser calls it insecure. */
  | 'link_insecure';

export type LinkFault = { code: LinkFaultCode; detail?: Record<string, string> };

/** Names that no public name server knows (RFC 2606, 6761, 6762, 8375, and those that schools give to their own). */
const LOCAL_NAME =
  /(^|\.)(local|lan|localdomain|localhost|internal|intranet|intra|corp|home|private|test|invalid|example|home\.arpa)$/;
/** RFC 1918, 6598, 3927 and the machine itself. */
const LOCAL_NUMBER =
  /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const NUMBER = /^\d+(\.\d+){3}$/;
/** A label of a name: letters, digits and hyphens, none at an end; the last one is of letters, or an encoded one. */
const HOST = /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+([a-z]{2,}|xn--[a-z\d-]+)$/;
/** What ends a sentence around an address. */
const GLUED = /[.,;:!?»«"'“”’…)\]}>]$/;

const isClosed = (text: string) =>
  (text.endsWith(')') && text.includes('(')) || (text.endsWith(']') && text.includes('['));

/**
 * What is most likely wrong with a link, by its form alone: it is not opened (docs/decisions/0015). Undefined when
 * nothing is, and for what is no link at all, which is refused elsewhere.
 */
export function findLinkFault(link: string): LinkFault | undefined {
  const text = link.trim();
  if (!URL.canParse(text)) return undefined;
  const { hostname, protocol, username, password } = new URL(text);
  if (hostname === 'http' || hostname === 'https') return { code: 'link_doubled' };
  if (/\s/.test(text)) return { code: 'link_blank' };
  if (username !== '' || password !== '') return { code: 'link_user', detail: { host: hostname } };
  if (GLUED.test(text) && !isClosed(text)) return { code: 'link_glued', detail: { sign: text.slice(-1) } };
  if (NUMBER.test(hostname)) return { code: LOCAL_NUMBER.test(hostname) ? 'link_local' : 'link_number' };
  if (hostname.startsWith('[')) return { code: 'link_number' };
  if (!hostname.includes('.') || LOCAL_NAME.test(hostname)) return { code: 'link_local' };
  if (!HOST.test(hostname)) return { code: 'link_shape', detail: { host: hostname } };
  if (/(^|\.)xn--/.test(hostname)) return { code: 'link_lookalike', detail: { host: hostname } };
  return protocol === 'http:' ? { code: 'link_insecure' } : undefined;
}
