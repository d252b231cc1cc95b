import { fr as f } from '../typeset';

/** What stands on the papers of whoever hands out, in French. */
export const staffTexts = {
  cover: {
    title: 'Documents à remettre',
    lead: f`Remettez chaque document en main propre, sous pli, à l'élève ou au responsable qui y est nommé. Cochez la feuille d'émargement au fur et à mesure. Un absent ? Gardez son document, et réessayez dans la semaine. Rapportez au secrétariat ce qui n'a pas pu être remis : rien ne se laisse dans un casier ni ne se photographie.`,
    counts: 'Dans cette pile',
    pupils: (count: number) => (count > 1 ? `${count} élèves` : `${count} élève`),
    documents: (count: number) => (count > 1 ? `${count} documents` : `${count} document`),
    handedBy: f`Remis par :`,
    from: f`Du :`,
    to: f`Au :`,
    left: f`Non remis, rapportés au secrétariat :`,
  },
  ticking: {
    title: 'Feuille d’émargement',
    lead: f`Cochez à la remise ; notez un absent, un refus, un changement d'adresse. Reportez ensuite les cases dans Palier : chacun y voit qui a reçu son document.`,
    columns: ['N°', 'Élève', 'Document', 'Remis', 'Le', 'Remarque'] as const,
    page: 'Page {page} sur {total}',
    total: (count: number) => (count > 1 ? `${count} documents en tout` : `${count} document en tout`),
    confidential: f`Document interne, avec des noms d'élèves : à rendre au secrétariat, puis à détruire.`,
  },
  documentOf: (document: string, count: number) => (count > 1 ? `${count} × ${document}` : document),
  classLabel: (classCode: string) => `Classe ${classCode}`,
  dateLine: (day: string) => `Édité le ${day}`,
};
