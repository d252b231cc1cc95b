import { Button, LinkButton } from '@/app/_ui/button';
import { ChoiceField, type Option, SelectField, TextField } from '@/app/_ui/field';
import { ACADEMIES } from '@/lib/domain/directory/academies';
import { SCHOOL_KINDS } from '@/lib/domain/directory/types';
import { listScenarios } from '@/lib/domain/planning/scenarios/library';
import { REGION_LIST } from '@/lib/messages/region-list';
import { REGION, SCHOOL_KIND_LABELS, SECTOR_NAMES } from '@/lib/messages/region-pages';
import { nameBand } from '@/lib/services/adoption/get-region-school';
import type { RegionList } from '@/lib/services/adoption/list-region-schools';
import {
  REGION_ORDERS,
  type RegionQuery,
  readRegionQuery,
  SECTORS,
  SIZES,
} from '@/lib/services/adoption/region-query';

/** An old link may ask for what no school has any more: the form says what the list is narrowed to. */
const withChosen = (options: Option[], chosen: string | undefined): Option[] =>
  chosen === undefined || options.some((option) => option.value === chosen)
    ? options
    : [...options, { value: chosen, label: chosen }];

/** Search, filters and sort: a form that reads, so that its address is the view. */
export function ListFilters({
  path,
  query,
  choices,
  regionCode,
}: {
  path: string;
  query: RegionQuery;
  choices: RegionList['choices'];
  regionCode: string;
}) {
  const academies = ACADEMIES.filter((a) => a.regionCode === regionCode);
  const departments = academies.flatMap((a) => a.departments).sort();
  const phases = choices.phases.map((phase) => ({ value: phase.id, label: phase.title }));
  const shipped = listScenarios().map(({ id, title }) => ({ value: id, label: title }));
  // What schools run besides: scenarios of the région, and those that no longer ship.
  const others = choices.scenarios.flatMap(({ id, title }) =>
    shipped.some(({ value }) => value === id) ? [] : [{ value: id, label: title ?? id }],
  );
  const ents = choices.ents.map((name) => ({ value: name, label: name }));
  const all = { value: '', label: REGION_LIST.all };
  const allFeminine = { value: '', label: REGION_LIST.allFeminine };
  return (
    <form action={path} className="mb-4 rounded-lg border border-line bg-surface p-4" method="get">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <TextField
          className="col-span-2"
          defaultValue={query.text ?? ''}
          id="q"
          label={REGION_LIST.search}
          maxLength={80}
          type="search"
        />
        <SelectField
          defaultValue={query.academyCode ?? ''}
          id="academie"
          label={REGION_LIST.academy}
          options={[allFeminine, ...academies.map((a) => ({ value: a.code, label: a.name }))]}
        />
        <SelectField
          defaultValue={query.department ?? ''}
          id="departement"
          label={REGION_LIST.department}
          options={[all, ...departments.map((d) => ({ value: d, label: REGION.department(d) }))]}
        />
        <SelectField
          defaultValue={query.kind ?? ''}
          id="type"
          label={REGION_LIST.kind}
          options={[all, ...SCHOOL_KINDS.map((k) => ({ value: k, label: SCHOOL_KIND_LABELS[k] }))]}
        />
        <SelectField
          defaultValue={query.band === undefined ? '' : SIZES[query.band]}
          id="taille"
          label={REGION_LIST.size}
          options={[allFeminine, ...SIZES.map((value, band) => ({ value, label: nameBand(band) }))]}
        />
        <SelectField
          defaultValue={query.sector ?? ''}
          id="secteur"
          label={REGION_LIST.sector}
          options={[all, ...SECTORS.map((s) => ({ value: s, label: SECTOR_NAMES[s] }))]}
        />
        <SelectField
          defaultValue={query.ent ?? ''}
          id="ent"
          label={REGION_LIST.ent}
          options={withChosen([all, ...ents], query.ent)}
        />
        <SelectField
          defaultValue={query.scenarioId ?? ''}
          id="scenario"
          label={REGION_LIST.scenario}
          options={withChosen(
            [all, { value: 'aucun', label: REGION_LIST.noScenario }, ...shipped, ...others],
            query.scenarioId,
          )}
        />
        <SelectField
          defaultValue={query.phaseId ?? ''}
          id="etape"
          label={REGION_LIST.phase}
          options={withChosen([allFeminine, ...phases], query.phaseId)}
        />
        <SelectField
          defaultValue={query.by}
          id="tri"
          label={REGION_LIST.sort}
          options={REGION_ORDERS.map((o) => ({ value: o, label: REGION_LIST.orders[o] }))}
        />
        <SelectField
          defaultValue={query.order === readRegionQuery({ tri: query.by }).order ? '' : query.order}
          id="ordre"
          label={REGION_LIST.order}
          options={[
            { value: '', label: REGION_LIST.usualOrder },
            { value: 'asc', label: REGION_LIST.directions.asc },
            { value: 'desc', label: REGION_LIST.directions.desc },
          ]}
        />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
        <ChoiceField
          defaultChecked={query.silent ?? false}
          id="import"
          label={REGION_LIST.silent}
          value="ancien"
        />
        <ChoiceField
          defaultChecked={query.stalled ?? false}
          id="bloque"
          label={REGION_LIST.stalled}
          value="oui"
        />
        <span className="flex gap-2">
          <Button type="submit">{REGION_LIST.apply}</Button>
          <LinkButton href={path} look="quiet">
            {REGION_LIST.reset}
          </LinkButton>
        </span>
      </div>
    </form>
  );
}
