/** Policies of an organization drawn at random, put where AWS would put them once they are checked. */
import type { PolicyDocument, Statement } from '#iam/types.ts'
import { controlPoliciesOf, fullAccess } from '../../../emulator/directory/organization/controlPolicies.ts'
import {
  type ControlPolicyType,
  controlPolicyTypes,
  keepOrganization,
  organizationIn,
} from '../../../emulator/directory/organization/organization.ts'
import type { Store } from '../../../emulator/state/store.ts'
import { bucket } from '../prediction/calls.ts'
import { randomPolicy } from '../prediction/randomPolicies.ts'
import type { SeededRandom } from '../prediction/seededRandom.ts'

/** The same policy about another bucket, now and then. */
export function moved<Document extends PolicyDocument>(random: SeededRandom, document: Document, to: string): Document {
  if (random.chance(0.5)) return document
  return JSON.parse(JSON.stringify(document).replaceAll(bucket, to)) as Document
}

/** Enables some types, and attaches something at every level that is above the account or beside it. */
export function setOrganization(store: Store, random: SeededRandom, otherBucket: string): void {
  const organization = organizationIn(store)
  if (!organization) throw new Error('There is no organization.')
  const { rootId, units, accounts, revision } = organization
  const targets = [rootId, ...[...units, ...accounts].map(({ id }) => id)]
  const enabledTypes = controlPolicyTypes.filter(() => random.chance(0.7))
  const attachments = targets.map((target) => [
    target,
    enabledTypes.flatMap((type) => attachedTo(store, random, { type, target, otherBucket })),
  ])
  keepOrganization(store, {
    ...organization,
    enabledTypes,
    attachments: Object.fromEntries(attachments),
    revision: revision + 1,
  })
}

function attachedTo(
  store: Store,
  random: SeededRandom,
  {
    type,
    target,
    otherBucket,
  }: { readonly type: ControlPolicyType; readonly target: string; readonly otherBucket: string },
): readonly string[] {
  const isOnResources = type === 'RESOURCE_CONTROL_POLICY'
  const full = fullAccess[type].id
  if (random.chance(0.7)) return [full]
  const id = `p-${isOnResources ? 'rcp' : 'scp'}_${target.replaceAll('-', '_')}`
  const drawn = moved(random, randomPolicy(random), otherBucket)
  const document = isOnResources ? onResources(drawn) : drawn
  controlPoliciesOf(store).set(id, { id, type, name: id, description: '', document })
  return isOnResources || random.chance(0.7) ? [full, id] : [id]
}

/** Everybody is denied: AWS takes nothing else. */
function onResources(document: PolicyDocument): PolicyDocument {
  const statements = [document.Statement].flat() as readonly Statement[]
  return { ...document, Statement: statements.map((one) => ({ ...one, Effect: 'Deny', Principal: '*' })) }
}
