import QRCode from 'qrcode';
import { buildAddressLines } from '@/lib/domain/materials/postal-address';
import type { FamilyLetter, FamilyLetters, LetterPupil } from '@/lib/domain/materials/types';
import { formatDayPlain } from '@/lib/messages/format';
import { greeting, letterTexts, personName, type Sentence, smsCard } from '@/lib/messages/letters';
import { printableText } from '../printable-text';
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

/** Every string of a tree made printable, keys and shape kept. */
function printable<T>(value: T): T {
  if (typeof value === 'string') return printableText(value) as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as T;
  }
  return value;
}

/**
 * What the template shows, from the letters of a school: sentences put together, QR code drawn, every text
 * made printable. The QR code (error correction Q, as it is photocopied) holds the address of the public
 * help page only.
 */
export async function buildLettreFamilles(input: FamilyLetters): Promise<LettreFamillesData> {
  const { school, contacts, helpUrl } = input;
  const helpLines = [
    letterTexts.schoolContact(school),
    letterTexts.assistanceContact(contacts.assistancePhone, contacts.assistanceEmail),
    letterTexts.helpPage(helpUrl.replace(/^https?:\/\//, '')),
  ].filter((line): line is Sentence => line !== null);
  const qrSvg = await QRCode.toString(helpUrl, { type: 'svg', margin: 0, errorCorrectionLevel: 'Q' });
  const { qrSvg: svg, ...rest } = {
    qrSvg,
    title: letterTexts.title(school.name),
    sender: {
      name: school.name,
      lines: [...school.addressLines, school.phone, school.email].filter((line) => line.trim() !== ''),
    },
    dateLine: letterTexts.dateLine(school.city, formatDayPlain(input.on)),
    subject: letterTexts.subject,
    why: letterTexts.why(school.entName),
    routesHeading: letterTexts.routesHeading,
    lastResort: letterTexts.lastResort,
    stepsHeading: letterTexts.stepsHeading,
    help: {
      heading: letterTexts.helpHeading,
      lines: helpLines,
      warning: letterTexts.warning,
      qrAlt: letterTexts.qrAlt(helpUrl),
      qrCaption: letterTexts.qrCaption,
    },
    closing: letterTexts.closing,
    signature: letterTexts.signature,
    notice: letterTexts.notice(school),
    pageLabel: letterTexts.pageLabel,
    letters: input.letters.map(buildLetter),
  };
  const document = printable(rest);
  return { ...document, help: { ...document.help, qrSvg: svg } };
}
