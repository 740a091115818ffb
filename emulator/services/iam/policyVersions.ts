/** The versions of a managed policy: at most five, one of them in force (IAM User Guide, "Versioning IAM policies"). */
import type { ManagedPolicy, PolicyVersion } from '../../directory/managedPolicy.ts'
import { AwsError } from '../../wire/awsError.ts'

const mostVersions = 5

export function versionsOf(policy: ManagedPolicy): readonly PolicyVersion[] {
  return policy.versions ?? [versionInForce(policy)]
}

/** @throws AwsError NoSuchEntity */
export function requireVersion(policy: ManagedPolicy, versionId: string | undefined): PolicyVersion {
  const version = versionsOf(policy).find((one) => one.versionId === versionId)
  if (version) return version
  const message = `Policy ${policy.arn} version ${versionId} does not exist or is not attachable.`
  throw new AwsError('NoSuchEntity', message)
}

/**
 * Adds a version, which is not in force yet.
 * @throws AwsError LimitExceeded
 */
export function withVersion(
  policy: ManagedPolicy,
  content: Omit<PolicyVersion, 'versionId'>,
): { readonly policy: ManagedPolicy; readonly version: PolicyVersion } {
  const versions = versionsOf(policy)
  if (versions.length >= mostVersions) {
    const advice = `A managed policy can have up to ${mostVersions} versions. Before you create a new version, you must`
    throw new AwsError('LimitExceeded', `${advice} delete an existing version.`)
  }
  const latestVersion = (policy.latestVersion ?? 1) + 1
  const version = { versionId: `v${latestVersion}`, ...content }
  return { policy: { ...policy, versions: [...versions, version], latestVersion }, version }
}

export function withVersionInForce(policy: ManagedPolicy, version: PolicyVersion): ManagedPolicy {
  return { ...policy, madeAt: policy.madeAt ?? policy.createdAt, versions: versionsOf(policy), ...version }
}

/** @throws AwsError DeleteConflict for the version in force. */
export function withoutVersion(policy: ManagedPolicy, { versionId }: PolicyVersion): ManagedPolicy {
  if (versionId === policy.versionId) {
    throw new AwsError('DeleteConflict', 'Cannot delete the default version of a policy.')
  }
  return { ...policy, versions: versionsOf(policy).filter((one) => one.versionId !== versionId) }
}

function versionInForce({ versionId, document, text, createdAt }: ManagedPolicy): PolicyVersion {
  return { versionId, document, ...(text !== undefined && { text }), createdAt }
}
