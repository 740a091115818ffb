/**
 * The path that this console is served under, with a slash at both ends: `/`, or `/tools/rolecall/`. Only index.html knows it, by
 * the addresses that it was given when it was laid out; its icon lies at the root.
 */
export function appRoot(): string {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  return icon ? new URL('.', icon.href).pathname : '/'
}
