import { bucketName } from '#access/bucket.ts'
import { placesOf } from '#access/places.ts'
import { accessRoles } from '#access/roles.ts'
import { trustPolicyOf } from '#access/trust.ts'
import type { Policy } from '#iam/types.ts'
import { pagesOfThisComputer } from '../../services/s3/cors/pagesOfThisComputer.ts'
import { localBackend } from '../localBackend.ts'
import type { StockedBucket } from '../seedContext.ts'
import type { SeedDocument } from '../seedDocument.ts'
import { houseObjects } from './houseObjects.ts'
import { housePeople } from './housePeople.ts'
import { houseZones } from './houseZones.ts'
import { policyOperations, readingOperations } from './organizationOperations.ts'

const { account, region, userPoolId, userPoolClientId, identityPoolId } = localBackend

/** What roles may do here alone: the account that the house is deployed to is in no organization that it could manage. */
const localPolicies: Readonly<Record<string, readonly Policy[]>> = {
  admins: [
    {
      name: 'Organization',
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'ManageOrganization',
            Effect: 'Allow',
            Action: [...readingOperations, ...policyOperations],
            Resource: '*',
          },
        ],
      },
    },
  ],
}

/** What is deployed from `amplify/access`, with people, zones and a bucket to try it on. */
export const houseSeed: SeedDocument = {
  version: 1,
  account,
  region,
  userPool: {
    id: userPoolId,
    clientId: userPoolClientId,
    requiredAttributes: ['email'],
    selfSignUp: true,
    firstFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
    // Browsers make passkeys for this computer by its name alone.
    passkeys: { relyingPartyId: 'localhost', userVerification: 'preferred' },
    mfa: { configuration: 'OPTIONAL', methods: ['TOTP', 'EMAIL', 'SMS'] },
    signInPages: {
      domain: 'rolecall',
      // Where `npm start` serves the console.
      callbackUrls: ['http://127.0.0.1:5173/', 'http://localhost:5173/'],
      logoutUrls: ['http://127.0.0.1:5173/', 'http://localhost:5173/'],
      providers: [
        {
          name: 'Google',
          type: 'Google',
          attributeMapping: {
            username: 'sub',
            email: 'email',
            email_verified: 'email_verified',
            preferred_username: 'name',
          },
        },
        {
          name: 'SignInWithApple',
          type: 'SignInWithApple',
          attributeMapping: {
            username: 'sub',
            email: 'email',
            email_verified: 'email_verified',
            preferred_username: 'firstName',
          },
        },
        {
          name: 'FjordSSO',
          type: 'SAML',
          attributeMapping: {
            email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
            preferred_username: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
          },
        },
      ],
    },
    groups: accessRoles
      .filter(({ givenTo }) => givenTo === 'group')
      .map(({ name, precedence, mayDo }) => ({
        name,
        role: name,
        description: mayDo,
        ...(precedence !== undefined && { precedence }),
      })),
  },
  identityPool: {
    id: identityPoolId,
    name: 'rolecall',
    allowGuests: true,
    authenticated: 'authenticated',
    unauthenticated: 'guest',
    roleMapping: { type: 'Token', ambiguous: 'AuthenticatedRole' },
  },
  roles: accessRoles.map(({ name, givenTo, policies, mayDo, mayNot }) => ({
    name,
    trustPolicy: trustPolicyOf({ givenTo }, { identityPoolId }),
    policies: [...policies, ...(localPolicies[name] ?? [])],
    mayDo,
    mayNot,
  })),
  people: housePeople,
  buckets: [
    {
      name: bucketName,
      corsRules: [
        { ...pagesOfThisComputer, ExposeHeaders: [...pagesOfThisComputer.ExposeHeaders, 'x-amz-meta-taken-by'] },
      ],
    },
  ],
  hostedZones: houseZones,
  places: placesOf(bucketName),
}

/** The pictures and ages that the document's text cannot carry. */
export const houseStock: readonly StockedBucket[] = [{ bucket: bucketName, daysOld: 400, files: houseObjects }]
