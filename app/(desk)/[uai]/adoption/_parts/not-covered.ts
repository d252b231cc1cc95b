/** What the form of a whole class, or of the school, asks letters for: the families that are not covered. */
export const NOT_COVERED = 'non-couvertes';
