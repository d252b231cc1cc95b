import type { Step } from '@/lib/domain/materials/library/fields';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';

export type Steps = readonly [Step, Step, Step, Step];

/** A title and what stands below it. */
export type Words = { title: string; lead: string };

/**
 * What families read, in one language. Words in braces are filled in: `{ent}` the ENT, with its name; `{everyday}` what
 * it serves for in a collège or a lycée; `{day}` a day; each of the others is told where it stands. What EduConnect
 * shows on its screens stays in French in every language, since its screens are in French.
 */
export type FamilyTexts = {
  /** "ENT (Mon ENT)", and without its name. `{name}` */
  ent: { named: string; plain: string };
  everyday: Record<SchoolType, string>;
  /** The four steps, the same on every piece. */
  steps: Steps;
  letters: {
    information: Words;
    reminder: Words;
    /** `{date}` the last day of the old login */
    switchOver: Words;
    /** `{date}` the day by which the slip comes back */
    contactDetails: Words;
  };
  letter: {
    /** Without names: what a letter starts with where no civility is told. */
    greeting: string;
    childrenOne: string;
    childrenMany: string;
    /** `{city}`, `{day}` */
    dateLine: string;
    closing: string;
    signature: string;
    /** `{contact}` e-mail of the school, in brackets; nothing when it has none, since its address is above */
    notice: string;
    /** `{page}`, `{total}` */
    page: string;
  };
  routes: {
    heading: string;
    simplest: string;
    franceConnect: Words;
    sms: {
      title: string;
      /** `{mobile}` with all but two digits hidden */
      codeTo: string;
      codeToEach: string;
      birthDateOne: string;
      birthDateMany: string;
      titleUnknown: string;
      unknown: string;
      giveNumber: string;
      numberKnown: string;
    };
    lastResort: string;
    stepsHeading: string;
  };
  slip: {
    heading: string;
    guardian: string;
    mobile: string;
    email: string;
    children: string;
    signature: string;
  };
  help: {
    heading: string;
    school: string;
    assistance: string;
    page: string;
    qrCaption: string;
    /** `{url}` */
    qrAlt: string;
    warning: string;
  };
  flyer: Words & { scan: string };
  hall: Words;
  meeting: Words & { when: string; where: string; bring: string };
  workshop: Words & { bring: string };
  note: Words & { seen: string; signature: string };
  banner: Words & { call: string };
  post: Words & { call: string };
};

/** What pupils read, in French or in French that is easy to read. */
export type PupilTexts = {
  everyday: Record<SchoolType, string>;
  steps: Steps;
  flyer: Words;
  banner: Words & { call: string };
  /** `{contact}` of `notice`: e-mail of the school, in brackets */
  adultLetter: Words & { greeting: string; howHeading: string; warning: string; notice: string };
  adultSteps: Steps;
  sheet: Words & {
    identifier: string;
    code: string;
    /** `{day}` */
    validUntil: string;
    keepSecret: string;
    /** What to do with the sheet in hand: on the flyer the first step is to get it. */
    steps: Steps;
    /** All four steps in a line or two, where there is no room for more. */
    short: string;
  };
  help: { heading: string; school: string; scan: string; qrCaption: string; warning: string };
};
