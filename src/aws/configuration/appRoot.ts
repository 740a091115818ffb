/**
 * The path that this console is served under, with a slash at both ends: `/`, or `/tools/rolecall/`. Only index.html knows it, by
 * the addresses that it was given when it was laid out; its icon lies at the root.
 */
export function appRoot(): string {
  // Outside a page, as in a script that calls a backend, there is nothing to look at.
  const icon = globalThis.document?.querySelector<HTMLLinkElement>('link[rel=icon]')
  return icon ? new URL('.', icon.href).pathname : '/'
}
