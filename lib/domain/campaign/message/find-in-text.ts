/** What looks like an address of a web page, as somebody types it. */
const LINK = /\bhttps?:[^\s<>"«»]*|\bwww\.[^\s<>"«»]+/gi;
const TRAILING = /[.,;:!?)\]…]+$/;

export type LinkFault = 'link_broken' | 'link_insecure' | 'link_local';

/** A link is judged by its form; to open what somebody typed would let anybody make the server knock anywhere (0015). */
export function findLinkFault(link: string): LinkFault | undefined {
  const address = /^www\./i.test(link) ? `https://${link}` : link;
  if (!URL.canParse(address)) return 'link_broken';
  const { hostname, protocol, username } = new URL(address);
  if (!/^https?:$/.test(protocol) || username !== '' || !/^https?:\/\//i.test(address)) return 'link_broken';
  if (/\.(local|lan|internal|test)$/.test(hostname) || /^[\d.]+$|^\[/.test(hostname)) return 'link_local';
  if (!/^[^.]+(\.[^.]+)*\.[\p{L}\d-]{2,}$/u.test(hostname)) return 'link_broken';
  return protocol === 'http:' ? 'link_insecure' : undefined;
}

/** The links of a text that a reader could not open, or that their browser warns of. */
export function listLinkFaults(text: string): { link: string; fault: LinkFault }[] {
  return [...text.matchAll(LINK)].flatMap(([found]) => {
    const link = found.replace(TRAILING, '');
    const fault = findLinkFault(link);
    return fault ? [{ link, fault }] : [];
  });
}

/** Acronyms are short: words of at least so many letters are shouted when they are in capitals. */
const SHOUTED_WORD = 5;
const SHOUTED_SHARE = 0.3;

/** Capitals or signs in a row, which filters take for advertising and readers for a raised voice. */
export function isShouting(text: string): boolean {
  if (/[!?]{2,}|[!]\s*[!]/.test(text)) return true;
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const shouted = words.filter((word) => word.length >= SHOUTED_WORD && /^\p{Lu}+$/u.test(word));
  return shouted.length >= 2 || (shouted.length === 1 && shouted.length / words.length > SHOUTED_SHARE);
}
