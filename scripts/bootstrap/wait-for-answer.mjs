// @ts-check
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a server answers, whatever it says.
 * @param {string} address
 * @returns {Promise<true>}
 */
export async function waitForAnswer(address) {
  for (;;) {
    try {
      await fetch(address, { redirect: 'manual' });
      return true;
    } catch {
      await pause(100);
    }
  }
}
