/** Path of the service worker below the root of the site: at the root, so that it may answer for every page; its name stays. */
export const WORKER_PATH = 'offline-worker.js';
