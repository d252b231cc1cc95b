import { buildFamilyLetters } from '@/lib/domain/materials/build-family-letters';
import type { AdultPupil, PieceContext, PupilAccount } from '@/lib/domain/materials/library/draft';
import { isReadOver, type Language } from '@/lib/domain/materials/library/languages';
import { chooseAdultPupils, type PupilLeftOut } from '@/lib/domain/materials/print/choose-adult-pupils';
import {
  chooseLetterLanguage,
  countWithoutOwnLanguage,
  type LetterLanguage,
  type WithoutOwnLanguage,
} from '@/lib/domain/materials/print/choose-letter-language';
import type { MatchedCode } from '@/lib/domain/materials/print/match-codes';
import {
  isChosenFamily,
  isChosenPupil,
  listPileClasses,
  type PrintSelection,
} from '@/lib/domain/materials/print/selection';
import type { FamilyLetter, LeftOutReason } from '@/lib/domain/materials/types';
import type { FamilyView } from '../../adoption/load-families';
import type { PrintGround, PrintPupil } from './load-print-ground';

/** A document of a run, before it is drawn. */
export type RunDocument = {
  classCode: string;
  /** The pupil under whose name it lies in the pile. */
  carrier: { id: string; name: string };
  /** Those it is addressed to. */
  holderIds: string[];
  content:
    | ({ merge: 'families'; letter: FamilyLetter } & LetterLanguage)
    | { merge: 'pupils'; pupil: AdultPupil }
    | { merge: 'accounts'; account: PupilAccount };
};

/** Who gets a document and who does not; `pupilId` names a family by one of its pupils. */
export type Decided = {
  documents: RunDocument[];
  /** A pupil of each family, or each pupil, that gets one. */
  served: string[];
  leftOut: { pupilId: string; name: string; classCode: string; reason: LeftOutReason | PupilLeftOut }[];
};

export const nameOf = (pupil: { firstName: string; displayName: string }): string =>
  `${pupil.firstName} ${pupil.displayName}`;

type Asked = Pick<PrintSelection, 'choice' | 'include'> & { pupilIds?: readonly string[] };

/** Of these families those asked for, and of those that were seen already only these. */
function pickFamilies(families: readonly FamilyView[], { choice, pupilIds }: Asked): FamilyView[] {
  const seen = pupilIds && new Set(pupilIds);
  if (seen) return families.filter((family) => family.pupils.some((pupil) => seen.has(pupil.id)));
  return choice ? families.filter((family) => isChosenFamily(choice, family)) : [];
}

/** Of the families of these letters, those who would read another language. */
export const listWithoutOwnLanguage = (documents: readonly RunDocument[]): WithoutOwnLanguage =>
  countWithoutOwnLanguage(
    documents.flatMap(({ content }) =>
      content.merge === 'families' ? [{ familyId: content.letter.familyId, unread: content.unread }] : [],
    ),
  );

/**
 * One letter for each family and address (`buildFamilyLetters`), in the language of its readers where one is noted and
 * has been read over.
 */
export function decideLetters(
  ground: PrintGround,
  asked: Asked,
  {
    context,
    language,
    inFamilyLanguage,
  }: { context: PieceContext; language: Language; inFamilyLanguage: boolean },
): Decided {
  const families = pickFamilies(ground.families, asked);
  const byId = new Map(families.map((family) => [family.id, family]));
  const classCodes = listPileClasses(asked.choice, ground.classes);
  const built = buildFamilyLetters(
    {
      families: families.map((family) => ({ ...family, pupils: [...family.pupils] })),
      classOrder: ground.classes.map((one) => one.code),
      ...context,
    },
    { include: asked.include, ...(classCodes && { classCodes }) },
  );
  const documents = built.letters.map((letter): RunDocument => {
    const carrier = letter.children.find((child) => child.classCode === letter.classCode);
    return {
      classCode: letter.classCode,
      carrier: { id: carrier?.id ?? letter.familyId, name: carrier ? nameOf(carrier) : '' },
      holderIds: letter.recipients.map((person) => person.guardianId),
      content: {
        merge: 'families',
        letter,
        ...(inFamilyLanguage
          ? chooseLetterLanguage(letter, ground.languages, language, (one) =>
              isReadOver(one, ground.approved),
            )
          : { language }),
      },
    };
  });
  const served = new Set(built.letters.map((letter) => letter.familyId));
  return {
    documents,
    served: [...served].flatMap((id) => byId.get(id)?.pupils[0]?.id ?? []),
    leftOut: built.leftOut.flatMap(({ familyId, reason }) => {
      const first = byId.get(familyId)?.pupils[0];
      return first ? [{ pupilId: first.id, name: nameOf(first), classCode: first.classCode, reason }] : [];
    }),
  };
}

/** Letters to adult pupils, handed to them: SIECLE tells no address of theirs. */
export function decidePupilLetters(ground: PrintGround, asked: Asked): Decided {
  const { choice, pupilIds } = asked;
  const seen = pupilIds && new Set(pupilIds);
  const asking = ground.pupils.filter((pupil) =>
    seen ? seen.has(pupil.id) : choice !== null && isChosenPupil(choice, pupil),
  );
  const { chosen, leftOut } = chooseAdultPupils(asking, ground.on);
  const byId = new Map(asking.map((pupil) => [pupil.id, pupil]));
  return {
    documents: chosen.map((pupil) => ({
      ...placeOf(pupil),
      content: {
        merge: 'pupils',
        pupil: { name: nameOf(pupil), classCode: pupil.classCode, address: null },
      },
    })),
    served: chosen.map((pupil) => pupil.id),
    leftOut: leftOut.flatMap(({ pupilId, reason }) => {
      const pupil = byId.get(pupilId);
      return pupil ? [{ pupilId, name: nameOf(pupil), classCode: pupil.classCode, reason }] : [];
    }),
  };
}

/** Sheets with codes: of a pupil who has activated none is made (DOMAIN rule 1), but for the one named. */
export function decideSheets(
  ground: PrintGround,
  codes: readonly Pick<MatchedCode, 'pupilId' | 'identifier' | 'code'>[],
  { override, validUntilOn }: { override: string | undefined; validUntilOn: PupilAccount['validUntilOn'] },
): Decided {
  const codeOf = new Map(codes.map((code) => [code.pupilId, code]));
  const asked = ground.pupils.filter((pupil) => codeOf.has(pupil.id));
  const chosen = asked.filter((pupil) => !pupil.activated || pupil.id === override);
  return {
    documents: chosen.flatMap((pupil): RunDocument[] => {
      const code = codeOf.get(pupil.id);
      if (!code) return [];
      const { identifier, code: provisionalCode } = code;
      const account = {
        name: nameOf(pupil),
        classCode: pupil.classCode,
        identifier,
        provisionalCode,
        validUntilOn,
      };
      return [{ ...placeOf(pupil), content: { merge: 'accounts', account } }];
    }),
    served: chosen.map((pupil) => pupil.id),
    leftOut: asked
      .filter((pupil) => !chosen.includes(pupil))
      .map((pupil) => ({
        pupilId: pupil.id,
        name: nameOf(pupil),
        classCode: pupil.classCode,
        reason: 'activated' as const,
      })),
  };
}

const placeOf = (pupil: PrintPupil) => ({
  classCode: pupil.classCode,
  carrier: { id: pupil.id, name: nameOf(pupil) },
  holderIds: [pupil.id],
});
