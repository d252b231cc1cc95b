import { fr } from './typeset';

/** A public statement: parts with a heading, paragraphs and points. */
export type Statement = {
  title: string;
  lead: string;
  parts: { id: string; heading: string; paragraphs: string[]; points?: string[] }[];
};

/** Honest: nobody has audited yet, so nothing is claimed. */
export const ACCESSIBILITY: Statement = {
  title: 'Accessibilité',
  lead: fr`Palier vise le RGAA 4.1 (WCAG 2.2, niveau AA). Aucun audit n'a encore été mené : il n'est donc pas déclaré conforme.`,
  parts: [
    {
      id: 'etat',
      heading: 'État de conformité',
      paragraphs: [
        fr`Non conforme, faute d'audit : les critères du RGAA n'ont pas été vérifiés un par un par une personne qualifiée. Cette page donnera le taux de conformité et la liste des défauts dès qu'un audit aura eu lieu.`,
      ],
    },
    {
      id: 'verifie',
      heading: 'Ce qui est vérifié à chaque version',
      paragraphs: [fr`Ces contrôles sont automatiques. Ils ne trouvent qu'une partie des défauts.`],
      points: [
        fr`les règles d'axe-core (WCAG 2.2 A et AA) dans un navigateur, sur les écrans de Palier ;`,
        fr`le contraste de chaque couple de couleurs, en mode clair et en mode sombre : 4,5:1 pour les textes, 3:1 pour les formes.`,
      ],
    },
    {
      id: 'prevu',
      heading: 'Ce qui est prévu dans la conception',
      paragraphs: [],
      points: [
        fr`chaque graphique est résumé par une phrase et doublé d'un tableau ;`,
        fr`une couleur n'est jamais seule à porter un sens : une icône, un motif ou un mot l'accompagne ;`,
        fr`les formulaires fonctionnent au clavier et sans JavaScript ; les animations cessent si vous l'avez demandé à votre système ;`,
        fr`les tableaux larges se font défiler au clavier, et les pages tiennent sur un écran de 360 pixels ;`,
        fr`les courriers PDF sont balisés et passent le contrôle PDF/UA-1 de l'outil qui les produit ; aucun autre contrôle n'a été fait.`,
      ],
    },
    {
      id: 'contact',
      heading: fr`Une difficulté ?`,
      paragraphs: [
        fr`Dites-le à l'établissement : il doit vous donner l'information sous une autre forme. Parents : son téléphone et son adresse sont sur le courrier reçu et sur la page d'aide. Personnels : passez par la personne qui administre Palier dans votre académie.`,
      ],
    },
    {
      id: 'recours',
      heading: 'Voies de recours',
      paragraphs: [
        fr`Si vous signalez un défaut qui vous empêche d'accéder à un contenu et que vous n'obtenez pas de réponse satisfaisante, vous pouvez saisir le Défenseur des droits : en ligne (defenseurdesdroits.fr), par téléphone au 09 69 39 00 00, ou par courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.`,
      ],
    },
  ],
};

export const PRIVACY: Statement = {
  title: 'Données personnelles',
  lead: fr`Palier aide un établissement à amener chaque famille à EduConnect. Il ne garde que ce que ce but demande, et ne suit personne.`,
  parts: [
    {
      id: 'responsable',
      heading: 'Qui est responsable',
      paragraphs: [
        fr`Le chef d'établissement pour les données de son établissement. La DRANE, service de la région académique, ne voit que des totaux : aucun nom, et aucun chiffre qui porterait sur moins de cinq personnes.`,
      ],
    },
    {
      id: 'donnees',
      heading: 'Ce qui est gardé',
      paragraphs: [],
      points: [
        fr`élèves : nom, prénom, date de naissance, adresse e-mail, classe ;`,
        fr`responsables : civilité, nom, prénom, adresse e-mail, mobile, adresse postale, lien avec l'élève ;`,
        fr`pour chacun : l'état du compte EduConnect, ses dates, et les jours de connexion à l'ENT que donnent les fichiers ;`,
        fr`pour chacun : l'identifiant que l'ENT lui donne, quand les fichiers de l'ENT le disent. Il sert seulement à adresser un message de l'ENT à la bonne personne : il n'est transmis qu'à l'ENT, et s'efface avec la personne ;`,
        fr`les messages envoyés (à qui, quand, remis ou non) et les oppositions aux rappels ;`,
        fr`ce que les personnels ont noté : un contact, une demande d'assistance et son motif, une note libre ;`,
        fr`personnels : nom, adresse e-mail, rôle, et le journal de leurs actions.`,
      ],
    },
    {
      id: 'jamais',
      heading: fr`Ce qui n'est jamais gardé`,
      paragraphs: [],
      points: [
        fr`l'identifiant national de l'élève, la profession, la nationalité et le lieu de naissance : ils sont écartés dès la lecture des fichiers ;`,
        fr`les mots de passe et codes d'activation d'EduConnect ;`,
        fr`les fichiers déposés : ils sont lus, puis oubliés.`,
      ],
    },
    {
      id: 'duree',
      heading: 'Combien de temps',
      paragraphs: [
        fr`Une année scolaire au plus. Le chef d'établissement efface alors toutes les personnes de son établissement ; il peut le faire plus tôt, à tout moment. Une opposition aux rappels reste respectée ensuite : il n'en est gardé qu'une empreinte de la personne, de son adresse et de son numéro, et un jour : ni le nom, ni l'adresse, ni le numéro ne s'y lisent.`,
      ],
    },
    {
      id: 'traces',
      heading: 'Cookies et mesure',
      paragraphs: [
        fr`Seules les pages des personnels déposent des cookies, pour la connexion. Il n'y a ni mesure d'audience, ni image espion dans les messages, ni suivi des clics. La page d'aide des familles ne dépose rien.`,
      ],
    },
    {
      id: 'droits',
      heading: 'Vos droits',
      paragraphs: [
        fr`Accès, rectification, effacement, limitation et opposition : adressez-vous au secrétariat de l'établissement, ou au délégué à la protection des données de l'académie. Une coordonnée fausse se corrige au secrétariat. Chaque rappel par e-mail contient un lien pour ne plus en recevoir.`,
        fr`Si vous n'obtenez pas de réponse, vous pouvez saisir la CNIL (cnil.fr).`,
      ],
    },
  ],
};

/** The statement with the contacts that régions have set, under « Vos droits »; without one it says whom to ask. */
export const buildPrivacy = (contacts: readonly { regionName: string; contact: string }[]): Statement => ({
  ...PRIVACY,
  parts: PRIVACY.parts.map((part) =>
    part.id === 'droits'
      ? {
          ...part,
          paragraphs: [
            ...part.paragraphs,
            contacts.length > 0
              ? fr`Délégués à la protection des données, par région académique ; la page d'aide d'un établissement donne le sien :`
              : fr`Le contact du délégué est sur la page d'aide de l'établissement ; s'il n'y est pas, le secrétariat le donne.`,
          ],
          points: contacts.map(({ regionName, contact }) => fr`${regionName} : ${contact}`),
        }
      : part,
  ),
});
