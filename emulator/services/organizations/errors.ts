/** What Organizations answers (AWS Organizations API Reference, errors of its operations). Sentences as recorded from AWS, or as its reference has them. */
import type { ConstraintViolationExceptionReason, InvalidInputExceptionReason } from '@aws-sdk/client-organizations'
import type { Settlement } from '#iam/evaluate/settle.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import { AwsError } from '../../wire/awsError.ts'

const sentences = {
  AccountNotFoundException: "You specified an account that doesn't exist.",
  AWSOrganizationsNotInUseException: 'Your account is not a member of an organization.',
  ChildNotFoundException: "You specified a child that doesn't exist.",
  DuplicatePolicyAttachmentException: 'The selected policy is already attached to the specified target.',
  DuplicatePolicyException: 'A policy with the same name already exists.',
  MalformedPolicyDocumentException:
    'The provided policy document does not meet the requirements of the specified policy type.',
  OrganizationalUnitNotFoundException: "You specified an OU that doesn't exist.",
  ParentNotFoundException: "You specified a parent that doesn't exist.",
  PolicyInUseException:
    'The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts before performing this operation.',
  PolicyNotAttachedException: "The policy isn't attached to the specified target in the specified root.",
  PolicyNotFoundException: "You specified a policy that doesn't exist.",
  PolicyTypeAlreadyEnabledException: 'The specified policy type is already enabled.',
  PolicyTypeNotEnabledException: "The specified policy type isn't currently enabled in this root.",
  ResourcePolicyNotFoundException: 'You specified a resource policy that does not exist.',
  RootNotFoundException: "You specified a root that doesn't exist.",
  TargetNotFoundException: "You specified a target that doesn't exist.",
} as const

export function organizationsError(code: keyof typeof sentences): AwsError {
  return new AwsError(code, sentences[code])
}

export function invalidInput(Reason: InvalidInputExceptionReason, message: string): AwsError {
  return new AwsError('InvalidInputException', message, { members: { Reason } })
}

export function constraintViolation(Reason: ConstraintViolationExceptionReason, message: string): AwsError {
  return new AwsError('ConstraintViolationException', message, { members: { Reason } })
}

/**
 * A member that the delegation policy lets do nothing of the kind is told no more than this; undefined for other denials, which
 * have AWS's usual sentence.
 */
export function deniedToMember(_requirement: Requirement, { verdict, layer }: Settlement): AwsError | undefined {
  if (verdict !== 'implicitly denied' || layer !== 'resource-based') return undefined
  return new AwsError('AccessDeniedException', "You don't have permissions to access this resource.")
}
