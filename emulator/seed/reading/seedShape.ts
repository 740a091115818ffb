/** The shape of every member of a seed document; `seedDocument.ts` has the types, and what they mean. */
import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import type { Policy, PolicyDocument } from '#iam/types.ts'
import { isAwsManaged } from '../../directory/awsManagedPolicies.ts'
import { isEmail } from '../../services/cognito-idp/users/isEmail.ts'
import { isValidBucketName } from '../../services/s3/bucketName.ts'
import { awsRegions } from '../../signing/awsRegions.ts'
import type {
  SeedAlias,
  SeedBucket,
  SeedCorsRule,
  SeedDocument,
  SeedGeoLocation,
  SeedGroup,
  SeedHostedZone,
  SeedIdentityPool,
  SeedManagedPolicy,
  SeedMfa,
  SeedObject,
  SeedPasskeys,
  SeedPerson,
  SeedPlace,
  SeedRecord,
  SeedRole,
  SeedRoleMapping,
  SeedRouting,
  SeedUserPool,
} from '../seedDocument.ts'
import { anyText, flag, list, object, oneOf, optional, record, type Shape, text, whole } from './shape.ts'
import { signInPages } from './signInPagesShape.ts'

const words = text({ wanted: 'text', longest: 1000 })
const path = text({ wanted: 'a path like /teams/', pattern: /^\/([!-~]+\/)?$/, longest: 512 })
const iamName = (longest: number) =>
  text({ wanted: `1 to ${longest} letters, digits or _+=,.@-`, pattern: /^[\w+=,.@-]+$/, longest })
const roleName = iamName(64)
const groupName = text({ wanted: 'a name without blanks', pattern: /^\S+$/, longest: 128 })
const policyArn = text({
  wanted: 'the ARN of a managed policy, like arn:aws:iam::aws:policy/ReadOnlyAccess',
  pattern: /^arn:aws:iam::(aws|\d{12}):policy\/[!-~]+$/,
  accepts: (arn) => isAwsManaged(arn) || !arn.startsWith('arn:aws:iam::aws:'),
})
const claim = text({ wanted: 'the name of a claim, like custom:team', longest: 64 })
const attribute = { wanted: 'an attribute like phone_number or custom:team', pattern: /^(custom:)?[\w.-]{1,32}$/ }

function policyDocument(kind: 'identity' | 'resource' | 'trust'): Shape<PolicyDocument> {
  return {
    schema: {
      type: 'object',
      properties: {
        Version: { enum: ['2012-10-17', '2008-10-17'] },
        Id: { type: 'string' },
        Statement: { type: ['object', 'array'] },
      },
      required: ['Statement'],
      additionalProperties: false,
    },
    wanted: 'a policy document',
    check(value, at, problems): value is PolicyDocument {
      if (typeof value !== 'object' || value === null) {
        problems.add(at, 'must be a policy document, written as an object')
        return false
      }
      const parsed = parsePolicyDocument(value, { kind })
      if (parsed.ok) return true
      for (const { path: inIt, reason } of parsed.problems) problems.add(inIt === '' ? at : `${at}.${inIt}`, reason)
      return false
    },
  }
}

export const inlinePolicy = object<Pick<Policy, 'name' | 'document'>>({
  name: iamName(128),
  document: policyDocument('identity'),
})

export const trustPolicy = policyDocument('trust')
export const identityPolicy = policyDocument('identity')

export const userPool = object<SeedUserPool>({
  id: text({ wanted: 'an id like us-east-1_AbC123xyz', pattern: /^[\w-]+_[0-9a-zA-Z]+$/, longest: 55 }),
  clientId: text({ wanted: 'an id of letters and digits', pattern: /^[\w+]+$/, longest: 128 }),
  requiredAttributes: optional(list(text({ wanted: 'an attribute like preferred_username', pattern: /^\w{1,32}$/ }))),
  selfSignUp: optional(flag),
  passwordPolicy: optional(
    object<NonNullable<SeedUserPool['passwordPolicy']>>({
      minimumLength: optional(whole(6, 99)),
      requireLowercase: optional(flag),
      requireUppercase: optional(flag),
      requireNumbers: optional(flag),
      requireSymbols: optional(flag),
    }),
  ),
  groups: optional(
    list(
      object<SeedGroup>({
        name: groupName,
        precedence: optional(whole(0, 2_147_483_647)),
        role: optional(roleName),
        description: optional(text({ wanted: 'text', longest: 2048 })),
      }),
    ),
  ),
  firstFactors: optional(list(oneOf('PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'), 1)),
  passkeys: optional(
    object<SeedPasskeys>({
      relyingPartyId: text({
        wanted: 'a host like localhost or app.example.test, without scheme and port',
        pattern: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/,
        longest: 127,
        // Browsers make no passkeys for an address.
        accepts: (host) => !/^[\d.]+$/.test(host),
      }),
      userVerification: optional(oneOf('required', 'preferred')),
    }),
  ),
  mfa: optional(
    object<SeedMfa>({
      configuration: oneOf('OPTIONAL', 'ON'),
      methods: list(oneOf('TOTP', 'SMS', 'EMAIL')),
    }),
  ),
  signInPages: optional(signInPages),
})

export const identityPool = object<SeedIdentityPool>({
  id: text({
    wanted: 'an id like us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
    pattern: /^[\w-]+:[0-9a-f-]+$/,
    longest: 55,
  }),
  name: optional(text({ wanted: 'a name like photos', pattern: /^[\w\s+=,.@-]+$/, longest: 128 })),
  allowGuests: optional(flag),
  authenticated: optional(roleName),
  unauthenticated: optional(roleName),
  roleMapping: optional(
    object<SeedRoleMapping>({
      type: oneOf('Token', 'Rules'),
      ambiguous: optional(oneOf('AuthenticatedRole', 'Deny')),
      rules: optional(
        list(
          object<NonNullable<SeedRoleMapping['rules']>[number]>({
            Claim: claim,
            MatchType: oneOf('Equals', 'Contains', 'StartsWith', 'NotEqual'),
            Value: text({ wanted: 'text', longest: 128 }),
            role: roleName,
          }),
        ),
      ),
    }),
  ),
  principalTags: optional(record({ wanted: 'a tag of 1 to 128 characters', pattern: /^[\s\S]{1,128}$/ }, claim)),
})

export const role = object<SeedRole>({
  name: roleName,
  path: optional(path),
  trustPolicy,
  policies: optional(list(inlinePolicy)),
  managedPolicyArns: optional(list(policyArn)),
  permissionsBoundary: optional(policyArn),
  maxSessionDuration: optional(whole(3600, 43_200)),
  mayDo: optional(words),
  mayNot: optional(words),
})

export const managedPolicy = object<SeedManagedPolicy>({
  name: iamName(128),
  path: optional(path),
  document: identityPolicy,
})

export const person = object<SeedPerson>({
  name: words,
  email: text({ wanted: 'an e-mail address', accepts: isEmail }),
  password: text({
    wanted: 'a password of up to 256 characters, with no blank at its ends',
    pattern: /^\S[\s\S]*\S$/,
    longest: 256,
    isPassword: true,
  }),
  groups: optional(list(groupName)),
  mustChoosePassword: optional(flag),
  attributes: optional(record(attribute, text({ wanted: 'text', longest: 2048 }))),
})

export const bucket = object<SeedBucket>({
  name: text({
    wanted: 'a name that S3 takes: 3 to 63 small letters, digits, dots and hyphens, and no reserved beginning or end',
    pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    accepts: isValidBucketName,
  }),
  corsRules: optional(
    list(
      object<SeedCorsRule>({
        ID: optional(text({ wanted: 'text', longest: 255 })),
        AllowedOrigins: list(text({ wanted: 'an origin like https://app.example.test' }), 1),
        AllowedMethods: list(oneOf('GET', 'PUT', 'HEAD', 'POST', 'DELETE'), 1),
        AllowedHeaders: optional(list(text({ wanted: "a header's name" }))),
        ExposeHeaders: optional(list(text({ wanted: "a header's name" }))),
        MaxAgeSeconds: optional(whole(0, 2_147_483_647)),
      }),
    ),
  ),
  policy: optional(policyDocument('resource')),
  blockPublicAccess: optional(flag),
  objects: optional(
    list(
      object<SeedObject>({
        key: text({ wanted: 'a key', longest: 1024 }),
        text: anyText,
        contentType: optional(text({ wanted: 'a type like text/plain', pattern: /^[!-~]+\/[ -~]+$/ })),
      }),
    ),
  ),
})

const zoneId = text({ wanted: 'an id like Z0123456789ABCDEFGHIJ', pattern: /^[A-Z0-9]+$/, longest: 32 })

export const hostedZone = object<SeedHostedZone>({
  id: zoneId,
  name: text({ wanted: 'a domain name like example.com', longest: 1024 }),
  comment: optional(text({ wanted: 'text', longest: 256 })),
  records: optional(
    list(
      object<SeedRecord>({
        name: text({ wanted: 'a domain name like www.example.com', longest: 1024 }),
        type: text({ wanted: 'a type like A or TXT', pattern: /^[A-Z]+$/ }),
        ttl: optional(whole(0, 2_147_483_647)),
        values: optional(list(text({ wanted: 'text', longest: 4000 }), 1)),
        alias: optional(
          object<SeedAlias>({
            hostedZoneId: zoneId,
            name: text({ wanted: 'a domain name like www.example.com', longest: 1024 }),
            evaluateTargetHealth: optional(flag),
          }),
        ),
        routing: optional(
          object<SeedRouting>({
            setIdentifier: text({ wanted: 'text', longest: 128 }),
            weight: optional(whole(0, 255)),
            region: optional(text({ wanted: 'a region like eu-west-1', accepts: (name) => awsRegions.has(name) })),
            failover: optional(oneOf('PRIMARY', 'SECONDARY')),
            geoLocation: optional(
              object<SeedGeoLocation>({
                continent: optional(text({ wanted: 'two capitals', pattern: /^[A-Z]{2}$/ })),
                country: optional(text({ wanted: 'two capitals, or *', pattern: /^([A-Z]{2}|[*])$/ })),
                subdivision: optional(text({ wanted: 'up to three capitals or digits', pattern: /^[A-Z0-9]{1,3}$/ })),
              }),
            ),
            multiValueAnswer: optional(flag),
          }),
        ),
      }),
    ),
  ),
})

const place = object<SeedPlace>({ bucket: words, prefix: anyText, label: words })

export const seedShape = object<SeedDocument>({
  version: oneOf(1),
  account: optional(text({ wanted: '12 digits', pattern: /^\d{12}$/ })),
  region: optional(text({ wanted: 'a region like eu-west-1', accepts: (name) => awsRegions.has(name) })),
  userPool,
  identityPool,
  roles: list(role),
  managedPolicies: optional(list(managedPolicy)),
  people: optional(list(person)),
  buckets: optional(list(bucket)),
  hostedZones: optional(list(hostedZone)),
  places: optional(list(place)),
})
