import { Card } from '@/app/_ui/card';
import { SelectField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { LANGUAGES, type Language } from '@/lib/domain/materials/library/languages';
import { LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import { FAMILY_LANGUAGE as WORDS } from '@/lib/messages/print-pages';
import type { FollowedFamily } from '@/lib/services/tracking/list-followed-families';

type Props = {
  family: FollowedFamily;
  languages: ReadonlyMap<string, Language>;
  save: (holderId: string) => (form: FormData) => Promise<void>;
};

/** In which language each guardian reads: noted by who knows it, followed by the letters. */
export function FamilyLanguage({ family, languages, save }: Props) {
  return (
    <Card className="space-y-4">
      <p className="text-sm text-muted">{WORDS.hint}</p>
      {family.guardians.map((guardian) => (
        <form action={save(guardian.id)} className="flex flex-wrap items-end gap-2" key={guardian.id}>
          <SelectField
            className="min-w-48 flex-1"
            defaultValue={languages.get(guardian.id) ?? ''}
            id={`langue-${guardian.id}`}
            label={WORDS.label(`${guardian.firstName} ${guardian.displayName}`)}
            name="langue"
            options={[
              { value: '', label: WORDS.unknown },
              ...LANGUAGES.filter((one) => one !== 'fr').map((value) => ({
                value,
                label: LANGUAGE_NAMES[value].french,
              })),
            ]}
          />
          <SubmitButton look="secondary">{WORDS.save}</SubmitButton>
        </form>
      ))}
    </Card>
  );
}
