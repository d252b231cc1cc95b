import type { Day } from '@/lib/domain/directory/types';
import { formatDay } from './format';
import { fr } from './typeset';

/** A post or a banner on the ENT's own page. */
export const ENT_POSTS = {
  title: fr`Publier dans l'ENT`,
  lead: fr`Copiez le titre et le texte dans une actualité de la page d'accueil de l'ENT, puis notez le jour : la marque apparaît sur les courbes.`,
  notPersonal: fr`Tout le monde la voit : elle n'est notée pour aucune famille, et ne retarde aucun rappel.`,
  paste: 'À copier',
  postTitle: 'Titre',
  html: fr`Texte mis en forme (HTML)`,
  htmlHint: fr`Pour un éditeur qui accepte le code HTML.`,
  text: 'Texte simple',
  posted: fr`Mis dans l'ENT`,
  postedOn: 'Publié le',
  save: 'Noter la publication',
  none: fr`Aucune publication n'est notée.`,
  line: (title: string, on: Day, by: string | null) =>
    fr`« ${title} », ${formatDay(on)}${by ? `, par ${by}` : ''}`,
  undo: 'Annuler',
  undoOf: (title: string, on: Day) => fr`Annuler : « ${title} », ${formatDay(on)}`,
  mark: (title: string) => fr`Publié dans l'ENT : « ${title} »`,
} as const;
