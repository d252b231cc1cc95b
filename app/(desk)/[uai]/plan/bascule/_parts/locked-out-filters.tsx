import { LinkButton } from '@/app/_ui/button';
import { SelectField, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { nameLevel, LOCKED_OUT as WORDS } from '@/lib/messages/switch-over-pages';
import type { LockedOutList } from '@/lib/services/planning/switch-over/list-locked-out';
import { type BasculeSearch, writeBascule } from '../bascule-address';

/** A form that asks by the address: it can be shared, and works without JavaScript. */
export function LockedOutFilters({
  action,
  list,
  search,
}: {
  action: string;
  list: LockedOutList;
  search: BasculeSearch;
}) {
  const { byClass, byLevel } = list;
  const isFiltered = writeBascule({ ...search, page: '' }) !== '';
  return (
    <form action={`${action}#bloques`} className="no-print flex flex-wrap items-end gap-3" method="get">
      <TextField
        className="w-full sm:w-48"
        defaultValue={search.nom}
        id="nom"
        label={WORDS.search}
        type="search"
      />
      {!list.guardiansHidden && (
        <SelectField
          className="w-full sm:w-44"
          defaultValue={search.qui ?? ''}
          id="qui"
          label={WORDS.kind}
          options={[
            { value: '', label: WORDS.any },
            { value: 'eleves', label: WORDS.kinds.pupils },
            { value: 'responsables', label: WORDS.kinds.guardians },
          ]}
        />
      )}
      <SelectField
        className="w-full sm:w-28"
        defaultValue={search.niveau ?? ''}
        id="niveau"
        label={WORDS.level}
        options={[
          { value: '', label: WORDS.any },
          ...byLevel.map(({ level }) => ({ value: level, label: nameLevel(level) })),
        ]}
      />
      <SelectField
        className="w-full sm:w-28"
        defaultValue={search.classe ?? ''}
        id="classe"
        label={WORDS.classCode}
        options={[
          { value: '', label: WORDS.any },
          ...byClass.map(({ code }) => ({ value: code, label: code })),
        ]}
      />
      <SelectField
        className="w-full sm:w-36"
        defaultValue={search.email ?? ''}
        id="email"
        label={WORDS.contact}
        options={[
          { value: '', label: WORDS.any },
          { value: 'avec', label: WORDS.contacts.with_email },
          { value: 'sans', label: WORDS.contacts.without_email },
        ]}
      />
      <SubmitButton icon="search" look="secondary">
        {WORDS.filter}
      </SubmitButton>
      {isFiltered && (
        <LinkButton href={`${action}#bloques`} look="quiet">
          {WORDS.clear}
        </LinkButton>
      )}
    </form>
  );
}
