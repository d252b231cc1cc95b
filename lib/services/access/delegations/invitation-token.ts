import { createHmac, timingSafeEqual } from 'node:crypto';

type Invited = { id: string; passwordHash: string; invitedUntil: Date | null };

/** The link of an invitation: good until it is used or over, since it is made from both. */
export function buildInvitationToken({ id, passwordHash, invitedUntil }: Invited, secretKey: string): string {
  const mark = createHmac('sha256', secretKey)
    .update(`palier invitation ${id} ${invitedUntil?.toISOString() ?? ''} ${passwordHash}`)
    .digest('base64url');
  return `${id.replaceAll('-', '')}${mark}`;
}

/** Whose link it would be; whether it is theirs only `isInvitationOf` tells. */
export function readInvitedId(token: string): string | undefined {
  const [, id] = /^([0-9a-f]{32})[\w-]{43}$/.exec(token) ?? [];
  return id?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function isInvitationOf(user: Invited, token: string, secretKey: string, now: Date): boolean {
  if (!user.invitedUntil || user.invitedUntil <= now) return false;
  const [own, given] = [Buffer.from(buildInvitationToken(user, secretKey)), Buffer.from(token)];
  return own.length === given.length && timingSafeEqual(own, given);
}
