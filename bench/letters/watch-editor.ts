export type EditorWatch = {
  /** Of each keystroke since `clear`, in order: from its event to the frame with the first picture that shows it. */
  times: number[];
  /** The same, to the moment when the picture stood in the page and waited for the browser's next frame. */
  drawn: number[];
  clear: () => void;
};

/**
 * Runs in the editor's page. With each new picture it puts a word of its own into the same frame, of which the browser
 * tells when it was presented (Element Timing, which knows no SVG).
 */
export function watchEditor(): void {
  let pressed: number[] = [];
  /** Keystrokes that the request under way, and the picture it brings, hold. */
  let held = 0;
  let round = 0;
  const watch: EditorWatch = {
    times: [],
    drawn: [],
    clear: () => {
      pressed = [];
      held = 0;
      round += 1;
      watch.times = [];
      watch.drawn = [];
    },
  };
  Object.assign(window, { watch });
  window.addEventListener('keydown', (event) => pressed.push(event.timeStamp), { capture: true });

  const send = window.fetch.bind(window);
  window.fetch = async (...given) => {
    if (!String(given[0]).includes('/apercu')) return send(...given);
    const [asked, askedIn] = [pressed.length, round];
    const response = await send(...given);
    if (askedIn === round) held = asked;
    return response;
  };

  const word = document.createElement('div');
  word.style.cssText = 'position:fixed;top:0;left:0;z-index:99;font-size:20px;background:#fff';
  document.body.append(word);
  let picture = 0;
  const shows = new Map<string, { count: number; round: number }>();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { identifier, renderTime } = entry as PerformanceEntry & {
        identifier: string;
        renderTime: number;
      };
      const shown = shows.get(identifier);
      if (!shown || shown.round !== round) continue;
      for (let at = watch.times.length; at < shown.count; at += 1) {
        watch.times.push(renderTime - (pressed[at] ?? Number.NaN));
      }
    }
  }).observe({ type: 'element', buffered: false });

  const pane = document.querySelector('[aria-labelledby="apercu"] .shadow-raised')?.parentElement;
  if (!pane) throw new Error('no picture to be watched');
  new MutationObserver((changes) => {
    const isPicture = changes.some(
      ({ type, attributeName }) =>
        type === 'childList' || attributeName === 'src' || attributeName === 'data-picture',
    );
    if (!isPicture) return;
    picture += 1;
    const now = performance.now();
    for (let at = watch.drawn.length; at < held; at += 1) watch.drawn.push(now - (pressed[at] ?? Number.NaN));
    const mark = document.createElement('p');
    mark.setAttribute('elementtiming', `picture-${picture}`);
    mark.textContent = `Image ${picture}`;
    word.replaceChildren(mark);
    shows.set(`picture-${picture}`, { count: held, round });
  }).observe(pane, { subtree: true, childList: true, attributes: true });
}
