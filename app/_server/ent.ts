import type { ServiceContext } from '@/lib/services/context';
import type { EntContext } from '@/lib/services/delivery/ent/open-ent';
import { getContext, getServerConfig } from './context';

/** Whoever presses a button that signs in to an ENT waits for it. */
const PATIENCE_MS = 8_000;

/** What a verb needs that opens the ENT of a school or a région. */
export function getEntContext(): ServiceContext & EntContext & { allowPrivate: boolean } {
  const { senderPrivateHosts: allowPrivate } = getServerConfig();
  return { ...getContext(), allowPrivate, ents: { allowPrivate, patienceMs: PATIENCE_MS } };
}
