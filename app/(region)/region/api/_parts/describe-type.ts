import { API_PAGE } from '@/lib/messages/api-reference';
import type { Schema } from '@/lib/services/api/build-openapi';

export type NamedType = { name: string; href?: string };

/** The schema that a reference names. */
const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

/** A schema in a few words, each part with the address of what it names: "integer", "list of School", "null". */
export function describeType(schema: Schema): NamedType[] {
  if (schema.$ref) {
    const name = nameOf(schema.$ref);
    return [{ name, href: `#${name}` }];
  }
  if (schema.anyOf) return schema.anyOf.flatMap(describeType);
  if (schema.type === 'array' && schema.items) {
    return describeType(schema.items).map(({ name, ...link }) => ({ name: API_PAGE.listOf(name), ...link }));
  }
  const types = [schema.type ?? 'string'].flat();
  return types.map((type) => ({ name: type === 'null' ? type : (schema.format ?? type) }));
}

export type Field = { path: string; types: NamedType[]; description: string };

/**
 * The fields of a schema, those of the objects inside it by their path (`plan.phases`), up to what another schema
 * names. Of alternatives each field once, with all that it can be.
 */
export function listFields(schema: Schema, prefix = ''): Field[] {
  if (schema.anyOf) return merge(schema.anyOf.flatMap((one) => listFields(one, prefix)));
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = `${prefix}${name}`;
    const inner = property.anyOf?.find((one) => one.properties) ?? property.items ?? property;
    const field = { path, types: describeType(property), description: describe(property) };
    return [field, ...(inner.properties ? listFields(inner, `${path}.`) : [])];
  });
}

/** Its own description, or that of the alternatives. */
function describe({ description, enum: values }: Schema): string {
  const choices = values && values.length > 1 && API_PAGE.oneOf(values.join(', '));
  return [description, choices].filter(Boolean).join(' ');
}

function merge(fields: Field[]): Field[] {
  const byPath = new Map<string, Field>();
  for (const field of fields) {
    const known = byPath.get(field.path);
    if (!known) {
      byPath.set(field.path, field);
      continue;
    }
    const types = field.types.filter((type) => !known.types.some((t) => t.name === type.name));
    const isNew = !known.description.includes(field.description);
    byPath.set(field.path, {
      path: field.path,
      types: [...known.types, ...types],
      description: isNew ? `${known.description} ${field.description}`.trim() : known.description,
    });
  }
  return [...byPath.values()];
}
