/** Puts what was typed into the fields of a form, or of a part of one; what is not told is emptied. */
export function fillIn(part: HTMLElement, fields: readonly [string, string][]): void {
  const controls = part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  );
  for (const control of controls) {
    const given = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === 'checkbox' || control.type === 'radio') {
      (control as HTMLInputElement).checked = given.includes(control.value);
    } else if (control.type !== 'hidden' && given[0] !== undefined) control.value = given[0];
  }
}

/** What the fields of a form, or of a part of one, hold. */
export function readFields(part: HTMLElement): [string, string][] {
  const controls = part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  );
  return [...controls].flatMap((control): [string, string][] => {
    const isChoice = control.type === 'checkbox' || control.type === 'radio';
    if (control.name === '' || control.type === 'hidden') return [];
    return isChoice && !(control as HTMLInputElement).checked ? [] : [[control.name, control.value]];
  });
}
