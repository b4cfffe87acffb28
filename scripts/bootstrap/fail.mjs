// @ts-check
/**
 * Ends the program with one plain line.
 * @param {string} message what is wrong and what to do
 * @param {number} [status] exit code
 * @returns {never}
 */
export function fail(message, status = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}
