import { getContext } from '@/app/_server/context';
import { findPlace } from '@/app/_server/place';
import { unknownAddress } from '@/app/_server/public-answer';
import { AGENDA } from '@/lib/messages/agenda';
import { readAgenda } from '@/lib/services/planning/agenda/read-agenda';

type Context = { params: Promise<{ file: string }> };

/** Minutes for which a program may keep what it has read. */
const KEPT_SECONDS = 300;

/** A person's calendar at its secret address, `/agenda/<secret>.ics`: whoever has it reads it, without a sign-in. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, token] = /^(.+)\.ics$/.exec((await params).file) ?? [];
  if (!token) return unknownAddress(AGENDA.unknown);
  const answer = await readAgenda(getContext(), token, findPlace(request.headers));
  if (answer === 'unknown') return unknownAddress(AGENDA.unknown);
  if (answer === 'busy') {
    return new Response(AGENDA.busy, {
      status: 429,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'retry-after': '900',
      },
    });
  }
  const { body, etag } = answer;
  const headers = {
    etag,
    // A person's own: no cache that others share may keep it.
    'cache-control': `private, max-age=${KEPT_SECONDS}, must-revalidate`,
    'x-robots-tag': 'noindex',
  };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="palier.ics"',
    },
  });
}
