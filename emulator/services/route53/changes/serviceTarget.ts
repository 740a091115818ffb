/** What an alias to a resource of another AWS service may be, as far as the table of such zones tells. */
import type { StoredRecord } from '../state.ts'
import { aliasZones } from '../tables/generated/aliasZones.ts'

const ofCloudFront = 'cloudfront.net'
const addresses: readonly string[] = ['A', 'AAAA']

/** Domains of AWS under which resources stand that an alias may lead to, in regions and services that the table lacks too. */
const domainsOfAws = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'amazonaws.eu',
  'api.aws',
  'awsapprunner.com',
  'awsglobalaccelerator.com',
  ofCloudFront,
  'elasticbeanstalk.com',
  'on.aws',
]

/** The names of each zone, and the zone of each name. */
const byZone = new Map<string, string[]>()
const byName = new Map<string, string>()
for (const line of aliasZones) {
  const [name = '', zone = ''] = line.split(' ')
  byZone.set(zone, [...(byZone.get(zone) ?? []), name])
  byName.set(name, zone)
}

/**
 * `outside`: the name lies in another zone than the alias says. `missing`: nothing of that type stands there. `nowhere`:
 * neither the zone nor the name is one that an alias could lead to. `unjudged`: it is a name of AWS that the table does
 * not know.
 */
export type TargetVerdict = 'found' | 'outside' | 'missing' | 'nowhere' | 'unjudged'

/** The names that lie around one, itself first, without the trailing dot: `b.c.d` -> `b.c.d`, `c.d`, `d`. */
function around(name: string): string[] {
  const labels = name.replace(/\.$/, '').split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}

/** An Amazon S3 website has no IPv6 address; CloudFront answers HTTPS records, too. */
function typesAt(name: string): readonly string[] {
  if (name.startsWith('s3-website')) return ['A']
  return name === ofCloudFront ? [...addresses, 'HTTPS'] : addresses
}

/**
 * Judges an alias that leads out of its own zone.
 * @param name in Route 53's own form.
 */
export function serviceTarget(zoneId: string, name: string, type: StoredRecord['Type']): TargetVerdict {
  const names = around(name)
  const known = byZone.get(zoneId)
  if (known) {
    const found = names.find((each) => known.includes(each))
    if (found === undefined) return 'outside'
    return typesAt(found).includes(type) ? 'found' : 'missing'
  }
  if (names.some((each) => byName.has(each))) return 'outside'
  return names.some((each) => domainsOfAws.includes(each)) ? 'unjudged' : 'nowhere'
}

/** The hosted zone that an alias to resources under a domain of AWS names; undefined for one that the table lacks. */
export function zoneOfService(domain: string): string | undefined {
  return byName.get(domain)
}

/** "You can't set EvaluateTargetHealth to true when the alias target is a CloudFront distribution" (API, AliasTarget). */
export function isCloudFront(zoneId: string): boolean {
  return byName.get(ofCloudFront) === zoneId
}
