/** A line of progress that overwrites itself on a terminal and stays silent elsewhere. */
export function showProgress(what: string, stream: NodeJS.WriteStream): (done: number, total: number) => void {
  return (done, total) => {
    if (!stream.isTTY) return;
    stream.write(`\r${what} ${done}/${total}${done >= total ? '\n' : ''}`);
  };
}
