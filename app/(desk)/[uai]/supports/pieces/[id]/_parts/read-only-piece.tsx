import { Alert } from '@/app/_ui/alert';
import { EDITOR } from '@/lib/messages/materials/editor';

/** For who may see a piece and not change it. */
export function ReadOnlyPiece({ picture, title }: { picture: string; title: string }) {
  return (
    <div className="space-y-4">
      <Alert tone="info">{EDITOR.readOnly}</Alert>
      <div className="grid min-h-64 place-items-center rounded-lg border border-line bg-sunken p-4 sm:p-6">
        {/* biome-ignore lint/performance/noImgElement: drawn by our own engine, as an image it runs nothing. */}
        <img
          alt={EDITOR.previewAlt(title)}
          className="max-h-[75vh] w-auto max-w-full bg-white shadow-raised"
          src={picture}
        />
      </div>
    </div>
  );
}
