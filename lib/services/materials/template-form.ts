import type { Piece } from '@/lib/domain/materials/library/pieces';

/** What a template is made of: a piece, or a message of the same make, which stands to the right of materials. */
export type TemplateForm = Pick<Piece, 'fields' | 'sizes' | 'languages' | 'contrasts'>;
