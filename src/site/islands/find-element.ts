/**
 * The element of a part of the page that a script cannot do without.
 *
 * @throws {Error} where there is none
 */
export function findElement<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
