import { createHash, createHmac } from 'node:crypto';

/*
 * The role the application logs in as. It owns nothing, so row-level security binds it. Its name is made from
 * the database's, because roles are shared by all databases of a server; its password is derived from
 * PALIER_SECRET_KEY, so every machine finds the same one without being told.
 */

/** `palier_app_<database>`; a name that had to be shortened or changed is told apart by a digest. */
export function appRoleName(database: string): string {
  const plain = database
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_')
    .slice(0, 40);
  const digest = createHash('sha256').update(database).digest('hex').slice(0, 8);
  return plain === database ? `palier_app_${plain}` : `palier_app_${plain}_${digest}`;
}

/** @param secretKey PALIER_SECRET_KEY */
export function appRolePassword(role: string, secretKey: string): string {
  return createHmac('sha256', secretKey).update(`palier database role ${role}`).digest('base64url');
}

/** The owner's URL with the app role's name and password in place of the owner's. */
export function appDatabaseUrlFor(ownerUrl: string, secretKey: string): string {
  const url = new URL(ownerUrl);
  const role = appRoleName(databaseNameOf(ownerUrl));
  url.username = role;
  url.password = appRolePassword(role, secretKey);
  return url.toString();
}

/** As PostgreSQL does, a URL without a database means the one named like the user. */
export function databaseNameOf(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  return decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username);
}
