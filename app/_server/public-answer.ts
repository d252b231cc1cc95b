import { PUBLIC_ADDRESS } from '@/lib/messages/public-pages';

/** A public address that leads on: kept by nobody, so that each opening is one. */
export const leadTo = (location: string): Response =>
  new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });

/** Of an address that leads nowhere, for whoever typed it. */
export const unknownAddress = (sentence: string = PUBLIC_ADDRESS.unknown): Response =>
  new Response(sentence, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
