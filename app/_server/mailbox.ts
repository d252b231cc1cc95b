import {
  listMailbox,
  type MailboxMessage,
  type MailboxPage,
  readMailboxMessage,
} from '@/lib/adapters/mailbox/read-mailbox';
import { getServerConfig } from './context';
import type { Desk } from './desk';

/** Whether mail of this installation ends in a folder of its own instead of going out. */
export const hasLocalMailbox = (): boolean => getServerConfig().localMailbox;

/** Who may read it: the messages name families of the whole school, so whoever prepares waves. */
export const mayReadMailbox = ({ can }: Pick<Desk, 'can'>): boolean => can('prepare_wave');

/** A page of the school's messages, newest first. */
export function listLocalMessages(
  { scope }: Pick<Desk, 'scope'>,
  page: { offset: number; limit: number },
): Promise<MailboxPage> {
  return listMailbox(getServerConfig().mailboxDir, { school: scope.uai, ...page });
}

/** One message of the school; undefined for another's. */
export function findLocalMessage(
  { scope }: Pick<Desk, 'scope'>,
  id: string,
): Promise<MailboxMessage | undefined> {
  return readMailboxMessage(getServerConfig().mailboxDir, id, { school: scope.uai });
}
