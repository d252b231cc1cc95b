export type MigrateOptions = {
  /** Logs in as the owner of the tables. */
  ownerUrl: string;
  /** Logs in as the application's role, which is made and given its rights here. */
  appUrl: string;
  /** The role is made by somebody else: it is only given its rights. */
  roleIsManaged: boolean;
};
