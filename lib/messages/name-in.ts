/** What a list of names calls a key, which may come from an address; undefined where the list does not have it itself. */
export const nameIn = <T>(names: Readonly<Record<string, T>>, key: string | number = ''): T | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined;
