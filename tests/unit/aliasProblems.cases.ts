/** Aliases in the seeded zone example.test, and what Route 53 says about each. No sentence: the batch is kept. */
import type { Change, ResourceRecordSet } from '@aws-sdk/client-route-53'
import { exampleZoneId } from '../../emulator/services/route53/seed.ts'
import { type BatchCase, create } from './recordChanges.ts'

function alias(name: string, target: string, zone = exampleZoneId, type: ResourceRecordSet['Type'] = 'A'): Change {
  return create(name, type, [], { AliasTarget: { HostedZoneId: zone, DNSName: target, EvaluateTargetHealth: false } })
}

const healthOf = (DNSName: string, HostedZoneId: string) =>
  create('alias.example.test', 'A', [], { AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth: true } })
/** Targets with their zones, as the AWS General Reference pairs them. */
const serviceTargets: readonly (readonly [target: string, zone: string])[] = [
  ['s3-website-us-east-1.amazonaws.com', 'Z3AQBSTGFYJSTF'],
  ['s3-website.us-east-2.amazonaws.com', 'Z2O1EMRO9K5GLX'],
  ['s3-website.eu-west-2.amazonaws.com', 'Z3GKZC51ZF0DB4'],
  ['www.example.test.s3-website.eu-central-1.amazonaws.com', 'Z21DNDUVLTQW6Q'],
  ['s3-website-sa-east-1.amazonaws.com', 'Z7KQH4QJS55SO'],
  ['dualstack.my-alb-1.eu-west-2.elb.amazonaws.com', 'ZHURV8PSTC4K8'],
  ['my-alb-1.us-east-1.elb.amazonaws.com.', 'Z35SXDOTRQ7X7K'],
  ['my-nlb-1.elb.eu-west-3.amazonaws.com', 'Z1CMS0P5QUZ6D5'],
  ['d111111abcdef8.cloudfront.net', 'Z2FDTNDATAQYW2'],
  ['a1b2c3d4.awsglobalaccelerator.com', 'Z2BJ6XQ5FK7U4H'],
  ['d-abc123.execute-api.eu-west-1.amazonaws.com', 'ZLY8HYME6SFDD'],
  ['vpce-1a2b-3c4d.s3.us-west-2.vpce.amazonaws.com', 'Z1YSA3EXCYUU9Z'],
  ['my-env.eu-west-1.elasticbeanstalk.com', 'Z2NYPWQ7DFZAZH'],
]

const aliasTo = (name: string, zone = exampleZoneId, type = 'A') =>
  `Tried to create an alias that targets ${name}, type ${type} in zone ${zone}`

export const aliasBatches: readonly BatchCase[] = [
  ['an alias inside the zone', [alias('alias.example.test', 'API.example.test')], []],
  [
    'R53-049: an alias to what is not there',
    [alias('alias.example.test', 'none.example.test.')],
    [`${aliasTo('none.example.test.')}, but that target was not found`],
  ],
  [
    'R53-049: an alias to another type',
    [alias('alias.example.test', 'mail.example.test.')],
    [`${aliasTo('mail.example.test.')}, but that target was not found`],
  ],
  [
    'R53-049: aliases in a circle',
    [alias('one.example.test', 'two.example.test.'), alias('two.example.test', 'one.example.test.')],
    [
      `${aliasTo('two.example.test.')}, but that target leads back to the alias itself`,
      `${aliasTo('one.example.test.')}, but that target leads back to the alias itself`,
    ],
  ],
  ['an alias to CloudFront at the top', [alias('example.test', 'd111.cloudfront.net', 'Z2FDTNDATAQYW2')], []],
  [
    'an alias to a name outside of its zone',
    [alias('alias.example.test', 'd111.example.net', 'Z2FDTNDATAQYW2')],
    [
      `${aliasTo('d111.example.net.', 'Z2FDTNDATAQYW2')}, but the alias target name does not lie within the target zone`,
    ],
  ],
  ...serviceTargets.map(
    ([target, zone]) =>
      [`R53-049: an alias to ${target} in ${zone}`, [alias('alias.example.test', target, zone)], []] as const,
  ),
  ['R53-049: an alias of HTTPS', [alias('h.example.test', 'd1.cloudfront.net', 'Z2FDTNDATAQYW2', 'HTTPS')], []],
  [
    'R53-049: an AAAA alias to a website, which has no such address',
    [alias('alias.example.test', 's3-website-us-east-1.amazonaws.com', 'Z3AQBSTGFYJSTF', 'AAAA')],
    [`${aliasTo('s3-website-us-east-1.amazonaws.com.', 'Z3AQBSTGFYJSTF', 'AAAA')}, but that target was not found`],
  ],
  [
    "R53-049: an alias to a load balancer in another region's zone",
    [alias('alias.example.test', 'my-alb-1.eu-west-2.elb.amazonaws.com', 'Z35SXDOTRQ7X7K')],
    [
      `${aliasTo('my-alb-1.eu-west-2.elb.amazonaws.com.', 'Z35SXDOTRQ7X7K')}, but the alias target name does not lie within the target zone`,
    ],
  ],
  [
    'R53-049: an alias to a load balancer in a zone that nobody knows',
    [alias('alias.example.test', 'dualstack.my.us-east-1.elb.amazonaws.com', 'ABCDEFABCDE')],
    [
      `${aliasTo('dualstack.my.us-east-1.elb.amazonaws.com.', 'ABCDEFABCDE')}, but the alias target name does not lie within the target zone`,
    ],
  ],
  [
    'R53-049: an alias to a bucket instead of its website',
    [alias('alias.example.test', 'website.s3.amazonaws.com', 'Z1BKCTXD74EZPE')],
    [
      `${aliasTo('website.s3.amazonaws.com.', 'Z1BKCTXD74EZPE')}, but the alias target name does not lie within the target zone`,
    ],
  ],
  [
    'R53-049: a name of AWS that is not in the table is taken',
    [alias('alias.example.test', 'my-alb-1.xx-new-9.elb.amazonaws.com', 'Z0NEWREGION')],
    [],
  ],
  ['R53-049: the health of a load balancer', [healthOf('a.us-east-1.elb.amazonaws.com', 'Z35SXDOTRQ7X7K')], []],
  ['R53-049: the health of a record in the zone', [healthOf('api.example.test', exampleZoneId)], []],
  [
    'R53-049: the health of a CloudFront distribution',
    [healthOf('d111111abcdef8.cloudfront.net', 'Z2FDTNDATAQYW2')],
    [
      `${aliasTo('d111111abcdef8.cloudfront.net.', 'Z2FDTNDATAQYW2')}, but EvaluateTargetHealth cannot be true for an alias that targets a CloudFront distribution`,
    ],
  ],
  [
    'R53-022: an alias to what is no name',
    [alias('alias.example.test', 'my alb.us-east-1.elb.amazonaws.com', 'Z35SXDOTRQ7X7K')],
    ["FATAL problem: UnsupportedCharacter (Value contains unsupported characters) encountered with ' '"],
  ],
  [
    'an alias to a zone that nobody knows',
    [alias('alias.example.test', 'a.test', 'ZUNKNOWN')],
    [
      `${aliasTo('a.test.', 'ZUNKNOWN')}, but the alias target name does not lie within the target zone`,
      `${aliasTo('a.test.', 'ZUNKNOWN')}, but that target was not found`,
    ],
  ],
  [
    'an alias of type NS',
    [alias('alias.example.test', 'example.test', exampleZoneId, 'NS')],
    ['Alias RRSets of type NS are not supported.'],
  ],
]
