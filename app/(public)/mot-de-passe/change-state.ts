/** What became of an attempt to change a password. */
export type ChangeState = { problem?: string; changed?: true };
