import type { HelpTexts } from './texts';

export const roHelp: HelpTexts = {
  title: 'Activați și folosiți contul EduConnect',
  lead: 'Ca să intrați în {ent}, folosiți EduConnect, contul Ministerului Educației din Franța. Activarea durează cam cinci minute.',
  open: 'Deschideți {host}',
  contents: 'Pe această pagină',
  languages: 'Limba acestei pagini',
  toReadOver:
    'Această traducere nu a fost încă recitită. Dacă aveți îndoieli, pagina în franceză este cea bună.',
  frenchPage: 'Deschideți pagina în franceză',
  meetings: 'Vă ajutăm la școală',
  switchOver: {
    before:
      'Pe {date}, vechiul identificator nu va mai deschide {ent}. Activați-vă contul EduConnect înainte de această zi.',
    after:
      'Începând cu {date}, numai EduConnect deschide {ent}: vechiul identificator este refuzat. Nu aveți încă un cont activat? Urmați pașii de mai jos, cinci minute sunt de ajuns.',
    desk: 'Ajutor la școală și prin telefon',
  },
  steps: {
    heading: 'Cei patru pași',
    bodies: [
      [
        'Scrieți chiar dvs. adresa în browserul unui calculator, al unei tablete sau al unui telefon, ori folosiți linkul din această pagină. Alegeți **„Responsable d’élève”** (părinte sau tutore).',
      ],
      [
        '**„S’identifier avec FranceConnect”** este calea cea mai simplă. Sau **„Je n’ai pas de compte”** (nu am cont), ca să primiți un cod prin SMS.',
      ],
      [
        'Trebuie să apară toți copiii dvs. care merg la școală. Dacă lipsește unul sau unul nu este al dvs., terminați activarea, apoi anunțați școala.',
      ],
      [
        'Deschideți mesajul trimis de EduConnect și apăsați pe link. Fără această confirmare contul nu este activat. Uitați-vă și în mesajele nedorite.',
        'Intrați apoi în ENT alegând EduConnect.',
      ],
    ],
  },
  routes: {
    heading: 'Trei căi de a activa contul',
    intro: 'Dacă aveți deja contul activat, nu trebuie să refaceți nimic: intrați.',
    items: {
      franceconnect: {
        tag: 'Cea mai simplă',
        title: 'FranceConnect',
        body: [
          'Intrați cu un cont pe care îl aveți deja: impots.gouv.fr (impozite), ameli.fr (sănătate), La Poste… Nimic nou de ținut minte și nimic de cerut școlii.',
          'Numele și data nașterii trebuie să fie aceleași în acel cont și la secretariat. Dacă diferă, cereți corectarea la secretariat sau folosiți SMS-ul.',
        ],
      },
      sms: {
        tag: 'Cu mobilul dvs.',
        title: 'Înscrierea prin SMS',
        body: [
          'Vă trebuie trei lucruri: numărul de mobil pe care îl cunoaște școala, acel telefon la îndemână ca să citiți codul și data nașterii fiecărui copil.',
          'Numărul nu este recunoscut? Dați-l pe cel bun secretariatului: înscrierea se deschide a doua zi.',
        ],
      },
      notification: {
        tag: 'În ultimă instanță',
        title: 'O foaie de la școală',
        body: [
          'Secretariatul vă dă, pe hârtie sau prin e-mail, un identificator și o parolă provizorii. Foaia este valabilă **trei luni**, iar pentru a termina vă trebuie o adresă de e-mail.',
          'Pe foaie sunt scriși copiii dvs. Dacă lipsește unul, este pe un alt cont pe numele dvs.: după activarea unui cont, cereți gruparea în EduConnect.',
        ],
      },
    },
  },
  pupils: {
    heading: 'Contul copilului dvs.',
    body: [
      'Fiecare elev are contul lui. Îl activează cu identificatorul și parola provizorii primite de la școală și cu data nașterii. FranceConnect și SMS-ul nu sunt pentru elevi.',
      'Sfătuiți-l să înregistreze o adresă de e-mail: este singurul mod de a-și regăsi singur parola. Nu o puteți schimba în locul lui.',
    ],
  },
  lost: {
    heading: 'Pierdut, uitat, blocat: cine ce poate face?',
    caption: 'Pentru fiecare dificultate, ce puteți face și cine vă poate ajuta',
    columns: ['Dificultatea', 'Mai întâi', 'Altfel'],
    rows: {
      password: [
        'Mi-am pierdut parola (părinte)',
        'Pe EduConnect, „Mot de passe oublié”: prin SMS sau e-mail',
        'Secretariatul',
      ],
      identifier: [
        'Mi-am pierdut identificatorul (părinte)',
        'Pe EduConnect, „Identifiant oublié”',
        'Secretariatul',
      ],
      france_connect: [
        'Folosesc FranceConnect și parola nu mai merge',
        'Schimbați-o pe site-ul ales (impots.gouv.fr, ameli.fr…)',
        'Înscrierea prin SMS',
      ],
      child_password: [
        'Copilul meu și-a pierdut parola',
        'Pe EduConnect, prin e-mail, dacă a înregistrat o adresă',
        'Responsabilul digital al școlii (référent numérique)',
      ],
      not_activated: [
        'Contul nu se activează, numărul nu este recunoscut',
        'Dați numărul bun secretariatului, apoi încercați a doua zi',
        'Asistența națională',
      ],
      wrong_child: [
        'Lipsește un copil sau unul nu este al meu',
        'Anunțați școala, care cere corectarea autorității școlare',
        'Nu mai aveți nimic de făcut',
      ],
      wrong_identity: [
        'Numele sau data nașterii sunt greșite',
        'Anunțați secretariatul',
        'Asistența autorității școlare, pe care o contactează școala',
      ],
    },
  },
  safety: {
    heading: 'Pentru siguranța dvs.',
    items: [
      'O singură adresă folosește la intrare și la activarea contului, **{url}**: verificați-o înainte de a scrie o parolă.',
      'Nici școala, nici autoritatea școlară, nici asistența nu vă cer parola sau un cod primit. Nu le dați nimănui.',
      'Un mesaj neașteptat vă grăbește să apăsați? Nu faceți nimic și întrebați secretariatul.',
    ],
  },
  contacts: {
    heading: 'Aveți nevoie de ajutor?',
    intro: 'Pregătiți numele și clasa copilului, niciodată o parolă.',
    school: {
      who: 'Secretariatul școlii',
      what: 'Datele dvs., un identificator sau o parolă pe care nu le găsiți',
    },
    assistance: {
      who: 'Asistența națională',
      what: 'O întrebare despre EduConnect sau o dificultate la activarea contului',
    },
    protection: {
      who: 'Responsabilul cu protecția datelor',
      what: 'Drepturile dvs. asupra datelor pe care școala le are despre dvs. și copil',
    },
  },
  questions: {
    heading: 'Întrebări frecvente',
    items: {
      'plusieurs-enfants': [
        'Am mai mulți copii: câte conturi?',
        'Unul singur pentru dvs., chiar dacă sunt la școli diferite. Dacă ați primit mai multe, activați unul, apoi grupați-le pe celelalte în EduConnect.',
      ],
      'parents-separes': [
        'Suntem separați: cine activează?',
        'Fiecare reprezentant legal are contul lui și aceleași drepturi. Niciunul nu vede datele sau parola celuilalt.',
      ],
      'mauvais-rattachement': [
        'Un copil afișat nu este al meu: ce fac?',
        'Bifați „Je ne suis pas le représentant légal de cet élève” la activare, dacă ecranul propune acest lucru, și anunțați școala. Numai serviciul informatic al autorității școlare poate corecta: școala transmite cererea.',
      ],
      'nouveau-numero': [
        'Am alt număr de mobil sau alt e-mail',
        'Spuneți secretariatului. Schimbarea în EduConnect nu ajunge: școala nu este informată.',
      ],
      'code-expire': [
        'Foaia mea are peste trei luni',
        'Identificatorul provizoriu nu mai este valabil. Folosiți FranceConnect sau SMS-ul, care nu au nevoie de el, ori cereți altă foaie secretariatului.',
      ],
      'sans-smartphone': [
        'Nu am smartphone',
        'Cu FranceConnect ajunge un calculator. Pentru SMS, orice telefon mobil primește codul.',
      ],
      'sans-email': [
        'Nu am adresă de e-mail',
        'Vă trebuie una ca să terminați: mai multe servicii o oferă gratuit. Luați o adresă a dvs., pe care o veți putea citi și mai târziu: folosește și la regăsirea parolei.',
      ],
      'ancien-identifiant': [
        'Vechiul meu identificator ENT mai merge?',
        'O vreme. Va fi închis mai târziu, iar școala vă va anunța. Cu un cont EduConnect activat de acum nu mai trebuie să vă gândiți la asta.',
      ],
    },
  },
};
