import type { PieceSource } from '@/lib/services/materials/find-source';

export type SourceParams = { params: Promise<{ uai: string; source: string; id: string }> };

const NAMES: Record<string, PieceSource['from']> = {
  bibliotheque: 'library',
  modeles: 'template',
  etablissement: 'own',
};

/** A piece as an address names it; one that names none leads to a piece that no school has. */
export const readSource = ({ source, id }: { source: string; id: string }): PieceSource =>
  Object.hasOwn(NAMES, source) ? { from: NAMES[source] ?? 'own', id } : { from: 'own', id: '' };
