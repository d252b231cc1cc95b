/*
 * What generated schools and people are named after. Family names and towns are made of words and of nobody; they are
 * drawn apart from first names, so that no person is meant.
 */

export const FIRST_NAMES: readonly string[] =
  'Adam Alice Amine Anaïs Basile Camille Chloé Clara Côme Daphné Éloïse Emma Enzo Ethan Fanny Gaël Hugo Inès Ismaël Jade Jeanne Jules Kenza Léa Léo Lina Loïc Lou Louis Maël Malo Manon Margaux Mathis Maya Mila Naïm Nina Noé Noémie Océane Olga Paul Rayan Romy Rose Sacha Salomé Sami Sofia Théo Tom Victor Yanis Zoé'.split(
    ' ',
  );

export const FAMILY_NAMES: readonly string[] =
  'ARDOISIER BALANCIER BASTIDON BELLEROCHE BOISJOLI BORDEVERTE BRISEFER BRUYEROL CANTEPIE CARILLONNET CHANTERIVE CHARMILLON CHÊNEVERT CLAIRFONT CLOCHETEAU COURTEPAILLE CROISILLON DOUVRELLE ÉCLUSIER ÉPINEVAL FALAISIER FEUILLERET FONTCLAIRE FOUGERET FRESNELLE GALETAS GENÊTIER GIROUETTE GRANDVERGER HALTEBOIS HAUTERIVIÈRE HERBELIN HORLOGEON JARDINEAU JONQUEROL LAVANDON LONGCOURT LUNETIN MARJOLIN MOULINAL NOISERAIE ORMELIER PASSEREL PERVENCHE PIERREFUGE PLUMEROL POMMERAIE QUATREVENTS RAMEROL RIVEPLATE ROSERAIE ROUSSEPIERRE SABLONNET SAULEROL SENTIERVAL SOUCHEVAL TILLEROL TOURBIER TRÉMIÈRE TUILEROL VALBRUNE VANNELIER VENTOUREL VERCHANT VERGEROL VIVEFONT'.split(
    ' ',
  );

export const SCHOOL_NAMES: readonly string[] =
  'des Acacias|de l’Aqueduc|des Bateliers|du Belvédère|de la Bergerie|du Bois-Joli|des Chênes|du Clos-Fleuri|de la Colline|des Deux-Ponts|de l’Écluse|des Embruns|de l’Étang|de la Fontaine|des Forgerons|de la Garenne|des Genêts|de la Grande-Haie|des Hirondelles|des Jardins|du Lavoir|de la Lisière|des Meuniers|du Moulin-Neuf|des Noyers|de l’Observatoire|des Peupliers|de la Plaine|du Pré-Vert|des Quatre-Saisons|des Rivages|de la Roseraie|du Ruisseau|des Sablons|de la Source|des Tilleuls|de la Tuilerie|du Val-Clair|des Vergers|du Vieux-Pont'.split(
    '|',
  );

export const TOWNS: readonly string[] =
  'Aubeclaire|Beaumont-d’Essai|Boisfleury-d’Essai|Bourg-d’Essai|Champvert-d’Essai|Clairval-d’Essai|Fontbelle|Grandpré-d’Essai|Hautecombe-d’Essai|Lavignes|Longuerive-d’Essai|Montjoie-d’Essai|Pontclair|Rochebrune-d’Essai|Saint-Essai|Sourceval|Terreneuve-d’Essai|Valbonne-d’Essai|Vieilleville-d’Essai|Villeclaire-d’Essai'.split(
    '|',
  );

export const STREETS: readonly string[] =
  'rue des Tilleuls|rue du Lavoir|allée des Noyers|chemin de la Source|place du Marché|impasse des Forgerons|avenue de la Gare|quai des Bateliers|rue de l’Écluse|route du Moulin'.split(
    '|',
  );
