import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { ChoiceField, ChoiceGroup, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { DescribedParameter } from '@/lib/domain/adoption/forecast/describe-parameters';
import type { StaffMinutes } from '@/lib/domain/planning/fit-capacity';
import { STAFF_ROLES, type StaffRole } from '@/lib/domain/planning/staff-minutes';
import { COMPARISON as WORDS } from '@/lib/messages/comparison';
import { PREVIEW_PAGE } from '@/lib/messages/plan-pages';
import { STAFF_TIME } from '@/lib/messages/staff-time';
import { MOST_COMPARED } from '@/lib/services/planning/comparison-request';
import { type ComparisonSearch, FIELDS, listAsked, readOne, writeResetAddress } from '../comparison-address';
import { ParameterFields } from './parameter-fields';

/** What is compared and what is supposed: all of it goes into the address, which can be kept and shown. */
export function ComparisonForm({
  uai,
  search,
  scenarios,
  assumed,
  parameters,
}: {
  uai: string;
  search: ComparisonSearch;
  scenarios: readonly { id: string; title: string }[];
  /** Where a field is left empty. */
  assumed: {
    staff: StaffMinutes;
    printLeadDays: number;
    goalPercent: number;
    assumedRoles: readonly StaffRole[];
  };
  parameters: readonly DescribedParameter[];
}) {
  const asked = listAsked(search);
  const typed = (key: string) => readOne(search, key);
  const movesWork = [FIELDS.print, ...STAFF_ROLES.map(FIELDS.staff)].some((key) => typed(key));
  const movesModel = parameters.some(({ name }) => typed(FIELDS.parameter(name)));
  return (
    <Card className="print:hidden">
      <form className="space-y-4">
        <ChoiceGroup
          className="grid gap-x-6 sm:grid-cols-2"
          hint={WORDS.chooseHint(MOST_COMPARED)}
          legend={WORDS.choose}
        >
          {scenarios.map(({ id, title }) => (
            <ChoiceField
              defaultChecked={asked.includes(id)}
              id={`choix-${id}`}
              key={id}
              label={title}
              name={FIELDS.scenario}
              value={id}
            />
          ))}
        </ChoiceGroup>
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <TextField
            defaultValue={typed(FIELDS.start)}
            id={FIELDS.start}
            label={PREVIEW_PAGE.startOn}
            optional
            type="date"
          />
          <TextField
            defaultValue={typed(FIELDS.meeting)}
            id={FIELDS.meeting}
            label={PREVIEW_PAGE.meetingOn}
            optional
            type="date"
          />
          <TextField
            defaultValue={typed(FIELDS.goal)}
            id={FIELDS.goal}
            inputMode="decimal"
            label={WORDS.goalField}
            placeholder={String(assumed.goalPercent)}
          />
        </div>
        <Disclosure open={movesWork} summary={WORDS.staff}>
          <p className="mb-3 max-w-prose text-sm text-muted">
            {WORDS.staffLead} {STAFF_TIME.basis(assumed.assumedRoles)}
          </p>
          <div className="grid items-end gap-4 sm:grid-cols-3">
            {STAFF_ROLES.map((role) => (
              <TextField
                defaultValue={typed(FIELDS.staff(role))}
                id={FIELDS.staff(role)}
                key={role}
                label={WORDS.staffField(role)}
                max={20000}
                min={0}
                placeholder={String(assumed.staff[role])}
                type="number"
              />
            ))}
            <TextField
              defaultValue={typed(FIELDS.print)}
              id={FIELDS.print}
              label={WORDS.printField}
              max={60}
              min={0}
              placeholder={String(assumed.printLeadDays)}
              type="number"
            />
          </div>
        </Disclosure>
        {parameters.length > 0 && (
          <Disclosure open={movesModel} summary={WORDS.parameters}>
            <p className="mb-3 max-w-prose text-sm text-muted">{WORDS.parametersLead}</p>
            <ParameterFields parameters={parameters} search={search} />
          </Disclosure>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton icon="chart">{WORDS.submit}</SubmitButton>
          <Link className="link text-sm font-semibold" href={writeResetAddress(uai, search)}>
            {WORDS.reset}
          </Link>
        </div>
      </form>
    </Card>
  );
}
