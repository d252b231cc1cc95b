import { after } from 'next/server';
import { getContext } from '@/app/_server/context';
import { leadTo, unknownAddress } from '@/app/_server/public-answer';
import { isCountedVisit } from '@/lib/domain/materials/is-counted';
import { countPieceVisit } from '@/lib/services/materials/count-piece-visit';
import { findShortAddress } from '@/lib/services/materials/find-short-address';

type Context = { params: Promise<{ uai: string; code: string }> };

/** The short address of a piece, on paper and in its QR code: leads to the school's help page, and counts that it did. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const ctx = getContext();
  const { uai, code } = await params;
  const language = new URL(request.url).searchParams.get('l') ?? undefined;
  const found = await findShortAddress(ctx, { uai, code, language });
  if (!found) return unknownAddress();
  const { path, pieceId, timeZone } = found;
  // After the answer: whoever scans a poster does not wait for a count.
  if (pieceId && isCountedVisit(request)) {
    after(() => countPieceVisit(ctx, { uai: uai.toUpperCase(), pieceId, timeZone }));
  }
  return leadTo(path);
}
