/** Whether this device keeps anything, asked without loading what reads it. */

/** Name of the database. */
export const DATABASE = 'lotsenwerk';

/** Whether a tool has ever kept something here; `true` where the browser cannot tell. */
export async function hasRecords(): Promise<boolean> {
  if (!('indexedDB' in globalThis)) return false;
  // Missing in older browsers, which then open the database to see.
  const { databases } = indexedDB as { databases?: () => Promise<{ name?: string }[]> };
  if (!databases) return true;
  try {
    return (await databases.call(indexedDB)).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}
