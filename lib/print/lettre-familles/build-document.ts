import QRCode from 'qrcode';
import { buildAddressLines } from '@/lib/domain/materials/postal-address';
import type { FamilyLetter, FamilyLetters, LetterPupil } from '@/lib/domain/materials/types';
import { formatDayPlain } from '@/lib/messages/format';
import { greeting, letterTexts, personName, type Sentence, smsCard } from '@/lib/messages/letters';
import { mapTexts, printableName, printableText } from '../printable-text';
import type { LettreFamillesData } from './schema';

const pupilName = (pupil: LetterPupil) => `${pupil.firstName} ${pupil.displayName}`;

function buildWindow(letter: FamilyLetter): LettreFamillesData['letters'][number]['window'] {
  const names = letter.recipients.map(personName);
  if (letter.delivery.kind === 'post') {
    return { label: '', lines: [...names, ...buildAddressLines(letter.delivery.address)] };
  }
  const { pupil } = letter.delivery;
  return {
    label: letterTexts.byPupil,
    lines: [letterTexts.pupilInClass(pupilName(pupil), pupil.classCode), ...names],
  };
}

function buildLetter(letter: FamilyLetter): LettreFamillesData['letters'][number] {
  const pileName = letter.children.find((child) => child.classCode === letter.classCode);
  return {
    corner: letter.classCode,
    bookmark: letterTexts.bookmark(letter.classCode, pileName ? pupilName(pileName) : ''),
    window: buildWindow(letter),
    greeting: greeting(letter.recipients),
    childrenIntro: letterTexts.childrenIntro(letter.children.length),
    children: letter.children.map((child) => ({ name: pupilName(child), classCode: child.classCode })),
    cards: [letterTexts.franceConnect, smsCard(letter)],
    steps: letterTexts.steps(
      letter.recipients.some((person) => person.routes.some((route) => route.kind === 'sms')),
    ),
  };
}

/** The people and places of the letters as they can be printed; what the school has set, too. */
function makePrintable(input: FamilyLetters): FamilyLetters {
  const { name, addressLines, ...rest } = input.school;
  return {
    ...input,
    letters: mapTexts(input.letters, printableName),
    contacts: mapTexts(input.contacts, printableText),
    school: {
      ...mapTexts({ name, addressLines }, printableName),
      ...mapTexts(rest, printableText),
    },
  };
}

/**
 * What the template shows, from the letters of a school: every text made printable, sentences put together,
 * QR code drawn (error correction Q, as letters get folded). It holds the address of the public help page.
 */
export async function buildLettreFamilles(raw: FamilyLetters): Promise<LettreFamillesData> {
  const { school, contacts, helpUrl, letters, on } = makePrintable(raw);
  const helpLines = [
    letterTexts.schoolContact(school),
    letterTexts.assistanceContact(contacts.assistancePhone, contacts.assistanceEmail),
    letterTexts.helpPage(helpUrl.replace(/^https?:\/\//, '')),
  ].filter((line): line is Sentence => line !== null);
  return {
    title: letterTexts.title(school.name),
    sender: {
      name: school.name,
      lines: [...school.addressLines, school.phone, school.email].filter((line) => line.trim() !== ''),
    },
    dateLine: letterTexts.dateLine(school.city, formatDayPlain(on)),
    subject: letterTexts.subject,
    why: letterTexts.why(school.entName),
    routesHeading: letterTexts.routesHeading,
    lastResort: letterTexts.lastResort,
    stepsHeading: letterTexts.stepsHeading,
    help: {
      heading: letterTexts.helpHeading,
      lines: helpLines,
      warning: letterTexts.warning,
      qrSvg: await QRCode.toString(helpUrl, { type: 'svg', margin: 0, errorCorrectionLevel: 'Q' }),
      qrAlt: letterTexts.qrAlt(helpUrl),
      qrCaption: letterTexts.qrCaption,
    },
    closing: letterTexts.closing,
    signature: letterTexts.signature,
    notice: letterTexts.notice(school),
    pageLabel: letterTexts.pageLabel,
    letters: letters.map(buildLetter),
  };
}
