/** Where AWS documents what a page of the console is about. */

export interface HelpLink {
  readonly label: string
  readonly url: string
}

const aws = 'https://docs.aws.amazon.com'
const s3 = `${aws}/AmazonS3/latest/userguide`
const route53 = `${aws}/Route53/latest/DeveloperGuide`
const cognito = `${aws}/cognito/latest/developerguide`
const iam = `${aws}/IAM/latest/UserGuide`

const evaluation: HelpLink = {
  label: 'IAM: how a request is decided',
  url: `${iam}/reference_policies_evaluation-logic.html`,
}
const roles: HelpLink = { label: 'Cognito: which role a person gets', url: `${cognito}/role-based-access-control.html` }
const identityPools: HelpLink = { label: 'Cognito: identity pools', url: `${cognito}/cognito-identity.html` }
const userPools: HelpLink = { label: 'Cognito: user pools', url: `${cognito}/cognito-user-pools.html` }

/** By the beginning of the page's path. */
const linksOfPages: Readonly<Record<string, readonly HelpLink[]>> = {
  buckets: [
    { label: 'Amazon S3 user guide', url: `${s3}/Welcome.html` },
    { label: 'S3: names of objects', url: `${s3}/object-keys.html` },
    { label: 'S3: CORS, which lets a web page in', url: `${s3}/cors.html` },
    evaluation,
  ],
  zones: [
    { label: 'Route 53 developer guide', url: `${route53}/Welcome.html` },
    { label: 'Route 53: types of records', url: `${route53}/ResourceRecordTypes.html` },
    { label: 'Route 53: which records a policy allows', url: `${route53}/specifying-conditions-route53.html` },
    evaluation,
  ],
  identity: [
    identityPools,
    roles,
    { label: 'Cognito: claims as principal tags', url: `${cognito}/attributes-for-access-control.html` },
    { label: 'Cognito: from token to credentials', url: `${cognito}/authentication-flow.html` },
  ],
  operations: [
    { label: 'AWS SDK for JavaScript v3', url: `${aws}/AWSJavaScriptSDK/v3/latest/` },
    { label: 'IAM: how requests are signed', url: `${iam}/reference_sigv.html` },
    {
      label: 'Actions, resources and condition keys of each service',
      url: `${aws}/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html`,
    },
    evaluation,
  ],
  calls: [
    { label: 'IAM: access denied, and why', url: `${iam}/troubleshoot_access-denied.html` },
    evaluation,
    { label: 'IAM: how requests are signed', url: `${iam}/reference_sigv.html` },
  ],
  backend: [
    identityPools,
    userPools,
    { label: 'Amplify: authentication in a Vue app', url: 'https://docs.amplify.aws/vue/build-a-backend/auth/' },
    { label: 'Cognito: roles of an identity pool', url: `${cognito}/iam-roles.html` },
  ],
  people: [
    userPools,
    { label: 'Cognito: groups and their roles', url: `${cognito}/cognito-user-pools-user-groups.html` },
  ],
  permissions: [evaluation, { label: 'IAM: what stands in a policy', url: `${iam}/reference_policies.html` }, roles],
  pools: [userPools, identityPools],
  doctor: [
    { label: 'Cognito: trust and permissions of roles', url: `${cognito}/role-trust-and-permissions.html` },
    roles,
    { label: 'Cognito: claims as principal tags', url: `${cognito}/attributes-for-access-control.html` },
    { label: 'S3: CORS, which lets a web page in', url: `${s3}/cors.html` },
  ],
  code: [
    { label: 'Amplify: authentication in a Vue app', url: 'https://docs.amplify.aws/vue/build-a-backend/auth/' },
    { label: 'AWS SDK for JavaScript v3', url: `${aws}/AWSJavaScriptSDK/v3/latest/` },
  ],
  account: [{ label: 'Cognito: second steps of a sign-in', url: `${cognito}/user-pool-settings-mfa.html` }, userPools],
}

/** @param path of the page: `/buckets/team-photos`. @returns the most to the point first */
export function helpLinks(path: string): readonly HelpLink[] {
  const [, page = ''] = path.split('/')
  return Object.hasOwn(linksOfPages, page) ? (linksOfPages[page] ?? []) : [identityPools, roles, evaluation]
}
