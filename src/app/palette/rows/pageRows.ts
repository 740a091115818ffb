import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { doctorCalls } from '../../../features/doctor/doctorCalls.ts'
import { peopleListCalls } from '../../../features/people/peopleCalls.ts'
import { whatIfCalls } from '../../../features/permissions/what-if/whatIfCalls.ts'
import { poolCalls } from '../../../features/pools/poolCalls.ts'
import { zoneListCalls } from '../../../features/zones/zoneCalls.ts'
import { accountPage, mainPages, setupPages, whatIfPage } from '../../pages.ts'
import type { PaletteRow } from '../paletteRow.ts'

/** What a page asks when it is opened, and what that comes to. */
type Asked = Pick<PaletteRow, 'calls' | 'verb' | 'remark'>

/** The pages of the navigation, and one's own. Most ask AWS nothing by themselves. */
export function pageRows(configuration: AwsConfig): readonly PaletteRow[] {
  const { userPoolId } = configuration
  const asking: Readonly<Record<string, Asked>> = {
    '/zones': { calls: zoneListCalls, verb: 'list' },
    '/people': { calls: peopleListCalls(userPoolId), verb: 'list' },
    '/doctor': { calls: doctorCalls(configuration), verb: 'read' },
    [whatIfPage.to]: { calls: whatIfCalls(configuration), verb: 'read' },
    '/pools': { calls: poolCalls(configuration), verb: 'read' },
    [accountPage.to]: {
      calls: [],
      remark: 'GetUser is called, which no policy decides: Cognito has rules of its own.',
    },
  }
  return [...mainPages, accountPage, ...setupPages(configuration), whatIfPage].map(
    ({ label, icon, to }): PaletteRow => ({
      id: `page ${to}`,
      kind: 'pages',
      label,
      detail: '',
      icon,
      deed: { to, inAnyTab: true },
      ...(asking[to] ?? { calls: [], remark: 'Nothing is called.' }),
    }),
  )
}
