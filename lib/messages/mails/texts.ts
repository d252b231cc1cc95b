import type { Language } from '@/lib/domain/materials/library/languages';
import { EDUCONNECT_HOST } from '../letters';
import { fr } from '../typeset';

/**
 * What only a mail says, in one language; all else is in the words of the letters (`lib/messages/materials`), so that a
 * family reads the same thing on paper and on its screen.
 */
export type MailTexts = {
  /** Told at the top of a mail of which the part in this language is the second one. */
  below: string;
  /** No link of a mail leads to a login. */
  official: string;
  /** `{school}`, `{recipient}` */
  sentBy: string;
  /** `{school}`: in the ENT, where one message has many readers */
  sentToMany: string;
  why: string;
  optOut: string;
};

export const MAIL_TEXTS: Record<Language, MailTexts> = {
  fr: {
    below: 'Ce message est aussi en français, plus bas.',
    official: fr`Ce message ne contient aucun lien vers une page de connexion : la seule adresse officielle est ${EDUCONNECT_HOST}.`,
    sentBy: 'Message envoyé par {school} à {recipient}.',
    sentToMany: 'Message envoyé par {school}.',
    why: fr`Vous le recevez parce que vous êtes responsable légal d'un élève de l'établissement. L'ouverture et la lecture de ce message ne sont pas suivies.`,
    optOut: 'Ne plus recevoir de rappels par e-mail',
  },
  'fr-falc': {
    below: fr`Plus bas : le même message, facile à lire.`,
    official: fr`Pour ouvrir votre compte, écrivez vous-même cette adresse : ${EDUCONNECT_HOST}. C'est la seule bonne adresse.`,
    sentBy: '{school} envoie ce message à {recipient}.',
    sentToMany: '{school} envoie ce message.',
    why: fr`Vous recevez ce message parce que votre enfant est élève ici. Personne ne regarde si vous le lisez.`,
    optOut: 'Je ne veux plus recevoir ces messages',
  },
  en: {
    below: 'This message is also in English, further down.',
    official: `This message holds no link to a sign-in page: the only official address is ${EDUCONNECT_HOST}.`,
    sentBy: 'Sent by {school} to {recipient}.',
    sentToMany: 'Sent by {school}.',
    why: 'You receive it because you are the legal guardian of a pupil of the school. Nobody follows whether you open or read it.',
    optOut: 'Stop these reminders by e-mail',
  },
  ar: {
    below: 'هذه الرسالة مكتوبة أيضا بالعربية في الأسفل.',
    official: `لا تحتوي هذه الرسالة على أي رابط إلى صفحة دخول: العنوان الرسمي الوحيد هو ${EDUCONNECT_HOST}.`,
    sentBy: 'رسالة من {school} إلى {recipient}.',
    sentToMany: 'رسالة من {school}.',
    why: 'تصلكم هذه الرسالة لأنكم ولي أمر قانوني لأحد تلاميذ المؤسسة. لا يتتبع أحد فتح هذه الرسالة أو قراءتها.',
    optOut: 'إيقاف رسائل التذكير بالبريد الإلكتروني',
  },
  tr: {
    below: 'Bu mesajın Türkçesi aşağıdadır.',
    official: `Bu mesajda giriş sayfasına giden hiçbir bağlantı yoktur: tek resmî adres ${EDUCONNECT_HOST} adresidir.`,
    sentBy: 'Gönderen: {school}. Alıcı: {recipient}.',
    sentToMany: 'Gönderen: {school}.',
    why: 'Bu mesajı, okulun bir öğrencisinin yasal velisi olduğunuz için alıyorsunuz. Mesajı açıp açmadığınız veya okuyup okumadığınız izlenmez.',
    optOut: 'Artık e-posta ile hatırlatma almak istemiyorum',
  },
  pt: {
    below: 'Esta mensagem está também em português, mais abaixo.',
    official: `Esta mensagem não contém nenhuma ligação para uma página de acesso: o único endereço oficial é ${EDUCONNECT_HOST}.`,
    sentBy: 'Mensagem enviada por {school} a {recipient}.',
    sentToMany: 'Mensagem enviada por {school}.',
    why: 'Recebe-a porque é responsável legal de um aluno da escola. A abertura e a leitura desta mensagem não são seguidas.',
    optOut: 'Deixar de receber avisos por e-mail',
  },
  es: {
    below: 'Este mensaje está también en español, más abajo.',
    official: `Este mensaje no contiene ningún enlace a una página de acceso: la única dirección oficial es ${EDUCONNECT_HOST}.`,
    sentBy: 'Mensaje enviado por {school} a {recipient}.',
    sentToMany: 'Mensaje enviado por {school}.',
    why: 'Lo recibe porque es responsable legal de un alumno del centro. No se sigue la apertura ni la lectura de este mensaje.',
    optOut: 'No recibir más recordatorios por correo electrónico',
  },
  uk: {
    below: 'Це повідомлення є також українською, нижче.',
    official: `У цьому повідомленні немає жодного посилання на сторінку входу: єдина офіційна адреса — ${EDUCONNECT_HOST}.`,
    sentBy: 'Повідомлення від {school} для {recipient}.',
    sentToMany: 'Повідомлення від {school}.',
    why: 'Ви отримали його, бо є законним представником учня цієї школи. Ніхто не стежить, чи ви його відкрили або прочитали.',
    optOut: 'Більше не отримувати нагадувань електронною поштою',
  },
  ro: {
    below: 'Acest mesaj este și în română, mai jos.',
    official: `Acest mesaj nu conține niciun link către o pagină de conectare: singura adresă oficială este ${EDUCONNECT_HOST}.`,
    sentBy: 'Mesaj trimis de {school} către {recipient}.',
    sentToMany: 'Mesaj trimis de {school}.',
    why: 'Îl primiți pentru că sunteți responsabilul legal al unui elev al școlii. Deschiderea și citirea acestui mesaj nu sunt urmărite.',
    optOut: 'Nu mai doresc mesaje de reamintire prin e-mail',
  },
};

/** Why a pupil gets a message; pupils read French, or French that is easy to read. */
export const WHY_PUPIL = fr`Tu le reçois parce que tu es élève de l'établissement. Personne ne suit si tu l'ouvres ou si tu le lis.`;
