/** Why packs could not be loaded. */

/**
 * - `no-connection`: the server cannot be reached, or fails; what came so far is kept
 * - `stopped`: the reader stopped it; what came so far is kept
 * - `full`: the device has no room; nothing has changed
 * - `damaged`: the server gives something else than its list says; what came so far is kept
 * - `busy`: another window loads or removes packs
 */
export type PackErrorReason = 'no-connection' | 'stopped' | 'full' | 'damaged' | 'busy';

/** An error with a reason that a page can say in words. */
export class PackError extends Error {
  readonly reason: PackErrorReason;

  constructor(reason: PackErrorReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Whether the browser refused to write because the device, or the share of it that a site may use, is full. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
