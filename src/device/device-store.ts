/**
 * What tools keep on this device: one database, one record per tool and id. Every tool uses it, so that everything can be exported,
 * imported and wiped together, and a change in one tab shows in the others.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { DATABASE } from './has-records.ts';

/** Tools that keep something here. A new one needs its name here and a check of its records in `transfer.ts`. */
export const TOOLS = ['settings', 'learning', 'packs', 'planner'] as const;
export type Tool = (typeof TOOLS)[number];

/** A record as it is kept. */
export interface DeviceRecord {
  tool: Tool;
  id: string;
  /** What the tool keeps: plain data, as JSON holds it. */
  data: unknown;
  /** When it was last written, ISO 8601. */
  changed: string;
}

interface DeviceSchema extends DBSchema {
  records: { key: [string, string]; value: DeviceRecord; indexes: { tool: string } };
}

/** Version of the database; raise it when stores change, and say in `upgrade` how an older one is carried over. */
const VERSION = 1;
const CHANNEL = 'lotsenwerk-device';

/** Reads and writes the records of this device. */
export interface DeviceStore {
  /** The data of a record; `undefined` where there is none. */
  read: (tool: Tool, id: string) => Promise<unknown>;
  /** All records of a tool, or of all tools, by id. */
  list: (tool?: Tool) => Promise<DeviceRecord[]>;
  /**
   * Replaces the data of a record by what `change` makes of it, in one transaction: two tabs that do so at once both count.
   * `change` gives `undefined` to remove the record.
   *
   * @throws {DOMException} `QuotaExceededError` where the device is full; then nothing has changed
   */
  update: (tool: Tool, id: string, change: (data: unknown) => unknown) => Promise<void>;
  /** Writes many records in one transaction: all or none. Other records stay. */
  put: (records: readonly DeviceRecord[]) => Promise<void>;
  /** Removes everything. */
  wipe: () => Promise<void>;
  /** Calls `listener` when records of a tool changed, here or in another tab; gives the function that ends it. */
  watch: (tool: Tool, listener: () => void) => () => void;
}

let opened: Promise<DeviceStore> | undefined;

/**
 * The store of this device; opened once.
 *
 * @throws {DOMException} where the browser keeps nothing (private windows of some browsers) or a newer version of the site has written here
 */
export function deviceStore(): Promise<DeviceStore> {
  opened ??= open();
  opened.catch(() => (opened = undefined));
  return opened;
}

async function open(): Promise<DeviceStore> {
  let database = await connect();
  const channel = new BroadcastChannel(CHANNEL);
  const listeners = new Set<{ tool: Tool; listener: () => void }>();
  const tell = (tools: readonly Tool[]) => {
    for (const { tool, listener } of listeners) if (tools.includes(tool)) listener();
  };
  channel.addEventListener('message', ({ data }) => tell(data as Tool[]));
  const changed = (tools: readonly Tool[]) => {
    tell(tools);
    channel.postMessage(tools);
  };
  return {
    read: async (tool, id) => (await database.get('records', [tool, id]))?.data,
    list: (tool) => (tool === undefined ? database.getAll('records') : database.getAllFromIndex('records', 'tool', tool)),
    async update(tool, id, change) {
      const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
      const data = change((await transaction.store.get([tool, id]))?.data);
      if (data === undefined) await transaction.store.delete([tool, id]);
      else await transaction.store.put({ tool, id, data, changed: new Date().toISOString() });
      await transaction.done;
      changed([tool]);
    },
    async put(records) {
      const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
      await Promise.all([...records.map((record) => transaction.store.put(record)), transaction.done]);
      changed([...new Set(records.map(({ tool }) => tool))]);
    },
    async wipe() {
      database.close();
      await deleteDB(DATABASE);
      database = await connect();
      changed(TOOLS);
    },
    watch(tool, listener) {
      const entry = { tool, listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
}

async function connect(): Promise<IDBPDatabase<DeviceSchema>> {
  const database: IDBPDatabase<DeviceSchema> = await openDB<DeviceSchema>(DATABASE, VERSION, {
    upgrade(created) {
      created.createObjectStore('records', { keyPath: ['tool', 'id'] }).createIndex('tool', 'tool');
    },
    // Another tab wipes everything or brings a newer version: it must not wait for this one.
    blocking: () => database.close(),
  });
  return database;
}
