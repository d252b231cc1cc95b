import type { HelpTexts } from './texts';

export const enHelp: HelpTexts = {
  title: 'Activate and use your EduConnect account',
  lead: 'To enter the {ent}, you use EduConnect, the account of the French Ministry of Education. Activating it takes about five minutes.',
  open: 'Open {host}',
  contents: 'On this page',
  languages: 'Language of this page',
  toReadOver:
    'This translation has not been read over yet. If in doubt, the French page is the one to trust.',
  frenchPage: 'Open the French page',
  meetings: 'Come and get help at the school',
  switchOver: {
    before:
      'On {date}, the old login will stop opening the {ent}. Activate your EduConnect account before that day.',
    after:
      'Since {date}, only EduConnect opens the {ent}: the old login is refused. No active account yet? Follow the steps below, five minutes are enough.',
    desk: 'Help at the school and by phone',
  },
  steps: {
    heading: 'The four steps',
    bodies: [
      [
        'Type the address yourself in the browser of a computer, a tablet or a phone, or use the link on this page. Choose **“Responsable d’élève”** (parent or guardian).',
      ],
      [
        '**“S’identifier avec FranceConnect”** is the easiest way. Or **“Je n’ai pas de compte”** (I have no account), to get a code by text message.',
      ],
      [
        'All your children at school should be listed. If one is missing, or one is not yours, finish the activation, then tell the school.',
      ],
      [
        'Open the message from EduConnect and click the link in it. Without this the account is not activated. Look in your junk mail, too.',
        'Then enter the ENT by choosing EduConnect.',
      ],
    ],
  },
  routes: {
    heading: 'Three ways to activate your account',
    intro: 'If your account is already activated, there is nothing to do again: just sign in.',
    items: {
      franceconnect: {
        tag: 'The easiest',
        title: 'FranceConnect',
        body: [
          'You enter with an account that you already have: impots.gouv.fr (taxes), ameli.fr (health insurance), La Poste… Nothing new to remember, and nothing to ask the school for.',
          'Your name and date of birth must be the same in that account and at the school office. If they differ, have them corrected at the school office, or use the text message.',
        ],
      },
      sms: {
        tag: 'With your mobile',
        title: 'By text message (SMS)',
        body: [
          'You need three things: the mobile number that the school knows, that phone at hand to read the code, and the date of birth of each of your children.',
          'Your number is not recognised? Give the right one to the school office: you can sign up the next day.',
        ],
      },
      notification: {
        tag: 'As a last resort',
        title: 'A sheet from the school',
        body: [
          'The school office gives you a temporary login and password, on paper or by e-mail. The sheet is valid for **three months**, and you need an e-mail address to finish.',
          'The sheet lists your children. If one is missing, that child is on another account in your name: once one account is activated, ask EduConnect to group them.',
        ],
      },
    },
  },
  pupils: {
    heading: 'Your child’s account',
    body: [
      'A pupil has an account of their own, activated with the temporary login and password that the school hands out and the date of birth. FranceConnect and text messages are not for pupils.',
      'Advise your child to record an e-mail address: it is the only way to get back a password without help. You cannot change it for them.',
    ],
  },
  lost: {
    heading: 'Lost, forgotten, blocked: who can do what?',
    caption: 'For each difficulty, what you can do and who can help you',
    columns: ['The difficulty', 'Try this first', 'Otherwise'],
    rows: {
      password: [
        'I have lost my password (guardian)',
        'On EduConnect, “Mot de passe oublié”: by text message or e-mail',
        'The school office',
      ],
      identifier: [
        'I have lost my login (guardian)',
        'On EduConnect, “Identifiant oublié”',
        'The school office',
      ],
      france_connect: [
        'I use FranceConnect and the password no longer works',
        'Change it on the site that you chose (impots.gouv.fr, ameli.fr…)',
        'Sign up by text message',
      ],
      child_password: [
        'My child has lost the password',
        'On EduConnect, by e-mail, if an address was recorded',
        'The school’s digital adviser (référent numérique)',
      ],
      not_activated: [
        'My account cannot be activated, my number is not recognised',
        'Give the right number to the school office, then try again the next day',
        'The national help line',
      ],
      wrong_child: [
        'A child is missing, or is not mine',
        'Tell the school, which has it corrected by the education authority',
        'There is nothing else for you to do',
      ],
      wrong_identity: [
        'My name or date of birth is wrong',
        'Tell the school office',
        'The education authority’s help desk, which the school will contact',
      ],
    },
  },
  safety: {
    heading: 'For your safety',
    items: [
      'There is one address only for signing in and activating your account, **{url}**: check it before you type a password.',
      'Neither the school, nor the education authority, nor the help line will ask you for your password or for a code that you received. Give them to nobody.',
      'An unexpected message urges you to click? Do nothing, and ask the school office.',
    ],
  },
  contacts: {
    heading: 'Do you need help?',
    intro: 'Have your child’s name and class at hand, never a password.',
    school: {
      who: 'The school office',
      what: 'Your details, or a login or password that you cannot find',
    },
    assistance: {
      who: 'The national help line',
      what: 'A question about EduConnect, or trouble activating your account',
    },
    protection: {
      who: 'The data protection officer',
      what: 'Your rights over what the school holds about you and your child',
    },
  },
  questions: {
    heading: 'Frequent questions',
    items: {
      'plusieurs-enfants': [
        'I have several children: how many accounts?',
        'One for you, even if they are in different schools. If you received several, activate one, then group the others in EduConnect.',
      ],
      'parents-separes': [
        'We are separated: who activates?',
        'Each legal guardian has an account of their own and the same rights. Neither sees the other’s details or password.',
      ],
      'mauvais-rattachement': [
        'A child listed is not mine: what shall I do?',
        'Tick “Je ne suis pas le représentant légal de cet élève” during activation if the screen offers it, and tell the school. Only the education authority’s IT service can correct this: the school passes the request on.',
      ],
      'nouveau-numero': [
        'I have a new mobile number or e-mail address',
        'Tell the school office. Changing it in EduConnect is not enough: the school is not informed.',
      ],
      'code-expire': [
        'My sheet is more than three months old',
        'The temporary login is no longer valid. Use FranceConnect or a text message, which do not need it, or ask the school office for a new sheet.',
      ],
      'sans-smartphone': [
        'I have no smartphone',
        'A computer is enough with FranceConnect. Any mobile phone can receive the code by text message.',
      ],
      'sans-email': [
        'I have no e-mail address',
        'You need one to finish: several services offer it free of charge. Take one of your own that you will still read later: it also serves to get back a password.',
      ],
      'ancien-identifiant': [
        'Does my old ENT login still work?',
        'For a while. It will be closed later, and the school will tell you. With an EduConnect account activated now you need not think of it.',
      ],
    },
  },
};
