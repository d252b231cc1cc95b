/** Which secrets are kept already: they are never shown, and stay where nothing is typed. */
export type StoredSecrets = { password: boolean; key: boolean; webhookSecret: boolean };
