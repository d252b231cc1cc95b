/** What somebody types to give a role; kept on a refusal. */
export type RoleValues = { email: string; name: string; role: string; classCodes: string[]; endsOn: string };
export type RoleState = { attempt: number; values?: RoleValues; problem?: string; field?: string };

export const readRole = (form: FormData): RoleValues => {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    email: text('email'),
    name: text('name'),
    role: text('role'),
    classCodes: form.getAll('classe').map(String),
    endsOn: text('endsOn'),
  };
};

/** As the verbs take it: no class ticked is the whole school, no day is no end. */
export const termsOf = ({ classCodes, endsOn }: Pick<RoleValues, 'classCodes' | 'endsOn'>) => ({
  classCodes: classCodes.length > 0 ? classCodes : ('all' as const),
  endsOn: endsOn || null,
});
