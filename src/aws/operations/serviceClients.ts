/** The SDK's own packages by service, each loaded when one of its operations is first called. A service without a line here does not compile. */
import type { Clients } from '../call/clientsOfRole.ts'
import type { CallableService } from './serviceRows.ts'

export interface ServiceClient {
  /** Its name. */
  readonly package: string
  /** Under which AWS documents its operations. */
  readonly reference: string
  /** The package: every operation's command is in it, so it is larger than what the pages take of it. */
  load(): Promise<object>
  /** @param region where it is called; left out: where the service of this backend is */
  client(clients: Clients, region?: string): Promise<object>
}

const references = 'https://docs.aws.amazon.com'

export const serviceClients: Readonly<Record<CallableService, ServiceClient>> = {
  s3: {
    package: '@aws-sdk/client-s3',
    reference: `${references}/AmazonS3/latest/API/API_`,
    load: () => import('@aws-sdk/client-s3'),
    client: (clients, region) => clients.s3(region),
  },
  route53: {
    package: '@aws-sdk/client-route-53',
    reference: `${references}/Route53/latest/APIReference/API_`,
    load: () => import('@aws-sdk/client-route-53'),
    client: (clients) => clients.route53(),
  },
  sts: {
    package: '@aws-sdk/client-sts',
    reference: `${references}/STS/latest/APIReference/API_`,
    load: () => import('@aws-sdk/client-sts'),
    client: (clients) => clients.sts(),
  },
  'cognito-identity': {
    package: '@aws-sdk/client-cognito-identity',
    reference: `${references}/cognitoidentity/latest/APIReference/API_`,
    load: () => import('@aws-sdk/client-cognito-identity'),
    client: (clients) => clients.cognitoIdentity(),
  },
  'cognito-idp': {
    package: '@aws-sdk/client-cognito-identity-provider',
    reference: `${references}/cognito-user-identity-pools/latest/APIReference/API_`,
    load: () => import('@aws-sdk/client-cognito-identity-provider'),
    client: (clients) => clients.cognitoIdp(),
  },
  iam: {
    package: '@aws-sdk/client-iam',
    reference: `${references}/IAM/latest/APIReference/API_`,
    load: () => import('@aws-sdk/client-iam'),
    client: (clients) => clients.iam(),
  },
  organizations: {
    package: '@aws-sdk/client-organizations',
    reference: `${references}/organizations/latest/APIReference/API_`,
    load: () => import('@aws-sdk/client-organizations'),
    client: (clients) => clients.organizations(),
  },
  sqs: {
    package: '@aws-sdk/client-sqs',
    reference: `${references}/AWSSimpleQueueService/latest/APIReference/API_`,
    load: () => import('@aws-sdk/client-sqs'),
    client: (clients) => clients.sqs(),
  },
}
