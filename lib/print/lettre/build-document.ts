import { helpAddressIn } from '@/lib/domain/materials/help-address';
import type { AdultPupil, PieceContext, PieceDraft, PiecePeople } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import { buildAddressLines } from '@/lib/domain/materials/postal-address';
import type { FamilyLetter } from '@/lib/domain/materials/types';
import { greeting, letterTexts, personName } from '@/lib/messages/letters';
import { formatDayIn } from '@/lib/messages/materials/format-local';
import { FAMILY_TEXTS, fillIn, getPupilTexts } from '@/lib/messages/materials/propose-fields';
import { buildFrame, buildHelp, languageOf } from '../build-frame';
import { makeSay } from '../make-say';
import { mapTexts, printableName, printableText } from '../printable-text';
import { asSentence, withoutLoneWord } from '../sentences';
import { around, buildCards } from './build-cards';
import type { LettreData } from './schema';

type Body = LettreData['bodies'][string];
type Letter = LettreData['letters'][number];

/** What a letter says in `language`, with the help page in it; the slip takes the place of the routes where contacts are asked for. */
async function buildBody(
  draft: PieceDraft,
  language: Language,
  values: FieldValues,
  ofDraft: PieceContext,
): Promise<Body> {
  const context =
    language === draft.language ? ofDraft : { ...ofDraft, helpUrl: helpAddressIn(ofDraft.helpUrl, language) };
  const texts = FAMILY_TEXTS[language];
  const setting = languageOf(language);
  const say = makeSay(language, values, context);
  const asksForContacts = draft.pieceId === 'lettre-coordonnees';
  const toPupil = draft.pieceId === 'lettre-eleve-majeur';
  const { letter, routes, slip } = texts;
  const adult = getPupilTexts(language).adultLetter;
  const day = formatDayIn(language, context.on);
  const city = printableText(context.school.city);
  const delegate = context.protection?.email ?? context.school.email;
  const steps = toPupil ? values.steps : texts.steps;
  return {
    ...setting,
    dateLine: city === '' ? [day] : around(fillIn(letter.dateLine, { day }), '{city}', { latin: city }),
    subject: say.sentence(values.title),
    lead: say.paragraph(values.lead),
    extra: say.paragraph(values.extra),
    routesHeading: routes.heading,
    lastResort: asSentence(withoutLoneWord(routes.lastResort), setting.direction),
    stepsHeading: toPupil ? adult.howHeading : routes.stepsHeading,
    steps: asksForContacts ? [] : say.steps(steps),
    slip: asksForContacts
      ? {
          heading: slip.heading,
          lines: [slip.guardian, slip.mobile, slip.email, slip.children, slip.signature],
        }
      : null,
    help: toPupil
      ? {
          ...(await buildHelp(language, { ...values, nationalContact: '' }, context)),
          warning: [adult.warning],
        }
      : await buildHelp(language, values, context),
    closing: letter.closing,
    signature: say.sentence(values.signature),
    notice: asSentence(
      fillIn(toPupil ? adult.notice : letter.notice, { contact: delegate === '' ? '' : ` (${delegate})` }),
      setting.direction,
    ),
    page: letter.page,
  };
}

function buildFamilyLetter(letter: FamilyLetter, language: Language, asksForContacts: boolean): Letter {
  const texts = FAMILY_TEXTS[language];
  const pile = letter.children.find((child) => child.classCode === letter.classCode);
  const nameOf = (pupil: { firstName: string; displayName: string }) =>
    `${pupil.firstName} ${pupil.displayName}`;
  const names = letter.recipients.map(personName);
  return {
    body: language,
    corner: letter.classCode,
    bookmark: letterTexts.bookmark(letter.classCode, pile ? nameOf(pile) : ''),
    window:
      letter.delivery.kind === 'post'
        ? { label: '', lines: [...names, ...buildAddressLines(letter.delivery.address)] }
        : {
            label: letterTexts.byPupil,
            lines: [
              letterTexts.pupilInClass(nameOf(letter.delivery.pupil), letter.delivery.pupil.classCode),
              ...names,
            ],
          },
    greeting: [language === 'fr' ? greeting(letter.recipients) : texts.letter.greeting],
    childrenIntro: letter.children.length === 1 ? texts.letter.childrenOne : texts.letter.childrenMany,
    children: letter.children.map((child) => ({ name: nameOf(child), classCode: child.classCode })),
    cards: asksForContacts ? [] : buildCards(letter, language),
  };
}

function buildPupilLetter(pupil: AdultPupil, language: Language): Letter {
  const name = letterTexts.pupilInClass(pupil.name, pupil.classCode);
  return {
    body: language,
    corner: pupil.classCode,
    bookmark: letterTexts.bookmark(pupil.classCode, pupil.name),
    window: pupil.address
      ? { label: '', lines: [pupil.name, ...buildAddressLines(pupil.address)] }
      : { label: letterTexts.byHand, lines: [name] },
    greeting: [getPupilTexts(language).adultLetter.greeting],
    childrenIntro: '',
    children: [],
    cards: [],
  };
}

/** What the letter template shows, pages not numbered, from checked values in each language that is read, and the people of a print run. */
export async function buildLettre(
  draft: PieceDraft,
  valuesIn: Partial<Record<Language, FieldValues>>,
  context: PieceContext,
  people: Extract<PiecePeople, { merge: 'families' | 'pupils' }>,
  mustFit: boolean,
): Promise<LettreData> {
  const values = valuesIn[draft.language] ?? {};
  const { name, addressLines, phone, email } = context.school;
  const languageOfFamily = people.merge === 'families' ? (people.languageOf ?? {}) : {};
  const letters =
    people.merge === 'families'
      ? mapTexts(people.letters.letters, printableName).map((letter) =>
          buildFamilyLetter(
            letter,
            languageOfFamily[letter.familyId] ?? draft.language,
            draft.pieceId === 'lettre-coordonnees',
          ),
        )
      : mapTexts(people.pupils, printableName).map((pupil) => buildPupilLetter(pupil, draft.language));
  const bodies: LettreData['bodies'] = {};
  for (const language of new Set(letters.map((letter) => letter.body as Language))) {
    bodies[language] = await buildBody(draft, language, valuesIn[language] ?? {}, context);
  }
  return {
    frame: buildFrame(draft, values, `${values.title ?? ''} – ${name}`),
    mustFit,
    numbered: false,
    sender: {
      name: printableName(name),
      lines: [...addressLines.map(printableName), printableText(phone), printableText(email)].filter(
        (line) => line.trim() !== '',
      ),
    },
    bodies,
    letters,
  };
}
