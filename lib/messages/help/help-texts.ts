import type { Language } from '@/lib/domain/materials/library/languages';
import { arHelp } from './ar';
import { enHelp } from './en';
import { esHelp } from './es';
import { frHelp } from './fr';
import { frFalcHelp } from './fr-falc';
import { ptHelp } from './pt';
import { roHelp } from './ro';
import type { HelpTexts } from './texts';
import { trHelp } from './tr';
import { ukHelp } from './uk';

export const HELP_TEXTS: Record<Language, HelpTexts> = {
  fr: frHelp,
  'fr-falc': frFalcHelp,
  en: enHelp,
  ar: arHelp,
  tr: trHelp,
  pt: ptHelp,
  es: esHelp,
  uk: ukHelp,
  ro: roHelp,
};
