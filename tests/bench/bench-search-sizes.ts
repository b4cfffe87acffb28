import type { Table } from './bench-search.ts';
export const benchSearchSizes = (onStep: (what: string) => void): Promise<Table[]> => Promise.resolve([]);
