import { formatCount, formatCountOf, formatMinutes } from './format';
import { fr } from './typeset';

/** The page on the model, for who has to trust its figures or explain them. */
export const MODEL_PAGE = {
  title: 'Comment la simulation est faite',
  lead: fr`Ce que Palier calcule quand il dit « vers le 12 mars, entre le 3 mars et le 2 avril », d'où viennent les chiffres, et ce qu'ils ne savent pas.`,
  back: 'Comparer des scénarios',
  sections: [
    {
      id: 'principe',
      title: 'Le principe',
      paragraphs: [
        fr`Chaque jour de classe, un responsable qui n'a pas activé son compte a une petite chance de le faire. Cette chance monte quand il reçoit une demande (lettre, e-mail, message ENT, appel, rencontre), puis retombe en quelques jours. Une demande répétée par le même canal pèse moins que la précédente.`,
        fr`Les familles ne se ressemblent pas : certaines réagissent vite, d'autres lentement, et quelques-unes n'activent qu'avec une aide personnelle (un appel, une rencontre). C'est pourquoi la courbe monte vite, puis plafonne.`,
        fr`Une famille est couverte quand chacun de ses élèves a au moins un responsable légal activé. Les relances s'arrêtent alors pour toute la famille.`,
      ],
    },
    {
      id: 'depart',
      title: fr`D'où part le calcul`,
      paragraphs: [
        fr`De l'état de votre établissement à la dernière liste EduConnect des responsables : qui est activé, qui se connecte à l'ENT, qui a une adresse e-mail, qui a un mobile, qui a des enfants dans quelles classes. Les demandes déjà faites et notées dans Palier continuent d'agir.`,
        fr`Le scénario est daté dans votre calendrier comme si vous l'adoptiez aujourd'hui : aucune demande ne tombe pendant les vacances. Chaque action donne une demande aux responsables qu'elle vise : un document donne une lettre, une vague donne un e-mail, et ainsi de suite. Une action qui ne vise aucun responsable n'en donne pas.`,
        fr`Un canal qui n'atteint pas quelqu'un ne compte pas pour lui : pas d'e-mail sans adresse, pas de message ENT pour qui ne s'y connecte jamais, pas d'appel sans numéro.`,
      ],
    },
    {
      id: 'freins',
      title: fr`Ce qui retarde un plan`,
      paragraphs: [
        fr`Le temps de l'équipe : chaque rôle a tant de minutes par semaine. Ce qui n'y tient pas passe à la semaine suivante, avant ce qui y était prévu ; les réunions et la bascule gardent leur jour. Une semaine entamée par des vacances en a moins.`,
        fr`L'impression : aucun document n'est remis avant la fin du délai d'impression.`,
        fr`La pression : un message à des responsables écrits trop récemment attend, selon les réglages d'envoi de l'établissement ; après sept jours d'attente il n'est pas envoyé.`,
      ],
    },
    {
      id: 'tirages',
      title: fr`2 000 fois la suite de l'année`,
      paragraphs: [
        fr`Personne ne connaît les vraies chances. Palier tire 2 000 jeux de valeurs plausibles ; dès que vous avez deux listes, il garde ceux qui expliquent ce qui s'est passé chez vous. Puis il joue 2 000 fois la suite de l'année. La courbe est le résultat du milieu ; 8 résultats sur 10 tombent dans la bande, 1 au-dessus, 1 au-dessous.`,
        fr`Deux scénarios sont joués avec les mêmes tirages : leur écart vient des scénarios, pas du hasard. Le même calcul donne toujours le même résultat.`,
        fr`C'est le modèle, et le code, de la prévision de la page Évolution : les deux ne peuvent pas se contredire.`,
      ],
    },
    {
      id: 'bascule',
      title: 'Qui serait bloqué à la bascule',
      paragraphs: [
        fr`Un responsable serait bloqué s'il se connecte à l'ENT et n'a pas activé son compte EduConnect le jour où l'ancien accès ferme. Une famille est comptée bloquée si elle n'est pas couverte et qu'un de ses responsables l'est. Les élèves ne sont pas simulés : le seuil d'élèves activés se lit dans le plan.`,
      ],
    },
    {
      id: 'limites',
      title: 'Ses limites',
      paragraphs: [
        fr`La force de chaque canal est une hypothèse tant que vos listes n'ont rien appris : le collège pilote a montré ce que plusieurs canaux font ensemble en quelques semaines, pas ce que fait chacun. Elle suppose aussi que ce qui est prévu est fait, et fait comme il faut.`,
        fr`Elle ne sait rien des pannes de l'ENT, des grèves, d'une rumeur, ni de la qualité d'une lettre. Qui se connecte et qui peut être joint est pris tel qu'il est aujourd'hui ; les entrées et sorties d'élèves ne sont pas prévues.`,
        fr`La pression est comptée par classe, pas par personne, et les messages des autres établissements ne sont pas connus. Les bannières comptent seulement quand le scénario dit à qui elles s'adressent.`,
        fr`Le nombre de lettres, de messages et les minutes de travail sont des maximums : comme si personne n'activait en chemin.`,
        fr`Une simulation aide à choisir ; elle ne promet rien. Regardez l'intervalle avant la date, et la vérification ci-dessous avant l'intervalle.`,
      ],
    },
  ],
  figures: 'Les chiffres retenus pour vous',
  checked: 'Vérification sur le passé',
  work: fr`Le temps supposé, par semaine de classe`,
  print: (days: number) =>
    fr`Délai d'impression supposé : ${formatCountOf(days, 'jour', 'jours')} de classe.`,
  minutes: formatMinutes,
  workLead: fr`Hypothèses, d'après le nombre de classes. Vous pouvez les changer dans la comparaison.`,
  sourcesTitle: 'Sources',
  sources: [
    fr`Collège pilote, automne 2026 : ${formatCount(156)} responsables sur ${formatCount(342)} activés (45,6 %) en quelques semaines de flyers, affiches, lettres, e-mails et messages ENT.`,
    fr`Recommandations des académies : FranceConnect et l'inscription par SMS d'abord, d'où un avantage quand le mobile est connu.`,
    fr`Bergman, Lasky-Fink et Rogers (2020), expérience de terrain avec ${formatCount(6976)} familles : 1 % d'adhésion par l'inscription ordinaire, 11 % simplifiée, 95 % automatique. L'effort demandé décide.`,
    fr`Le reste est marqué « Hypothèse ». Les chiffres d'une région académique ne sont pas encore mis en commun.`,
  ],
} as const;
