/** Whom families write to about their data: the delegate (DPO) of the académie, or of a school that has its own. */
export type DataProtectionContact = {
  /** "Délégué à la protection des données de l'académie de Toulouse". */
  name: string;
  email: string;
  /** On one line; empty when letters go by e-mail only. */
  address: string;
};

/** The contact that holds for a school: its own, else its région's. Null: none is known, and none is made up. */
export const findDataProtection = (
  own: DataProtectionContact | null,
  ofRegion: DataProtectionContact | null,
): DataProtectionContact | null => own ?? ofRegion;
