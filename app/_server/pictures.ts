/** An SVG that is opened by its own address is a page of ours: it may run nothing and fetch nothing. */
const DRAWING_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

export const sendDrawing = (svg: string): Response =>
  new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': DRAWING_POLICY,
      'cache-control': 'private, no-cache',
    },
  });

/**
 * An answer with what has changed of a drawing, to a form that is being written. Sent as it is: somebody waits at every
 * stroke, and there is little in it.
 */
export const sendAnswer = (answer: object): Response =>
  Response.json(answer, { headers: { 'cache-control': 'no-store, no-transform' } });

/** A picture that is asked for again and again, and sent once. */
export function sendThumbnail(request: Request, { png, etag }: { png: Uint8Array; etag: string }): Response {
  const headers = { etag, 'cache-control': 'private, no-cache' };
  const known = request.headers.get('if-none-match')?.split(/,\s*/) ?? [];
  if (known.some((one) => one.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(png), { headers: { ...headers, 'content-type': 'image/png' } });
}

/** More than a form with a logo as heavy as it may be. */
const MOST_BYTES = 1_500_000;

/** A form with a picture in it; undefined when it is longer than one can be, or is no form. */
export async function readPictureForm(request: Request): Promise<FormData | undefined> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= MOST_BYTES)) return undefined;
  return request.formData().catch(() => undefined);
}

/** The runs of the picture that a page shows (`lib/print/drawing.ts`): it is sent the others only. */
export function readKnownRuns(form: FormData): string[] {
  const sent = form.get('connues');
  return typeof sent === 'string' ? sent.split(' ') : [];
}
