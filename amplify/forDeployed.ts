import type { PolicyDocument, Statement } from '../iam/types.ts'
import { bucketArn } from './access/bucket.ts'
import { identityPoolArn, userPoolArn } from './access/pools.ts'

/** The ARNs of what is deployed. */
interface Deployed {
  readonly bucket: string
  readonly userPool: string
  readonly identityPool: string
}

/** A policy of access/, which names what the emulator has, for what is deployed in its place. */
export function forDeployed(document: PolicyDocument, deployed: Deployed): PolicyDocument {
  const names = [
    [bucketArn, deployed.bucket],
    [userPoolArn, deployed.userPool],
    [identityPoolArn, deployed.identityPool],
  ] as const
  const renamed = (resource: string) => {
    const found = names.find(([written]) => resource === written || resource.startsWith(`${written}/`))
    return found ? `${found[1]}${resource.slice(found[0].length)}` : resource
  }
  const statements = [document.Statement].flat() as readonly Statement[]
  return {
    ...document,
    Statement: statements.map(({ Resource, ...statement }) => ({
      ...statement,
      ...(typeof Resource === 'string' && { Resource: renamed(Resource) }),
      ...(Array.isArray(Resource) && { Resource: Resource.map(renamed) }),
    })),
  }
}
