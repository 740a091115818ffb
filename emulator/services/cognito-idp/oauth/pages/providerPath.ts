/** Where the pretend provider of this name is. */
export function providerPath(name: string): string {
  return `/pretend/${encodeURIComponent(name)}`
}
