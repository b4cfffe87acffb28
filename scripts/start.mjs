// @ts-check
/**
 * Installs what is missing, builds the site and serves it.
 *
 * Reads: package-lock.json, content/, src/. Writes: node_modules/, dist/. Run: npm start (PORT=8080 npm start).
 * Plain JavaScript without packages: it has to run on a fresh clone, on Node 20.
 */
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { fail } from './bootstrap/fail.mjs';
import { installPackages } from './bootstrap/install-packages.mjs';
import { runNpm } from './bootstrap/run-npm.mjs';
import { waitForAnswer } from './bootstrap/wait-for-answer.mjs';

const HELP = `Usage: npm start

Installs what is missing, builds the site into dist/ and serves it until Ctrl+C.

Variables:
  PORT  port to listen on, default 4321
  HOST  address to listen on, default 127.0.0.1 (0.0.0.0: reachable from other machines)
`;
if (process.argv.includes('--help')) {
  process.stdout.write(HELP);
  process.exit(0);
}
if (process.argv.length > 2) fail(`Unknown argument ${process.argv[2]}. See npm start -- --help.`, 2);
const port = Number(process.env['PORT'] || 4321);
const host = process.env['HOST'] || '127.0.0.1';
if (!Number.isInteger(port) || port < 1 || port > 65535)
  fail(`PORT must be a whole number from 1 to 65535, not "${process.env['PORT']}".`, 2);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

try {
  await assertFree();
  await installPackages();
  if ((await runNpm(['run', '--silent', 'build'], { output: 'stderr' })) !== 0) fail('The site was not built: see the message above.');
  const served = runNpm(['run', '--silent', 'preview', '--', '--port', String(port), '--host', host], { output: 'stderr' });
  const address = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}/`;
  if (await Promise.race([waitForAnswer(address), served.then(() => false)]))
    process.stdout.write(`The site is at ${address} (Ctrl+C ends it)\n`);
  process.exit(await served);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** Fails where another program listens on the port already. */
function assertFree() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => fail(`Port ${port} cannot be used (in use, or not allowed). Choose another: PORT=${port + 1} npm start`));
    probe.listen(port, host, () => probe.close(resolve));
  });
}
