/** The hash that tells one content of a file from another: the same in Node and in the browser. */

/** Bytes of SHA-256 that are kept: enough that two contents never share them. */
const BYTES = 12;

/** 16 letters, digits, `-` and `_`. */
export async function contentHash(content: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return btoa(String.fromCharCode(...digest.subarray(0, BYTES)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
