import type { ScenarioPhase } from '../scenario';
import { step } from './pieces';

/** Offsets below are written for thirty school days before the rentrée. */
const WRITTEN_FOR = 30;

/** What a school makes ready before it asks anything of families, in the school days before the rentrée. */
export function preparation({ schoolDays, weeks }: { schoolDays: number; weeks: number }): ScenarioPhase {
  const actions = [
    step(
      0,
      'delegation',
      'principal',
      'deleguer-droits',
      'Confier les rôles dans Palier (secrétariat, référent numérique, CPE, professeurs principaux), par classe et avec une date de fin',
      30,
    ),
    step(
      0,
      'prepare',
      'principal',
      'deleguer-educonnect',
      'Déléguer dans EduConnect les droits d’administration des comptes au secrétariat, au référent numérique et aux CPE, avec la même date de fin',
      20,
    ),
    step(
      1,
      'prepare',
      'secretariat',
      'premiers-chiffres',
      'Importer les exports SIECLE, EduConnect et ENT, et lire les chiffres de départ',
      45,
    ),
    step(
      3,
      'data_quality',
      'secretariat',
      'qualite-siecle',
      'Corriger dans SIECLE les responsables légaux (mobile, adresse e-mail, rattachements) jusqu’à zéro anomalie bloquante',
      60,
      { perFamily: 0.5 },
    ),
    step(
      8,
      'prepare',
      'principal',
      'choisir-documents',
      'Choisir et relire les documents : lettre aux familles, fiche « 4 étapes », dépliant, affiche',
      40,
    ),
    step(
      12,
      'prepare',
      'secretariat',
      'commander-impressions',
      'Commander les impressions : une lettre par famille, les fiches « 4 étapes » et les affiches',
      30,
    ),
    step(
      15,
      'prepare',
      'rupn',
      'page-aide',
      'Vérifier la page d’aide de l’établissement et lire son code QR avec un téléphone',
      20,
    ),
    step(
      18,
      // Makes ready and asks nobody yet: the banner itself is an action of the phases that follow.
      'prepare',
      'rupn',
      'bandeau-brouillon',
      'Préparer la bannière de la page d’accueil de l’ENT et l’affiche du hall',
      45,
    ),
    step(
      20,
      'prepare',
      'rupn',
      'essai',
      'Essayer l’activation de bout en bout, avec un compte élève et un compte responsable',
      30,
    ),
    step(
      25,
      'meeting',
      'principal',
      'informer-equipe',
      'Informer l’équipe : le calendrier, qui fait quoi, les réponses aux questions des familles',
      45,
    ),
    step(
      28,
      'review',
      'principal',
      'relire-plan',
      'Relire le plan et confirmer la date de la réunion des parents',
      15,
    ),
  ];
  return {
    id: 'preparer',
    title: 'Préparer',
    levels: 'all',
    preparation: true,
    start: { anchor: { at: 'rentree' }, offset: -schoolDays },
    weeks,
    actions: actions.map((action) => ({
      ...action,
      offset: Math.floor((action.offset * schoolDays) / WRITTEN_FOR),
    })),
  };
}
