/** `a, b, c, … (9 more)`: the first `limit` of a list, for messages. */
export function listed(items: readonly string[], limit = 8): string {
  const shown = items.length > limit ? items.slice(0, limit) : items;
  return `${shown.join(', ')}${items.length > limit ? `, … (${items.length - limit} more)` : ''}`;
}

/** `1 text`, `3 texts` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
