/**
 * The one of the addresses that leads back to this page's app, to the letter as the pool knows it.
 * @param app `https://host/`, with the path that the app is served under
 */
export function ownAddress(addresses: readonly string[], app: string): string | undefined {
  return (
    addresses.find((address) => address === app || `${address}/` === app) ??
    addresses.find((address) => address.startsWith(app))
  )
}
