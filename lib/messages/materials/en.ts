import { EDUCONNECT_HOST } from '../letters';
import type { FamilyTexts } from './texts';

/** English, for guardians. */
export const enTexts: FamilyTexts = {
  ent: { named: 'ENT ({name})', plain: 'ENT' },
  everyday: {
    college: 'homework, marks, absences, messages from teachers',
    lycee: 'homework, school reports, career guidance, messages from teachers',
  },
  steps: [
    {
      title: `Open ${EDUCONNECT_HOST}`,
      text: 'Type the address yourself, then choose “Responsable d’élève” (parent or guardian).',
    },
    {
      title: 'Choose how to sign up',
      text: 'FranceConnect is the easiest way. Or “Je n’ai pas de compte” (I have no account), to get a code by text message.',
    },
    {
      title: 'Check your children',
      text: 'One is missing, or one is not yours? Finish all the same, then tell the school.',
    },
    {
      title: 'Confirm your e-mail address',
      text: 'Click the link in the e-mail you receive. Then enter the ENT with EduConnect.',
    },
  ],
  letters: {
    information: {
      title: 'Activate your EduConnect account',
      lead: 'To follow your child’s schooling online ({everyday}), you now sign in to the {ent}, the school’s website for families, with EduConnect, the account of the French Ministry of Education. The old login will be closed later. One account is enough for all your children, whatever their school, and each legal guardian has their own. It takes about five minutes. If you have already activated it, there is nothing more to do.',
    },
    reminder: {
      title: 'Your EduConnect account is waiting for you',
      lead: 'We wrote to you about EduConnect, the account that opens the {ent} ({everyday}). So far yours does not appear as activated. It takes about five minutes, and we are here to help: just call the school office. If you have activated it in the meantime, thank you; there is nothing more to do.',
    },
    switchOver: {
      title: 'The old ENT login will soon be closed',
      lead: 'On {date}, your old login will stop opening the {ent}. Only EduConnect, the account of the French Ministry of Education, will. Without an activated account on that day you would no longer see {everyday}. Nothing would be lost, and your access would come back as soon as you activate. Please take five minutes before that date. If your account is already activated, there is nothing to do.',
    },
    contactDetails: {
      title: 'Please give us your mobile number and e-mail',
      lead: 'You can activate your EduConnect account, which opens the {ent} ({everyday}), with FranceConnect or with a code by text message. For the code the school must know your mobile number. With your e-mail address we can reach you without paper. Please fill in the slip below and return it before {date}, through your child or to the school office. You can sign up by text message the day after we have recorded it.',
    },
  },
  letter: {
    greeting: 'Dear parent or guardian,',
    childrenOne: 'Your child is a pupil at our school:',
    childrenMany: 'Your children are pupils at our school:',
    dateLine: '{city}, {day}',
    closing: 'Kind regards,',
    signature: 'The head of the school',
    notice:
      'Your data. The school writes to you as part of its public service. Your name, address, mobile number and your children’s class come from its pupil records (SIECLE). You may see them, have them corrected, or object to these reminders, by writing to the school, for the attention of the data protection officer{contact}.',
    page: 'Page {page} of {total}',
  },
  routes: {
    heading: 'Two ways to activate your account',
    simplest: 'The easiest',
    franceConnect: {
      title: 'With FranceConnect',
      lead: 'Use an account that you already have: impots.gouv.fr (taxes), ameli.fr (health insurance), La Poste… No new password to remember.',
    },
    sms: {
      title: 'By text message',
      codeTo: 'A code is sent to the mobile number we know, {mobile}.',
      codeToEach: 'A code is sent to your mobile:',
      birthDateOne: 'You will be asked for your child’s date of birth.',
      birthDateMany: 'You will be asked for each child’s date of birth.',
      titleUnknown: 'By text message, after telling us your number',
      unknown:
        'The school does not know your mobile number. Give it to the school office: you can sign up by text message the next day.',
      giveNumber: 'please give it to the school office',
      numberKnown: 'number known',
    },
    lastResort:
      'Neither suits you? As a last resort, the school office can give you a temporary login and password, valid for three months.',
    stepsHeading: 'The four steps',
  },
  slip: {
    heading: 'Slip to return to the school, one for each guardian',
    guardian: 'Your name',
    mobile: 'Your mobile number',
    email: 'Your e-mail address',
    children: 'Your children and their class',
    signature: 'Date and signature',
  },
  help: {
    heading: 'Do you need help?',
    school: 'The school',
    assistance: 'National help line',
    page: 'Help page',
    qrCaption: 'Help page',
    qrAlt: 'QR code that opens the school’s help page: {url}',
    warning:
      'Your password and the codes sent to you are yours alone: the school will never ask you for them.',
  },
  flyer: {
    title: '4 steps to the ENT with EduConnect',
    lead: 'One account for all your children, five minutes to activate it: {everyday}, all in the {ent}.',
    scan: 'Help page, in several languages',
  },
  hall: {
    title: 'EduConnect: have you activated your account?',
    lead: 'It opens the {ent}: {everyday}. One account for all your children.',
  },
  meeting: {
    title: 'Parents’ meeting',
    lead: 'Together we will activate your EduConnect account, which opens the {ent}: {everyday}.',
    when: 'When',
    where: 'Where',
    bring:
      'Bring your phone. Do you have an account on impots.gouv.fr or ameli.fr? Keep its password in mind: nobody will ask you for it.',
  },
  workshop: {
    title: 'EduConnect workshop',
    lead: 'A helping hand to activate your account and enter the {ent}. No appointment needed; your children are welcome.',
    bring: 'Bring your phone, access to your e-mail and your children’s dates of birth.',
  },
  note: {
    title: 'Your EduConnect account',
    lead: `Dear parent or guardian,\nThe {ent} now opens with EduConnect. Activate your account on ${EDUCONNECT_HOST}: with FranceConnect, or by text message if we know your mobile number. One account for all your children.\nA problem? The school office will help you.`,
    seen: 'Seen on',
    signature: 'Signature',
  },
  banner: {
    title: 'Parents, activate EduConnect',
    lead: 'Five minutes, one account for all your children.',
    call: 'How to do it',
  },
  post: {
    title: 'Parents: activate your EduConnect account',
    lead: 'The {ent} now opens with EduConnect, the account of the French Ministry of Education: {everyday}. One account is enough for all your children, whatever their school, and each legal guardian has their own. It takes five minutes.',
    call: 'Open the help page',
  },
};
