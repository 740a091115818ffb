/**
 * Which addresses the page may call at all: its host says so in its Content-Security-Policy, and the browser sends nothing to
 * others. A backend that the host did not know of has to be added there.
 */
import { appRoot } from './appRoot.ts'
import type { AwsConfig } from './configuration.ts'
import { awsUrl, bucketUrl, regionOfIdentityPool, regionOfUserPool } from './serviceUrls.ts'

/** @returns source expressions of `connect-src`; undefined where the host sets no such policy, or cannot be asked */
export async function readConnectSources(): Promise<readonly string[] | undefined> {
  try {
    const { headers } = await fetch(appRoot(), { method: 'HEAD', cache: 'no-store' })
    const directives = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim())
    const directive = (name: string) => directives.find((part) => part.toLowerCase().startsWith(`${name} `))
    const found = directive('connect-src') ?? directive('default-src')
    return found?.split(/\s+/).slice(1)
  } catch {
    return undefined
  }
}

/** @returns the addresses of a backend that no source lets the page call, as `connect-src` takes them */
export function blockedAddresses(config: AwsConfig, sources: readonly string[], self: string): readonly string[] {
  return calledAddresses(config).filter((address) => isBlocked(address, sources, self))
}

/** Whether a call to an address never leaves the page, because no source lets it. @param url of a call */
export function isBlocked(url: string, sources: readonly string[], self: string): boolean {
  return !sources.some((source) => isLetIn(addressOf(new URL(url)), source, self))
}

/** Where calls to a backend go: the same list as a host derives from `amplify_outputs.json`. */
function calledAddresses(config: AwsConfig): readonly string[] {
  const { endpoints, signInPages, ...rest } = config
  // As its names go, every address that the configuration tells besides.
  const members: readonly [string, unknown][] = Object.entries(rest)
  const told = members.flatMap(([name, value]) => (name.endsWith('Url') && typeof value === 'string' ? [value] : []))
  if (signInPages) told.push(signInPages.url)
  const called = endpoints ? Object.values(endpoints) : ofAws(config)
  return [...new Set([...called, ...told].map((url) => addressOf(new URL(url))))]
}

/** A bucket with a dot in its name is addressed by path. */
function addressOf({ origin, pathname, hostname }: URL): string {
  return /^s3\..*amazonaws\.com/.test(hostname) ? origin + pathname : origin
}

function ofAws(config: AwsConfig): readonly string[] {
  const { region, places } = config
  return [
    awsUrl('cognito-idp', regionOfUserPool(config)),
    awsUrl('cognito-identity', regionOfIdentityPool(config)),
    awsUrl('sts', region),
    // One endpoint for the world, and one for China.
    region.startsWith('cn-') ? 'https://route53.amazonaws.com.cn' : 'https://route53.amazonaws.com',
    region.startsWith('cn-') ? 'https://iam.cn-north-1.amazonaws.com.cn' : 'https://iam.amazonaws.com',
    // Where AWS keeps how denied requests were evaluated: a preview, in one region.
    awsUrl('iam-toolbox', 'us-east-1'),
    ...places.map((place) => bucketUrl(config, place)),
  ]
}

/** As Content Security Policy matches a source expression (section 6.7.2.8), for the forms that hosts write. */
function isLetIn(address: string, source: string, self: string): boolean {
  const url = new URL(address)
  if (source === "'self'") return url.origin === self
  if (source === '*') return true
  if (/^[a-z][\w+.-]*:$/i.test(source)) return url.protocol === source.toLowerCase()
  const parts = /^(?:([a-z][\w+.-]*):\/\/)?(\*|(?:\*\.)?[^:/*]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source)
  if (!parts) return false
  const [, scheme = 'https', host = '', port, path = '/'] = parts
  const isHost = host.startsWith('*') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host.toLowerCase()
  const isPort = port === '*' || url.port === (port === defaultPort(url.protocol) ? '' : (port ?? ''))
  const isPath = path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path
  return url.protocol === `${scheme.toLowerCase()}:` && isHost && isPort && isPath
}

function defaultPort(protocol: string): string {
  return protocol === 'https:' ? '443' : '80'
}
