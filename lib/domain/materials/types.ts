import type { Day, Level } from '../directory/types';

/** A postal address as SIECLE gives it: up to four lines of 38 characters, then postal code and town. */
export type PostalAddress = { lines: string[]; postalCode: string; city: string; country: string };

export type Civility = 'MME' | 'M.';

/** A pupil of a family, in a class on the day of the letters. */
export type LetterPupil = {
  id: string;
  firstName: string;
  /** The family name to show: usage name, else family name. */
  displayName: string;
  classCode: string;
  level: Level;
};

/** A legal guardian of a family (never a "personne en charge" nor a contact). */
export type LetterGuardian = {
  id: string;
  civility: Civility | null;
  firstName: string;
  /** The family name to show: usage name, else family name. */
  displayName: string;
  /** E.164 when it could be read as a number, else as it stands in SIECLE. */
  mobile?: string | null;
  address?: PostalAddress | null;
  activated: boolean;
  /** Whose legal guardian this person is: nobody reads about a half-sibling who is not theirs. */
  pupilIds: string[];
};

/** A family (METRICS: connected component of pupils and legal guardians in one school). */
export type LetterFamily = {
  id: string;
  pupils: LetterPupil[];
  /** In the order in which the school lists them; it is kept on the letters. */
  guardians: LetterGuardian[];
  /** As METRICS defines it in the scope of the letters (the school, or the class asked for). */
  covered: boolean;
};

/** The sender. Empty strings are left out of the letter. */
export type LetterSchool = {
  name: string;
  addressLines: string[];
  /** Town alone, for "Toulouse, le 7 septembre 2026". */
  city: string;
  phone: string;
  email: string;
  entName: string;
};

/** Help outside the school: regional settings, never constants (DOMAIN: help and assistance routing). */
export type AssistanceContacts = { assistancePhone: string; assistanceEmail: string };

/** One way to activate, see `decideActivationRoutes`. */
export type ActivationRoute =
  | { kind: 'france_connect' }
  /** `mobileEnding`: the last two digits of the number that the school holds. */
  | { kind: 'sms'; mobileEnding: string }
  | { kind: 'declare_mobile' }
  | { kind: 'school_notification' };

export type LetterRecipient = {
  guardianId: string;
  civility: Civility | null;
  firstName: string;
  displayName: string;
  /** In order of preference. */
  routes: ActivationRoute[];
};

/** How a letter travels: through the window of an envelope, or in the bag of one of its pupils. */
export type LetterDelivery =
  | { kind: 'post'; address: PostalAddress }
  | { kind: 'by_pupil'; pupil: LetterPupil };

/** One letter: the guardians of one family at one address, about the children they are guardians of. */
export type FamilyLetter = {
  familyId: string;
  /** The class in whose pile the letter lies. */
  classCode: string;
  delivery: LetterDelivery;
  recipients: LetterRecipient[];
  children: LetterPupil[];
};

/** Why a family of the scope gets no letter. */
export type LeftOutReason = 'covered' | 'all_guardians_activated';

export type FamilyLetters = {
  on: Day;
  school: LetterSchool;
  contacts: AssistanceContacts;
  /** The school's public help page; it is printed and put into the QR code, so it must hold no secret. */
  helpUrl: string;
  letters: FamilyLetter[];
  leftOut: { familyId: string; reason: LeftOutReason }[];
};

/** Why letters were not printed, whoever asked for them. */
export type LettersProblem = 'no_letters' | 'render_timeout' | 'render_stopped';
