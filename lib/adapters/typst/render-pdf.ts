import { availableParallelism } from 'node:os';
import type { Result } from '@/lib/domain/result';
import {
  type CompileChild,
  createCompileChild,
  type Output,
  type RenderProblem,
  type TypstJob,
} from './compile-child';
import type { Drawing } from './split-drawing.mjs';

export type TypstRenderer = {
  /**
   * The PDF of a piece: tagged, PDF/UA-1 by the compiler's own check, the same bytes for the same data.
   * Jobs wait for a free process, in order. Throws `TypstError` on a defective template or on data that does
   * not fit it; what a user may meet is a `RenderProblem`.
   */
  renderPdf(job: TypstJob): Promise<Result<Uint8Array, RenderProblem>>;
  /**
   * The same piece as an SVG, letters drawn as outlines: it looks alike on every machine, with no font of its own.
   * Pages stand one below the other; checked as the PDF is, and the same bytes for the same data.
   */
  renderSvg(job: TypstJob): Promise<Result<string, RenderProblem>>;
  /** The same in two, without the runs that `job.known` names: for whoever shows one picture after the other. */
  renderDrawing(job: TypstJob): Promise<Result<Drawing, RenderProblem>>;
  /** Stops the processes; jobs under way end as `render_stopped`. */
  close(): void;
};

export type TypstRendererOptions = {
  /** How many compile at once, each on one core; started when there is work for them. Two, or one on one core. */
  processes?: number;
  timeoutMs?: number;
  idleMs?: number;
  /** Folder of the pieces, `lib/print` by default. */
  piecesDir?: string;
};

/** A pool of compile processes. Most callers want `renderPdf` below, which shares one. */
export function createTypstRenderer(options: TypstRendererOptions = {}): TypstRenderer {
  const {
    processes = Math.min(2, availableParallelism()),
    timeoutMs = 60_000,
    idleMs = 20_000,
    piecesDir,
  } = options;
  const all = Array.from({ length: processes }, () => createCompileChild({ piecesDir, idleMs }));
  const free = [...all];
  const waiting: ((child: CompileChild) => void)[] = [];

  const take = async (): Promise<CompileChild> => free.pop() ?? new Promise((give) => waiting.push(give));
  const giveBack = (child: CompileChild) => {
    const next = waiting.shift();
    if (next) next(child);
    else free.push(child);
  };

  const render = async (job: TypstJob, output: Output) => {
    const child = await take();
    try {
      job.signal?.throwIfAborted();
      return await child.run(job, output, job.timeoutMs ?? timeoutMs);
    } finally {
      giveBack(child);
    }
  };

  return {
    renderPdf: async (job) => (await render(job, 'pdf')) as Result<Uint8Array, RenderProblem>,
    renderSvg: async (job) => (await render(job, 'svg')) as Result<string, RenderProblem>,
    renderDrawing: async (job) => (await render(job, 'drawing')) as Result<Drawing, RenderProblem>,
    close: () => {
      for (const child of all) child.stop();
    },
  };
}

let shared: TypstRenderer | undefined;

/** `TypstRenderer.renderPdf` on the one pool of this process, started at first use. */
export function renderPdf(job: TypstJob): Promise<Result<Uint8Array, RenderProblem>> {
  shared ??= createTypstRenderer();
  return shared.renderPdf(job);
}

/** `TypstRenderer.renderSvg` on the same pool. */
export function renderSvg(job: TypstJob): Promise<Result<string, RenderProblem>> {
  shared ??= createTypstRenderer();
  return shared.renderSvg(job);
}
