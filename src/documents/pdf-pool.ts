/** Several threads that set documents at the same time. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { Document } from './blocks.ts';
import type { PdfAnswer } from './pdf-worker.ts';

/** More threads than this only take memory from each other. */
const MOST_THREADS = 8;

/** A queue of documents before several threads. */
export interface PdfPool {
  /** As `toPdf`, on another thread; in the order of the calls. */
  toPdf: (document: Document) => Promise<Uint8Array>;
  /** Threads that work at the same time at most. */
  threads: number;
  /** Ends the threads. Without it they end with the program. */
  close: () => Promise<void>;
}

interface Task {
  document: Document;
  resolve: (pdf: Uint8Array) => void;
  reject: (error: Error) => void;
}

/** Threads that set documents; each starts when it is first needed, and none keeps the program from ending while it has nothing to do. */
export function pdfPool(threads = Math.min(MOST_THREADS, availableParallelism())): PdfPool {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const working = new Map<Worker, Task>();

  function next(): void {
    if (waiting.length === 0) return;
    const worker = idle.pop() ?? (all.size < threads ? start() : undefined);
    const task = worker && waiting.shift();
    if (!task) return;
    working.set(worker, task);
    worker.ref();
    worker.postMessage(task.document);
  }

  function start(): Worker {
    // From the folder of the project: the site's build moves the code, not this file.
    const worker = new Worker(join(process.cwd(), 'src/documents/pdf-worker.ts'));
    all.add(worker);
    worker.on('message', (answer: PdfAnswer) => {
      const task = working.get(worker);
      working.delete(worker);
      worker.unref();
      idle.push(worker);
      if ('pdf' in answer) task?.resolve(answer.pdf);
      else task?.reject(new Error(answer.error));
      next();
    });
    worker.on('error', (error: unknown) => {
      all.delete(worker);
      working.get(worker)?.reject(error instanceof Error ? error : new Error(String(error)));
      working.delete(worker);
      next();
    });
    return worker;
  }

  return {
    threads,
    toPdf: (document) =>
      new Promise((resolve, reject) => {
        waiting.push({ document, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
