import { type Drawing, listRunNames } from '@/lib/print/drawing';

/** What the server says of a form: a sentence for each field that needs one. */
export type PreviewAnswer = {
  problems: Record<string, string>;
  warnings: Record<string, string>;
  /** What is wrong with the page as a whole. */
  refusal?: string;
};

/** With what is new of its picture; without one where the words do not stand on the page. */
export type PreviewSent = PreviewAnswer & { drawing?: Drawing };

/** A frame, the outlines of every run that it names, and how many pages of one height stand in it. */
export type WholeDrawing = Pick<Drawing, 'frame' | 'pages'> & { runs: ReadonlyMap<string, string> };

/**
 * Where the pictures of one form come from. It keeps the outlines of the picture before and names them with the next form,
 * so that a stroke brings back the line that it changed. Rejects when the server is out of reach.
 */
export function openPreviewLink(
  address: string,
): (form: SentForm) => Promise<{ answer: PreviewAnswer; drawing: WholeDrawing | undefined }> {
  let runs = new Map<string, string>();
  return async (form) => {
    form.set('connues', [...runs.keys()].join(' '));
    const response = await fetch(address, { method: 'POST', body: form });
    if (!response.ok) throw new Error(`${response.status}`);
    const { drawing, ...answer }: PreviewSent = await response.json();
    if (!drawing) return { answer, drawing: undefined };
    const { frame, pages } = drawing;
    const needed = new Map<string, string>();
    let isWhole = true;
    for (const name of listRunNames(frame)) {
      const outlines = drawing.runs[name] ?? runs.get(name);
      if (outlines === undefined) isWhole = false;
      else needed.set(name, outlines);
    }
    runs = needed;
    return { answer, drawing: isWhole ? { frame, runs, pages } : undefined };
  };
}

/** What a browser would send of a form: with a file as `FormData`, without one in the shorter and quicker way. */
export type SentForm = FormData | URLSearchParams;

/**
 * The fields of a form as they stand. `FormData` is made for a file only: for each text area it lays the page out first,
 * and makes up a file where none was chosen.
 */
export function readForm(form: HTMLFormElement): SentForm {
  const sent = new URLSearchParams();
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement) {
      if (field.files?.length) return new FormData(form);
      if (field.type === 'file' || (/^(checkbox|radio)$/.test(field.type) && !field.checked)) continue;
    } else if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) continue;
    if (field.name && !field.matches(':disabled')) sent.append(field.name, field.value);
  }
  return sent;
}
