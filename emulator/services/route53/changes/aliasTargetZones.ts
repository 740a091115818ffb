/**
 * Hosted zones of AWS services that an alias may name, with the names that lie in them ("Service endpoints and quotas",
 * AWS General Reference).
 */

interface TargetZone {
  readonly suffix: string
  readonly types: readonly string[]
}

const addresses = ['A', 'AAAA']

const websites = {
  'us-east-1': 'Z3AQBSTGFJJSTF',
  'us-east-2': 'Z2O1EMRO9K5GLX',
  'us-west-1': 'Z2F56UZL2M1ACD',
  'us-west-2': 'Z3BJ6K6RIION7M',
  'eu-west-1': 'Z1BKCTXD74EZPE',
  'eu-central-1': 'Z21DNDUVLTQW6Q',
  'ap-northeast-1': 'Z2M4EHUR26P7ZW',
  'ap-southeast-1': 'Z3O0J2DXBE1FTB',
  'ap-southeast-2': 'Z1WCIGYICN2BYD',
  'sa-east-1': 'Z7KQH4QJS55SO',
}

const applicationLoadBalancers = {
  'us-east-1': 'Z35SXDOTRQ7X7K',
  'us-east-2': 'Z3AADJGX6KTTL2',
  'us-west-1': 'Z368ELLRRE2KJ0',
  'us-west-2': 'Z1H1FL5HABSF5',
  'eu-west-1': 'Z32O12XQLNTSW2',
  'eu-central-1': 'Z215JYRZR1TBD5',
  'ap-northeast-1': 'Z14GRHDCWA56QT',
  'ap-southeast-1': 'Z1LMS91P8CMLE5',
  'ap-southeast-2': 'Z1GM3OXH4ZPM65',
  'sa-east-1': 'Z2P70J7HTTTPLU',
}

const networkLoadBalancers = {
  'us-east-1': 'Z26RNL4JYFTOTI',
  'us-east-2': 'ZLMOA37VPKANP',
  'us-west-2': 'Z18D5FSROUN65G',
  'eu-west-1': 'Z2IFOLAFXWLO4F',
  'eu-central-1': 'Z3F0SRJ5LGBH90',
}

function regional(zones: Readonly<Record<string, string>>, suffix: (region: string) => string): [string, TargetZone][] {
  return Object.entries(zones).map(([region, id]) => [id, { suffix: suffix(region), types: addresses }])
}

const targetZones: ReadonlyMap<string, TargetZone> = new Map([
  ['Z2FDTNDATAQYW2', { suffix: '.cloudfront.net.', types: [...addresses, 'HTTPS'] }],
  ['Z2BJ6XQ5FK7U4H', { suffix: '.awsglobalaccelerator.com.', types: addresses }],
  ...regional(websites, (region) => `s3-website-${region}.amazonaws.com.`),
  ...regional(applicationLoadBalancers, (region) => `.${region}.elb.amazonaws.com.`),
  ...regional(networkLoadBalancers, (region) => `.elb.${region}.amazonaws.com.`),
])

export function aliasTargetZone(hostedZoneId: string): TargetZone | undefined {
  return targetZones.get(hostedZoneId)
}
