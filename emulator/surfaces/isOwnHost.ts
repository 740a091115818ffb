/**
 * Whether the Host header names this emulator itself. Any other name that leads here is a page's trick to reach
 * 127.0.0.1 under its own origin (DNS rebinding); bucket names as subdomains are refused with it, because S3 is
 * addressed by path here.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  // Port 80 is left out of a Host header.
  const name = port === 80 ? host : host?.endsWith(`:${port}`) ? host.slice(0, -`:${port}`.length) : undefined
  return name === '127.0.0.1' || name === 'localhost'
}
