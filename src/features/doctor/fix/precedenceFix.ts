import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { posixWord } from '../../../ui/shellQuoting.ts'
import type { Fix } from '../checks/doctorFinding.ts'
import { pastesOf } from './pastesOf.ts'

/** Gives one group a precedence that no other has: behind all of them, so that nobody's role changes but in the tie. */
export function precedenceFix(
  { userPoolId }: Pick<AwsConfig, 'userPoolId'>,
  groups: readonly PoolGroup[],
  group: PoolGroup,
): Fix {
  const ranks = groups.flatMap(({ precedence }) => precedence ?? [])
  const free = Math.max(0, ...ranks) + 10
  const before = listed(groups, group, group.precedence)
  const after = listed(groups, group, free)
  const update = (precedence: number): AskedCall => ({
    service: 'cognito-idp',
    operation: 'UpdateGroup',
    target: userPoolId,
    input: { UserPoolId: userPoolId, GroupName: group.name, Precedence: precedence },
  })
  return {
    title: 'Corrected precedence of groups',
    before,
    after,
    pastes: pastesOf({
      what: 'Precedence of groups',
      json: after,
      cli: `aws cognito-idp update-group --user-pool-id ${posixWord(userPoolId)} --group-name ${posixWord(group.name)} --precedence ${free}`,
      cdk: `// ${JSON.stringify(group.name)}: the cognito.CfnUserPoolGroup of your stack\ngroup.precedence = ${free}`,
    }),
    change: update(free),
    // What never had a precedence cannot be given none again: UpdateGroup keeps what it is not told.
    ...(group.precedence !== undefined && { undo: update(group.precedence) }),
    consequence: `${group.name} comes after the others where somebody is in several`,
  }
}

function listed(groups: readonly PoolGroup[], changed: PoolGroup, precedence: number | undefined): string {
  const rows = groups.map(({ name, precedence: own }) => [name, (name === changed.name ? precedence : own) ?? null])
  return JSON.stringify(Object.fromEntries(rows), null, 2)
}
