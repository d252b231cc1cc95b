import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader } from '@/app/_ui/card';
import { SelectField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { addDays } from '@/lib/domain/directory/day';
import { momentIn } from '@/lib/domain/directory/wall-clock';
import { DEFAULT_COLOUR } from '@/lib/domain/materials/library/colours';
import { LANGUAGE_FACTS } from '@/lib/domain/materials/library/languages';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { BANNERS, BANNER_FORM as WORDS } from '@/lib/messages/banners';
import { LANGUAGE_NAMES, PIECE_NAMES } from '@/lib/messages/materials/library';
import { proposeFields } from '@/lib/messages/materials/propose-fields';
import { BANNER_PIECES } from '@/lib/services/materials/banner-input';
import { findPreparedBanner } from '@/lib/services/materials/find-prepared-banner';
import { listBannerModels } from '@/lib/services/materials/list-banner-models';
import { clockOf } from '../../../campagnes/_parts/read-forms';
import { BannerForm } from '../_parts/banner-form';
import { NotForYou } from '../_parts/not-for-you';
import { listTypedFields } from '../_parts/read-forms';
import { dropBannerAction, saveBannerAction } from '../actions';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'modele' | 'langue' | 'prepare'> };

const DAYS_PROPOSED = 14;
const LAST_MINUTE = 18 * 60;

/** A new banner. `?modele=banniere-ent-eleves`, or the id of a piece of the school, and `?langue=ar` set its first texts. */
export default async function NewBannerPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  if (!desk.can('post_banner')) return <NotForYou />;
  const { modele, langue, prepare } = await readSearch(searchParams);
  const prepared = await findPreparedBanner(desk.ctx, desk.scope, prepare);
  const models = await listBannerModels(desk.ctx, desk.scope);
  const model = models.find(({ id }) => id === modele);
  const pieceId =
    model?.pieceId ??
    BANNER_PIECES.find(({ id }) => id === (modele ?? prepared?.pieceId))?.id ??
    'banniere-ent';
  const piece = BANNER_PIECES.find(({ id }) => id === pieceId);
  if (!piece) throw new Error(`${pieceId} is no banner`);
  const language =
    piece.languages.find((one) => one === (langue ?? model?.settings.language)) ?? piece.languages[0] ?? 'fr';
  const proposed = proposeFields(pieceId, language, schoolTypeOf(desk.school.kind));
  const { steps: _, logo: __, ...typed } = { ...proposed, ...model?.settings.typed[language] };
  const now = momentIn(desk.school.timeZone, desk.ctx.now);
  const [from, to] = prepared
    ? [prepared.startsAt, prepared.endsAt].map((at) => momentIn(desk.school.timeZone, at))
    : [now, { on: addDays(now.on, DAYS_PROPOSED), minute: LAST_MINUTE }];
  const choice = {
    ...{ pieceId, schoolPieceId: model?.id ?? null, language, prepared: prepared?.id },
    form: randomUUID(),
  };
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/supports/bannieres`, label: BANNERS.title }]} />}
        lead={WORDS.lead}
        title={WORDS.title}
      />
      <div className="space-y-6">
        {prepared && (
          <Alert title={BANNERS.prepared} tone="info">
            <form action={dropBannerAction.bind(null, uai, prepared.id)} className="mt-1">
              <SubmitButton look="secondary">{BANNERS.drop}</SubmitButton>
            </form>
          </Alert>
        )}
        <Card>
          <form className="flex flex-wrap items-end gap-4">
            {prepared && <input name="prepare" type="hidden" value={prepared.id} />}
            <SelectField
              defaultValue={model?.id ?? pieceId}
              id="modele"
              label={WORDS.model}
              options={[
                ...BANNER_PIECES.map(({ id }) => ({ value: id, label: PIECE_NAMES[id].name })),
                ...models.map(({ id, title }) => ({ value: id, label: WORDS.ownModel(title) })),
              ]}
            />
            <SelectField
              defaultValue={language}
              id="langue"
              label={WORDS.language}
              options={piece.languages.map((one) => ({ value: one, label: LANGUAGE_NAMES[one].french }))}
            />
            <SubmitButton look="secondary">{WORDS.choose}</SubmitButton>
          </form>
        </Card>
        {LANGUAGE_FACTS[language].status === 'to_read_over' && <Alert tone="warn">{WORDS.toReadOver}</Alert>}
        <BannerForm
          fields={listTypedFields(pieceId)}
          initial={{
            attempt: 0,
            values: {
              typed: { ent: desk.school.entName, colours: DEFAULT_COLOUR, ...typed },
              contrast: model?.settings.contrast ?? 'light',
              sizeIds: piece.sizes.map((size) => size.id),
              startsOn: from?.on ?? now.on,
              startsTime: clockOf(from?.minute ?? now.minute),
              endsOn: to?.on ?? now.on,
              endsTime: clockOf(to?.minute ?? LAST_MINUTE),
            },
          }}
          key={`${modele} ${language}`}
          save={saveBannerAction.bind(null, uai, choice)}
          sizes={[...piece.sizes]}
        />
      </div>
    </>
  );
}
