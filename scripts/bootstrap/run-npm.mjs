// @ts-check
import { spawn } from 'node:child_process';

/** Signals that are handed on to what runs. */
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** Exit codes that say which signal ended a program. */
const SIGNAL_STATUS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Runs npm and hands on signals to all that it started.
 * @param {string[]} args
 * @param {{ output?: 'stdout' | 'stderr', env?: Record<string, string>, exitOnSignal?: boolean }} [options]
 *   where its output goes; more variables; whether a signal ends this program too (the default)
 * @returns {Promise<number>} exit code
 */
export function runNpm(args, { output = 'stdout', env = {}, exitOnSignal = true } = {}) {
  const npm = process.env['npm_execpath'];
  const posix = process.platform !== 'win32';
  // A group of its own on POSIX: npm's shell does not hand on signals everywhere, a group gets them whole.
  const child = spawn(npm ? process.execPath : 'npm', npm ? [npm, ...args] : args, {
    stdio: ['ignore', output === 'stdout' ? 1 : 2, 2],
    env: { ...process.env, ...env },
    detached: posix,
    shell: !npm && !posix,
  });
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    try {
      if (posix && child.pid) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // It has ended already.
    }
    ended = SIGNAL_STATUS[/** @type {keyof typeof SIGNAL_STATUS} */ (signal)];
  };
  /** @type {number | undefined} */
  let ended;
  for (const signal of SIGNALS) process.on(signal, stop);
  // A signal to npm ends the shell between npm and this program, not this program: it notices by its new parent.
  const parent = process.ppid;
  const watch = setInterval(() => npm && process.ppid !== parent && stop('SIGTERM'), 300);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on('close', (status, signal) => {
      clearInterval(watch);
      for (const name of SIGNALS) process.off(name, stop);
      if (ended !== undefined && exitOnSignal) process.exit(ended);
      resolve(status ?? SIGNAL_STATUS[/** @type {keyof typeof SIGNAL_STATUS} */ (signal)] ?? 1);
    });
  });
}
