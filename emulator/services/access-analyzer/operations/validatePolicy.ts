import type {
  PolicyType,
  ValidatePolicyCommandInput,
  ValidatePolicyCommandOutput,
  ValidatePolicyFinding,
  ValidatePolicyResourceType,
} from '@aws-sdk/client-accessanalyzer'
import type { PolicyFinding } from '#iam/lint/validatePolicy.ts'
import type { Operation } from '../../operation.ts'
import { tokenPage } from '../../tokenPage.ts'
import { validationException } from '../errors.ts'

const findingsOfPage = 100

/** Characters of a service control policy, white space not counted (AWS Organizations User Guide, "Quotas"). */
const mostOfControlPolicy = 5120

/** A service control policy allows nobody anything: what an Allow hands out is no matter of it. */
const aboutGrants = /^(PASS_ROLE|CREATE_SLR)_|^(ALLOW_WITH_NOT_ACTION|BUCKET_WILDCARD_MATCHES_STRANGERS)$/

/** What is wrong with a text that should be a policy. Nothing of the account takes part. */
export const validatePolicy: Operation<ValidatePolicyCommandInput, ValidatePolicyCommandOutput> = {
  authorization: 'permission',
  honours: {
    policyDocument: true,
    policyType: { only: ['IDENTITY_POLICY', 'RESOURCE_POLICY', 'SERVICE_CONTROL_POLICY'] },
    validatePolicyResourceType: { only: ['AWS::S3::Bucket', 'AWS::IAM::AssumeRolePolicyDocument'] },
    locale: { only: ['EN'] },
    maxResults: true,
    nextToken: true,
  },
  async run({ policyDocument = '', policyType, validatePolicyResourceType, maxResults, nextToken }) {
    if (validatePolicyResourceType !== undefined && policyType !== 'RESOURCE_POLICY') throw resourceTypeOfOthers()
    const findings = await findingsIn(policyDocument, policyType, validatePolicyResourceType)
    const { page, next } = tokenPage(findings, { token: nextToken, size: maxResults ?? findingsOfPage, invalidToken })
    return { findings: page.map(finding), nextToken: next }
  },
}

/** Lint and its tables are loaded when somebody asks: the emulator's start does without. */
async function findingsIn(
  text: string,
  policyType: PolicyType | undefined,
  resourceType: ValidatePolicyResourceType | undefined,
): Promise<readonly PolicyFinding[]> {
  const lint = await import('#iam/lint/validatePolicy.ts')
  if (policyType === 'SERVICE_CONTROL_POLICY') {
    return lint
      .validatePolicy(text, 'identity', mostOfControlPolicy)
      .filter(({ issueCode }) => !aboutGrants.test(issueCode))
  }
  if (policyType === 'IDENTITY_POLICY') return lint.validatePolicy(text, 'identity')
  return lint.validatePolicy(text, resourceType === 'AWS::IAM::AssumeRolePolicyDocument' ? 'trust' : 'resource')
}

const finding = ({ locations, ...told }: PolicyFinding): ValidatePolicyFinding => ({
  ...told,
  locations: locations.map(({ path, span }) => ({ path: [...path], span })),
})

/** AWS does not document the sentences. */
const invalidToken = () => validationException('The nextToken is not valid.', 'fieldValidationFailed')
const resourceTypeOfOthers = () =>
  validationException('A validatePolicyResourceType goes with the policyType RESOURCE_POLICY only.', 'other')
